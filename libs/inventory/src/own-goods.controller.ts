import { isUuid } from '@bytorg/catalog';
import { Clock } from '@bytorg/clock';
import type { Row } from '@bytorg/database';
import { Allow, Sender, type Who } from '@bytorg/identity';
import { Controller, Get, Inject, NotFoundException, Param, Res } from '@nestjs/common';
import { stringify } from 'csv-stringify/sync';
import type { FastifyReply } from 'fastify';
import { DataSource } from 'typeorm';

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
    'Size',
    'Unit',
    'Variant',
    'Reserved',
    'Available',
    'Buffer',
    'Shelf',
    'Status',
    'Counted',
  ],
};
const statuses: Record<string, Record<string, string>> = {
  nb: { active: 'til salgs', paused: 'pauset', retired: 'utgått' },
  en: { active: 'on sale', paused: 'paused', retired: 'retired' },
};

const OWN = /* sql */ `
SELECT o.sku, v.gtin, p.name_nb, p.brand, p.description_nb, o.price_ore, k.on_hand, c.name_nb AS category, t.percent::float8 AS vat, v.net_amount::float8 AS net, v.unit,
  v.name AS variant, k.held, k.on_hand - k.buffer - k.held AS available, k.buffer, o.shelf, o.status, k.counted_at
FROM offer o JOIN variant v ON v.id = o.variant_id JOIN product p ON p.id = v.product_id JOIN category c ON c.id = p.category_id JOIN stock k ON k.offer_id = o.id
CROSS JOIN LATERAL (SELECT percent FROM vat_rate r WHERE r.vat_class = p.vat_class AND r.from_date <= $2 ORDER BY from_date DESC LIMIT 1) t
WHERE o.store_id = $1 ORDER BY o.sku`;

/** Everything a store owns, in the form its own import reads: nobody is held here by their data. */
@Controller('api/stores')
export class OwnGoodsController {
  constructor(
    @Inject(DataSource) private readonly db: DataSource,
    @Inject(Clock) private readonly clock: Clock,
  ) {}

  @Allow('owner', 'clerk')
  @Get(':store/goods.csv')
  async csv(@Sender() who: Who, @Res() reply: FastifyReply, @Param('store') storeId: string) {
    if (!isUuid(storeId)) throw new NotFoundException();
    who.mustActFor(storeId);
    const now = this.clock.now();
    const rows: Row[] = await this.db.query(OWN, [storeId, now]);
    const nb = who.language === 'nb';
    const number = (x: number) => (nb ? String(x).replace('.', ',') : String(x));
    const text = stringify([headers[who.language], ...rows.map((r) => cellsOf(r, number, statuses[who.language]!))], {
      delimiter: nb ? ';' : ',',
      bom: nb,
      record_delimiter: '\r\n',
      escape_formulas: true,
    });
    return reply
      .header('content-type', 'text/csv; charset=utf-8')
      .header('cache-control', 'no-store')
      .header('content-disposition', `attachment; filename="bytorg-varer-${now.toISOString().slice(0, 10)}.csv"`)
      .send(text);
  }
}

const cellsOf = (r: Row, number: (x: number) => string, status: Record<string, string>): string[] => [
  r.sku,
  r.gtin?.replace(/^0+(?=[0-9]{8})/, '') ?? '',
  r.name_nb,
  r.brand,
  r.description_nb,
  number(r.price_ore / 100),
  String(r.on_hand),
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
