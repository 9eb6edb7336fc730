import { Config } from '@bytorg/config';
import { type Pictured, pictureOf } from '@bytorg/catalog';
import { inPages, type Row } from '@bytorg/database';
import type { StoreInfo } from '@bytorg/stores';
import { Inject, Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { CategoryTree, type Tree } from './category-tree';
import { said } from './choosers';
import { xmlText } from './xml';

const PAGE = 1000;
/** Google's words for the units that prices are compared by. */
const units: Record<string, string> = { kg: 'kg', l: 'l', m: 'm', m2: 'sqm', stk: 'ct' };
const availabilities = ['out_of_stock', 'limited_availability', 'in_stock'];

const OFFERS = /* sql */ `
SELECT o.id, p.id AS product, p.slug, p.name_nb AS name, p.description_nb AS description, p.brand, p.icon, c.hue, p.photo, p.category_id, v.id AS variant_id, v.name AS variant, p.attrs || v.attrs AS attrs, v.gtin,
  CASE WHEN o.typical_grams IS NULL THEN v.unit ELSE 'kg' END AS unit, CASE WHEN o.typical_grams IS NULL THEN v.net_amount ELSE o.typical_grams / 1000.0 END AS net_amount,
  o.piece_ore AS price_ore, o.bundle, band(available_of(k)) AS band,
  (SELECT count(*) FROM variant w WHERE w.product_id = p.id) > 1 AS grouped
FROM offer o JOIN variant v ON v.id = o.variant_id JOIN product p ON p.id = v.product_id JOIN category c ON c.id = p.category_id JOIN stock k ON k.offer_id = o.id
WHERE o.store_id = $1 AND o.status = 'active' AND o.id > $2 ORDER BY o.id LIMIT $3`;
const BEFORE_ALL = '00000000-0000-0000-0000-000000000000';

const kroner = (ore: number) => `${(ore / 100).toFixed(2)} NOK`;
const cells = (values: string[]) => `${values.map((v) => v.replace(/[\t\r\n]+/g, ' ')).join('\t')}\n`;

/**
 * A store's goods as other places read them: Google's product data (RSS 2.0) and its local inventory (tab-separated).
 * Source: Google Merchant Center's product data and local inventory specifications. Availability in words, never a count.
 */
@Injectable()
export class FeedItems {
  constructor(
    @Inject(DataSource) private readonly db: DataSource,
    @Inject(Config) private readonly config: Config,
    @Inject(CategoryTree) private readonly tree: CategoryTree,
  ) {}

  async *products(store: StoreInfo): AsyncGenerator<string> {
    const base = this.config.env.PUBLIC_URL;
    const tree = await this.tree.read();
    yield `<?xml version="1.0" encoding="UTF-8"?>\n<rss version="2.0" xmlns:g="http://base.google.com/ns/1.0"><channel><title>${xmlText(store.name)}</title><link>${base}/butikk/${store.slug}</link><description>${xmlText(store.tagline.nb)}</description>\n`;
    for await (const row of this.offers(store.id)) yield this.item(row, tree);
    yield '</channel></rss>\n';
  }

  private item(r: Row, tree: Tree): string {
    const base = this.config.env.PUBLIC_URL;
    const answers = said(tree, r.attrs, 'nb');
    const answer = (code: string) => answers.find(({ attribute }) => attribute.code === code)?.label ?? null;
    const name = r.variant ? `${r.name}, ${r.variant}` : r.name;
    const fields: Record<string, string | null> = {
      id: r.id,
      title: name.slice(0, 150),
      description: (r.description || name).slice(0, 5000),
      link: `${base}/vare/${r.slug}${r.grouped ? `?variant=${r.variant_id}` : ''}`,
      image_link: base + pictureOf(r as Pictured, r.name).raster,
      availability: r.band > 0 ? 'in_stock' : 'out_of_stock',
      price: kroner(r.price_ore),
      condition: 'new',
      brand: r.brand || null,
      gtin: r.gtin?.replace(/^0+(?=[0-9]{8})/, '') ?? null,
      identifier_exists: r.gtin || r.brand ? null : 'no',
      is_bundle: r.bundle ? 'yes' : null,
      item_group_id: r.grouped ? r.product : null,
      size: answer('size'),
      color: answer('colour'),
      material: answer('material'),
      product_type: tree
        .path(r.category_id)
        .map((c) => c.nb)
        .join(' > '),
      unit_pricing_measure: r.unit ? `${Number(r.net_amount)} ${units[r.unit]}` : null,
      unit_pricing_base_measure: r.unit ? `1 ${units[r.unit]}` : null,
    };
    const lines = Object.entries(fields).map(([key, text]) => (text ? `<g:${key}>${xmlText(text)}</g:${key}>` : ''));
    return `<item>${lines.join('')}</item>\n`;
  }

  /** `readyToday`: whether goods ordered now can be collected before the store closes. */
  async *inventory(store: StoreInfo, readyToday: boolean): AsyncGenerator<string> {
    yield cells(['store_code', 'id', 'availability', 'price', 'pickup_method', 'pickup_sla']);
    for await (const r of this.offers(store.id))
      yield cells([
        store.slug,
        r.id,
        availabilities[r.band]!,
        kroner(r.price_ore),
        'buy',
        readyToday ? 'same_day' : 'next_day',
      ]);
  }

  private offers(storeId: string): AsyncGenerator<Row> {
    return inPages<Row>(
      PAGE,
      (after, size) => this.db.query(OFFERS, [storeId, after ?? BEFORE_ALL, size]),
      (row) => row.id,
    );
  }
}
