import { type Allergen, allergenName, writeNutrition, writeParts } from '@bytorg/catalog';
import { osloDate } from '@bytorg/clock';
import { behindWall, inPages, type Row } from '@bytorg/database';
import { Inject, Injectable } from '@nestjs/common';
import { stringify } from 'csv-stringify/sync';
import { DataSource } from 'typeorm';

const PAGE = 1000;
const headers = {
  nb: [
    'Varenummer',
    'GTIN',
    'Navn',
    'Merke',
    'Beskrivelse',
    'Pris',
    'Lager',
    'Kategori',
    'MVA',
    'Innhold',
    'Enhet',
    'Variant',
    'Reservert',
    'Tilgjengelig',
    'Sikkerhetslager',
    'Hylle',
    'Status',
    'Telt',
    'Selges etter vekt',
    'Vanlig vekt (g)',
    'Største vekt (g)',
    'Innhold i pakken',
    ...[
      'Ingredienser',
      'Allergener',
      'Kan inneholde',
      'Næringsinnhold',
      'Oppbevaring',
      'Opprinnelse',
      'Produsent eller importør',
    ],
    ...['Størrelse', 'Farge', 'Materiale'],
  ],
  en: [
    'SKU',
    'GTIN',
    'Name',
    'Brand',
    'Description',
    'Price',
    'Stock',
    'Category',
    'VAT',
    'Net content',
    'Unit',
    'Variant',
    'Reserved',
    'Available',
    'Buffer',
    'Shelf',
    'Status',
    'Counted',
    'Sold by weight',
    'Typical weight (g)',
    'Heaviest (g)',
    'Bundle contents',
    ...['Ingredients', 'Allergens', 'May contain', 'Nutrition', 'Storage', 'Origin', 'Producer or importer'],
    ...['Size', 'Colour', 'Material'],
  ],
};
const statuses: Record<string, Record<string, string>> = {
  nb: { active: 'til salgs', paused: 'pauset', retired: 'utgått' },
  en: { active: 'on sale', paused: 'paused', retired: 'retired' },
};

const storages: Record<string, Record<string, string>> = {
  nb: { ambient: 'vanlig', cold: 'kjøl', frozen: 'frys' },
  en: { ambient: 'ambient', cold: 'cold', frozen: 'frozen' },
};

/** $1 store, $2 the town's day, $3 the SKU of the last row read, $4 how many. */
const OWN = /* sql */ `
SELECT o.sku, v.gtin, p.name_nb, p.brand, p.description_nb, o.price_ore, k.on_hand, c.name_nb AS category, t.percent::float8 AS vat, v.net_amount::float8 AS net, v.unit,
  v.name AS variant, k.held, available_of(k) AS available, k.buffer, o.shelf, o.status, k.counted_at, o.typical_grams, o.max_grams,
  CASE WHEN o.bundle THEN (SELECT json_agg(json_build_object('sku', x.sku, 'quantity', b.quantity) ORDER BY x.sku) FROM bundle_part b JOIN offer x ON x.id = b.part_offer_id WHERE b.offer_id = o.id) END AS parts,
  p.ingredients_nb, p.contains, p.may_contain, p.nutrition, p.storage, p.origin, p.producer, p.vat_class,
  (SELECT jsonb_object_agg(w.code, jsonb_build_object('nb', w.value_nb, 'en', w.value_en)) FROM attr_words(p.attrs || v.attrs) w) AS said
FROM offer o JOIN variant v ON v.id = o.variant_id JOIN product p ON p.id = v.product_id JOIN category c ON c.id = p.category_id JOIN stock k ON k.offer_id = o.id
CROSS JOIN LATERAL (SELECT percent FROM vat_rate r WHERE r.vat_class = p.vat_class AND r.from_date <= $2::date ORDER BY from_date DESC LIMIT 1) t
WHERE o.store_id = $1 AND o.sku > $3 ORDER BY o.sku LIMIT $4`;

/** Everything a store owns, row by row: a store of any size costs one page of memory. */
@Injectable()
export class OwnGoods {
  constructor(@Inject(DataSource) private readonly db: DataSource) {}

  async *csv(storeId: string, language: 'nb' | 'en', now: Date): AsyncGenerator<string> {
    const nb = language === 'nb';
    const number = (x: number) => (nb ? String(x).replace('.', ',') : String(x));
    const line = (cells: string[], bom = false) =>
      stringify([cells], { delimiter: nb ? ';' : ',', bom, record_delimiter: '\r\n', escape_formulas: true });
    yield line(headers[language], nb);
    for await (const row of this.rows(storeId, osloDate(now)))
      yield line([
        ...cellsOf(row, number, statuses[language]!),
        ...weightCells(row, nb ? 'ja' : 'yes'),
        row.parts ? writeParts(row.parts) : '',
        ...labelCells(row, language),
        ...saidCells(row, language),
      ]);
  }

  /** Read while the answer is being sent, when the request's own wall is left behind: each page raises it anew. */
  private rows(storeId: string, day: string): AsyncGenerator<Row> {
    return inPages<Row>(
      PAGE,
      (after, size) => behindWall([storeId], () => this.db.query(OWN, [storeId, day, after ?? '', size])),
      (row) => row.sku,
    );
  }
}

const cellsOf = (r: Row, number: (x: number) => string, status: Record<string, string>): string[] => [
  r.sku,
  r.gtin?.replace(/^0+(?=[0-9]{8})/, '') ?? '',
  r.name_nb,
  r.brand,
  r.description_nb,
  number(r.price_ore / 100),
  // What can be had of a bundle follows its parts: it has no count of its own.
  r.parts ? '' : String(r.on_hand),
  r.category,
  number(r.vat),
  r.net === null ? '' : number(r.net),
  r.unit ?? '',
  r.variant,
  String(r.held),
  String(r.available),
  String(r.buffer),
  r.shelf,
  status[r.status]!,
  r.counted_at?.toISOString() ?? '',
];

/** As the import reads them back; the price before them is then per kilo. */
const weightCells = (r: Row, yes: string): string[] =>
  r.typical_grams === null ? ['', '', ''] : [yes, String(r.typical_grams), String(r.max_grams)];

/** What the label says, as the import reads it back: stars stay around what they mark. */
const labelCells = (r: Row, language: 'nb' | 'en'): string[] => {
  const named = (codes: Allergen[]) => codes.map((code) => allergenName(code, language)).join(', ');
  return [
    r.ingredients_nb ?? '',
    named(r.contains),
    named(r.may_contain),
    r.nutrition ? writeNutrition(r.nutrition, language) : '',
    r.vat_class === 'food' ? storages[language]![r.storage]! : '',
    r.origin ?? '',
    r.producer ?? '',
  ];
};

/** By what goods are told apart, where the import has a column for it; what else they say stands in the variant's name. */
const saidCells = (r: Row, language: 'nb' | 'en'): string[] =>
  ['size', 'colour', 'material'].map((code) => r.said?.[code]?.[language] ?? '');
