import { byWeightOf, normaliseGtin, type Pictured, pictureOf, variantName } from '@bytorg/catalog';
import { type Row, whose } from '@bytorg/database';
import { DomainError } from '@bytorg/errors';
import type { Who } from '@bytorg/identity';
import { Inject, Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import type { GtinMatch, OfferFilter, OfferGrid, OfferRow, OfferSort } from './inventory.views';

/** What is in offer o, for its store. */
const partsIn = (
  language: 'nb' | 'en',
) => /* sql */ `(SELECT json_build_object('separateOre', bundle_separate(o.id), 'parts', json_agg(json_build_object('offerId', x.id, 'sku', x.sku,
    'name', ${language === 'en' ? 'coalesce(y.name_en, y.name_nb)' : 'y.name_nb'}, 'variantName', ${variantName('w', language)}, 'icon', y.icon, 'hue', z.hue, 'photo', y.photo,
    'quantity', b.quantity, 'priceOre', x.price_ore, 'status', x.status, 'available', t.on_hand - t.buffer - t.held) ORDER BY y.name_nb, w.name, x.id))
  FROM bundle_part b JOIN offer x ON x.id = b.part_offer_id JOIN stock t ON t.offer_id = x.id JOIN variant w ON w.id = x.variant_id JOIN product y ON y.id = w.product_id JOIN category z ON z.id = y.category_id
  WHERE b.offer_id = o.id)`;

const columns = (language: 'nb' | 'en') => /* sql */ `
  o.id, o.sku, v.gtin, p.id AS "productId", p.slug AS "productSlug", ${language === 'en' ? 'coalesce(p.name_en, p.name_nb)' : 'p.name_nb'} AS "productName", p.brand, ${variantName('v', language)} AS "variantName", c.name_${language} AS "categoryName",
  p.icon, c.hue, p.photo, o.price_ore AS "priceOre", o.price_ore AS "kgPriceOre", o.typical_grams AS "typicalGrams", o.max_grams AS "maxGrams", o.ceiling_ore AS "ceilingOre", o.piece_ore AS "pieceOre", s.on_hand AS "onHand", s.held, available_of(s) AS available, s.buffer, o.status,
  o.not_for_delivery AS "notForDelivery", s.counted_at AS "countedAt", v.id AS "variantId", o.store_id AS "storeId", CASE WHEN o.bundle THEN ${partsIn(language)} END AS bundle`;
const TABLES = /* sql */ `offer o JOIN variant v ON v.id = o.variant_id JOIN product p ON p.id = v.product_id JOIN category c ON c.id = p.category_id JOIN stock s ON s.offer_id = o.id`;

/** Beyond the wall, and for the rows of one page only. */
const OFFERED = `stores_offering("variantId") AS "storeCount"`;

const filters: Record<OfferFilter, string> = {
  all: `status <> 'retired'`,
  active: `status = 'active'`,
  paused: `status = 'paused'`,
  low: `status = 'active' AND available BETWEEN 1 AND 3`,
  sold_out: `status = 'active' AND available <= 0`,
  shortage: `held > "onHand"`,
};
const orders: Record<OfferSort, string> = {
  name: `"productName", "variantName"`,
  sku: 'sku',
  price: '"pieceOre"',
  available: 'available',
  counted: '"countedAt" NULLS FIRST',
};

const view = (r: Row) =>
  ({
    ...r,
    byWeight: byWeightOf(r),
    picture: pictureOf(r as Pictured, r.productName),
    bundle: r.bundle && {
      ...r.bundle,
      parts: r.bundle.parts.map((p: Row) => ({ ...p, picture: pictureOf(p as Pictured, p.name) })),
    },
  }) as OfferRow;

const match = (language: 'nb' | 'en') => /* sql */ `
  SELECT p.id AS "productId", v.id AS "variantId", ${language === 'en' ? 'coalesce(p.name_en, p.name_nb)' : 'p.name_nb'} AS name, p.brand, ${variantName('v', language)} AS "variantName",
  p.icon, c.hue, p.photo, c.name_${language} AS "categoryName", v.net_amount::float8 AS "netAmount", v.unit,
  EXISTS (SELECT 1 FROM offer o WHERE o.variant_id = v.id AND o.store_id = $1) AS "alreadyOffered"
  FROM variant v JOIN product p ON p.id = v.product_id JOIN category c ON c.id = p.category_id`;
const matchView = (r: Row) => ({ ...r, picture: pictureOf(r as Pictured, r.name) }) as GtinMatch;

/** What a store sees of its own offers. */
@Injectable()
export class OfferGridService {
  constructor(@Inject(DataSource) private readonly db: DataSource) {}

  async grid(
    storeId: string,
    by: { language: 'nb' | 'en'; text?: string; filter: OfferFilter; sort: OfferSort; page: number; pageSize: number },
  ): Promise<OfferGrid> {
    const text = by.text?.trim() ?? '';
    const size = Math.min(Math.max(by.pageSize, 1), 200);
    const page = Math.max(by.page, 1);
    const [row] = await this.db.query(
      `WITH mine AS MATERIALIZED (SELECT ${columns(by.language)} FROM ${TABLES} WHERE o.store_id = $1
           AND ($2 = '' OR fold(p.name_nb || ' ' || coalesce(p.name_en, '') || ' ' || p.brand || ' ' || v.name) LIKE '%' || fold($3) || '%' OR o.sku ILIKE $3 || '%' OR v.gtin = $4)),
         shown AS (SELECT * FROM mine WHERE ${filters[by.filter]})
       SELECT (SELECT count(*)::int FROM shown) AS total,
         (SELECT json_agg(x) FROM (SELECT *, ${OFFERED} FROM shown ORDER BY ${orders[by.sort]}, id LIMIT $5 OFFSET $6) x) AS rows,
         (SELECT json_build_object('all', count(*) FILTER (WHERE ${filters.all}), 'active', count(*) FILTER (WHERE ${filters.active}), 'paused', count(*) FILTER (WHERE ${filters.paused}),
           'low', count(*) FILTER (WHERE ${filters.low}), 'soldOut', count(*) FILTER (WHERE ${filters.sold_out}), 'shortage', count(*) FILTER (WHERE ${filters.shortage})) FROM mine) AS counts`,
      [storeId, text, text.replace(/[\\%_]/g, '\\$&'), normaliseGtin(text), size, (page - 1) * size],
    );
    return {
      total: row.total,
      page,
      pageSize: size,
      counts: row.counts,
      rows: (row.rows ?? []).map((r: Row) => view({ ...r, countedAt: r.countedAt && new Date(r.countedAt) })),
    };
  }

  /** The offer, for a person of its store only. */
  async row(who: Who, offerId: string, db: DataSource | EntityManager = this.db): Promise<OfferRow> {
    const [row] = await db.query(
      `SELECT *, ${OFFERED} FROM (SELECT ${columns(who.language)} FROM ${TABLES} WHERE o.id = $1) mine`,
      [offerId],
    );
    if (!row) throw new DomainError('OFFER_UNKNOWN');
    who.mustActFor(row.storeId);
    return view(row);
  }

  /** The store of an offer; refuses who does not work there. */
  async mustOwn(who: Who, offerId: string): Promise<string> {
    const storeId = await whose(this.db, `SELECT store_id FROM offer WHERE id = $1`, offerId);
    if (!storeId) throw new DomainError('OFFER_UNKNOWN');
    who.mustActFor(storeId);
    return storeId;
  }

  async gtin({ language }: Who, storeId: string, text: string): Promise<GtinMatch | null> {
    const gtin = normaliseGtin(text);
    if (!gtin) return null;
    const [row] = await this.db.query(`${match(language)} WHERE v.gtin = $2`, [storeId, gtin]);
    return row ? matchView(row) : null;
  }

  /** What the town may know already under nearly these words, likeliest first. Never joined by itself: a person says yes. */
  async likely(
    { language }: Who,
    storeId: string,
    like: { name: string; brand: string; netAmount?: number },
  ): Promise<GtinMatch[]> {
    if (like.name.trim().length < 3 || like.name.length > 200 || like.brand.length > 100) return [];
    const rows = await this.db.query(
      `WITH near AS MATERIALIZED (SELECT id, similarity(likely_words, fold($2)) AS s FROM product WHERE likely_words % fold($2) ORDER BY 2 DESC LIMIT 20)
       ${match(language)} JOIN near ON near.id = p.id WHERE near.s > 0.45 AND ($3::numeric IS NULL OR v.net_amount IS NULL OR v.net_amount = $3)
       ORDER BY near.s DESC, v.sort LIMIT 5`,
      [storeId, `${like.brand.trim()} ${like.name.trim()}`, like.netAmount ?? null],
    );
    return rows.map(matchView);
  }

  /** Goods of the town by their variants, as one store sees them. */
  async variants(language: 'nb' | 'en', storeId: string, ids: readonly string[]): Promise<Map<string, GtinMatch>> {
    if (!ids.length) return new Map();
    const rows: Row[] = await this.db.query(`${match(language)} WHERE v.id = ANY($2)`, [storeId, ids]);
    return new Map(rows.map((r) => [r.variantId, matchView(r)]));
  }

  async movements(offerId: string, page: number) {
    const rows = await this.db.query(
      `SELECT m.id, m.at, m.kind, m.delta_on_hand AS "deltaOnHand", m.delta_held AS "deltaHeld", m.on_hand_after AS "onHandAfter", m.held_after AS "heldAfter",
         m.reason, a.name AS "actorName", m.reference, count(*) OVER ()::int AS total
       FROM stock_movement m LEFT JOIN person a ON a.id = m.actor_id WHERE m.offer_id = $1 ORDER BY m.id DESC LIMIT 50 OFFSET $2`,
      [offerId, (Math.max(page, 1) - 1) * 50],
    );
    return { total: rows[0]?.total ?? 0, rows };
  }
}
