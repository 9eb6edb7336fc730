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
  'image',
  'ingredients',
  'allergens',
  'traces',
  'nutrition',
  'storage',
  'origin',
  'producer',
  'google_category',
  'size',
  'colour',
  'material',
  'group',
  'group_name',
  'by_weight',
  'typical_grams',
  'max_grams',
  'bundle',
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
  unit_amount: ['innhold', 'mengde', 'nettovekt', 'nettoinnhold', 'netweight', 'netcontent', 'vekt'],
  unit: ['enhet', 'unit', 'måleenhet', 'uom'],
  ingredients: ['ingredienser', 'ingrediensliste', 'innholdsfortegnelse', 'varedeklarasjon', 'ingredients'],
  allergens: ['allergener', 'allergen', 'allergens', 'inneholder', 'contains'],
  traces: ['kaninneholde', 'kaninneholdesporav', 'spor', 'sporav', 'maycontain', 'maycontaintracesof', 'traces'],
  nutrition: ['næringsinnhold', 'næringsverdi', 'næring', 'nutrition', 'nutritionfacts'],
  storage: ['oppbevaring', 'lagring', 'temperatur', 'storage'],
  origin: ['opprinnelse', 'opprinnelsesland', 'origin', 'countryoforigin'],
  producer: ['produsentadresse', 'produsentellerimportør', 'importør', 'producer', 'produceraddress', 'importer'],
  google_category: ['googleproductcategory'],
  image: ['bilde', 'bildeadresse', 'bildelenke', 'image', 'imagelink', 'imageurl', 'imagesrc', 'picture'],
  size: ['størrelse', 'size', 'str', 'sizename'],
  colour: ['farge', 'color', 'colour', 'fargenavn'],
  material: ['materiale', 'material'],
  group: [
    'group',
    'itemgroupid',
    'variantgruppe',
    'gruppeid',
    'modellnr',
    'modellnummer',
    'stilnr',
    'parentsku',
    'foreldrevarenr',
  ],
  group_name: ['itemgrouptitle', 'modell', 'modellnavn'],
  by_weight: ['selgesettervekt', 'soldbyweight', 'vektvare', 'perkilo', 'weightitem'],
  typical_grams: ['vanligvektg', 'vanligvekt', 'typiskvektg', 'typiskvekt', 'typicalweightg', 'typicalweight'],
  bundle: [
    'innholdipakken',
    'innholdipakke',
    'pakkeinnhold',
    'ipakken',
    'pakke',
    'bundlecontents',
    'bundle',
    'bundleparts',
  ],
  max_grams: ['størstevektg', 'størstevekt', 'maksvektg', 'maksvekt', 'heaviestg', 'maxweightg', 'maxweight'],
};

/** Google's own words for its attributes. Source: Merchant Center's product data and local inventory specifications. */
const googleFields: Partial<Record<string, ImportField>> = {
  id: 'sku',
  gtin: 'gtin',
  title: 'name',
  description: 'description',
  brand: 'brand',
  price: 'price',
  quantity: 'stock',
  producttype: 'category',
  imagelink: 'image',
  googleproductcategory: 'google_category',
  size: 'size',
  color: 'colour',
  material: 'material',
  itemgroupid: 'group',
  itemgrouptitle: 'group_name',
};

const fieldNamed = (name: string) =>
  Object.entries(synonyms).find(([, names]) => names.includes(name))?.[0] as ImportField | undefined;

const bare = (header: string) =>
  header
    .toLowerCase()
    .normalize('NFC')
    .replace(/[^\p{L}\p{N}]/gu, '');

/** A feed as Google reads it: there `id` is the SKU, which elsewhere may be anything. */
export const isGoogleFeed = (headers: readonly string[]): boolean => {
  const names = new Set(headers.map(bare));
  return names.has('id') && ['availability', 'storecode', 'imagelink', 'productlink'].some((n) => names.has(n));
};

/** What a file is about: goods with all that describes them, or only how many there are, or only what they cost. */
export const fileKinds = ['goods', 'counts', 'prices'] as const;
export type FileKind = (typeof fileKinds)[number];

export const kindOfFile = (columns: readonly Pick<Column, 'field'>[]): FileKind => {
  const used = new Set(columns.map((c) => c.field));
  const describes = (['name', 'category', 'description'] as const).some((f) => used.has(f));
  if (describes || used.has('price') === used.has('stock')) return 'goods';
  return used.has('stock') ? 'counts' : 'prices';
};

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
  const google = isGoogleFeed(headers);
  return headers.map((header, index) => {
    const known = remembered.get(header);
    const guess = known ?? (google ? googleFields[bare(header)] : fieldNamed(bare(header)));
    const field = guess && guess !== 'ignore' && !taken.has(guess) ? guess : 'ignore';
    taken.add(field);
    return { index, header, field, guessed: !known, samples: rows.slice(0, 3).map((r) => r[index] ?? '') };
  });
};
