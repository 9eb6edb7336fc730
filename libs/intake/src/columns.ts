export const fields = [
  'gtin',
  'sku',
  'name',
  'brand',
  'description',
  'price',
  'stock',
  'category',
  'vat',
  'unit_amount',
  'unit',
  'ignore',
] as const;
export type ImportField = (typeof fields)[number];

/** Headings as tills, web shops and people write them. */
const synonyms: Record<Exclude<ImportField, 'ignore'>, string[]> = {
  gtin: ['gtin', 'ean', 'ean13', 'eankode', 'strekkode', 'barcode', 'upc', 'gtin13'],
  sku: [
    'sku',
    'varenr',
    'varenummer',
    'artikkelnr',
    'artikkelnummer',
    'artnr',
    'itemno',
    'produktnr',
    'varekode',
    'plu',
  ],
  name: ['navn', 'varenavn', 'produktnavn', 'name', 'title', 'tittel', 'vare', 'produkt', 'varetekst', 'artikkelnavn'],
  brand: ['merke', 'brand', 'produsent', 'leverandør', 'varemerke', 'vendor', 'manufacturer'],
  description: ['beskrivelse', 'description', 'tekst', 'produktbeskrivelse', 'langtekst'],
  price: ['pris', 'price', 'utsalgspris', 'salgspris', 'prisinklmva', 'utpris', 'veiledendepris', 'prisinkmva'],
  stock: [
    'antall',
    'lager',
    'beholdning',
    'stock',
    'quantity',
    'qty',
    'lagerantall',
    'pålager',
    'lagerbeholdning',
    'saldo',
  ],
  category: ['kategori', 'category', 'varegruppe', 'gruppe', 'avdeling', 'producttype'],
  vat: ['mva', 'vat', 'mvasats', 'mvaprosent', 'moms', 'mvakode', 'tax'],
  unit_amount: ['innhold', 'mengde', 'nettovekt', 'nettoinnhold', 'netweight', 'vekt', 'size', 'størrelse'],
  unit: ['enhet', 'unit', 'måleenhet', 'uom'],
};

const bare = (header: string) =>
  header
    .toLowerCase()
    .normalize('NFC')
    .replace(/[^\p{L}\p{N}]/gu, '');

export interface Column {
  index: number;
  header: string;
  field: ImportField;
  guessed: boolean;
  samples: string[];
}

/** What each column holds: as the store said last time, else by its heading; no field twice. */
export const guessColumns = (
  headers: readonly string[],
  rows: readonly string[][],
  remembered: ReadonlyMap<string, ImportField>,
): Column[] => {
  const taken = new Set<ImportField>();
  return headers.map((header, index) => {
    const known = remembered.get(header);
    const guess =
      known ??
      (Object.entries(synonyms).find(([, names]) => names.includes(bare(header)))?.[0] as ImportField | undefined);
    const field = guess && guess !== 'ignore' && !taken.has(guess) ? guess : 'ignore';
    taken.add(field);
    return { index, header, field, guessed: !known, samples: rows.slice(0, 3).map((r) => r[index] ?? '') };
  });
};
