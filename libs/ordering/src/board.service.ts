import { byWeightOf, type Pictured, pictureOf, variantName } from '@bytorg/catalog';
import { Clock, osloDate, osloInstant } from '@bytorg/clock';
import type { Row } from '@bytorg/database';
import { DomainError } from '@bytorg/errors';
import type { Who } from '@bytorg/identity';
import { StoreDirectory, storeCard } from '@bytorg/stores';
import { Inject, Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { mayServe } from './order.policy';
import type { AttentionItem, Board, SubOrderForStore } from './board.views';
import { BUNDLE_OF_LINE, VISIT_FROM } from './order-reader.service';

/** What a store sees: its board and one of its parts. One statement each. */
@Injectable()
export class BoardReader {
  constructor(
    @Inject(DataSource) private readonly db: DataSource,
    @Inject(Clock) private readonly clock: Clock,
    @Inject(StoreDirectory) private readonly directory: StoreDirectory,
  ) {}

  async board(who: Who, storeId: string): Promise<Board> {
    who.mustActFor(storeId);
    const now = this.clock.now();
    const [row] = await this.db.query(BOARD, [storeId, now, osloInstant(osloDate(now), '00:00')]);
    const cards = (row.cards ?? []).map(dated);
    return {
      store: storeCard(await this.directory.get(storeId), who.language, now),
      now,
      cards,
      handedOverToday: row.today,
      lateCount: cards.filter((c: Row) => c.state !== 'ready' && c.state !== 'out_for_delivery' && c.promisedAt < now)
        .length,
    };
  }

  async subOrder(who: Who, id: string): Promise<SubOrderForStore> {
    await mayServe(this.db, who, id);
    return this.read(who, id);
  }

  /** Without a check of its own: for callers that have checked. */
  async read(who: Who, id: string): Promise<SubOrderForStore> {
    const [row] = await this.db.query(PART[who.language], [id]);
    if (!row) throw new DomainError('SUB_ORDER_UNKNOWN');
    const part = dated(row);
    part.lines = row.lines.map((l: Row) => ({
      ...l,
      picture: pictureOf(l as Pictured, l.name, who.language),
      byWeight: byWeightOf(l),
      bundle: l.bundle && { ...l.bundle, name: l.bundle[who.language] },
      totalOre: l.priceOre * (l.handedOver ?? l.picked ?? l.quantity),
    }));
    part.history = row.history.map((h: Row) => ({ ...h, at: new Date(h.at) }));
    part.totalOre = part.lines.reduce((sum: number, l: Row) => sum + l.totalOre, 0);
    part.storeName = (await this.directory.get(part.storeId)).name;
    return part as SubOrderForStore;
  }

  /** What needs a coordinator's eye now. */
  async attention(): Promise<AttentionItem[]> {
    const now = this.clock.now();
    const rows = await this.db.query(ATTENTION, [now, new Date(now.getTime() - 86_400_000)]);
    return Promise.all(
      rows.map(async (r: Row) => {
        const { name, phone } = await this.directory.get(r.storeId);
        return { ...r, storeName: name, storePhone: phone };
      }),
    );
  }

  async noteBoardSeen(storeId: string): Promise<void> {
    await this.db.query(
      `UPDATE store SET board_seen_at = $2 WHERE id = $1 AND (board_seen_at IS NULL OR board_seen_at < $2::timestamptz - interval '20 seconds')`,
      [storeId, this.clock.now()],
    );
  }
}

const times = ['placedAt', 'promisedAt', 'slotStartsAt', 'slotEndsAt', 'readyAt', 'collectBy'];
const dated = (row: Row) => ({
  ...row,
  ...Object.fromEntries(times.filter((t) => t in row).map((t) => [t, row[t] && new Date(row[t])])),
});

const BOARD = /* sql */ `
SELECT (SELECT json_agg(x ORDER BY x."promisedAt", x.number) FROM (
    SELECT s.id, s.number, s.state, o.name AS "shopperName", o.fulfilment, s.placed_at AS "placedAt", s.promised_at AS "promisedAt", ${VISIT_FROM} AS "slotStartsAt",
      s.slot_ends_at AS "slotEndsAt", s.ready_at AS "readyAt", o.collect_by AS "collectBy", o.missing, l.*, (SELECT count(*)::int FROM bag b WHERE b.sub_order_id = s.id) AS "bagCount"
    FROM sub_order s JOIN orders o ON o.id = s.order_id CROSS JOIN LATERAL (
      SELECT count(*)::int AS "lineCount", sum(quantity)::int AS "unitCount", count(*) FILTER (WHERE picked < quantity)::int AS "shortCount",
        sum(price_ore * coalesce(picked, quantity))::int AS "totalOre" FROM order_line WHERE sub_order_id = s.id) l
    WHERE s.store_id = $1 AND s.state IN ('placed','accepted','picking','ready','out_for_delivery')) x) AS cards,
  (SELECT count(*)::int FROM sub_order WHERE store_id = $1 AND done_at >= $3 AND done_at <= $2 AND state IN ('handed_over','delivered')) AS today`;

/**
 * Whoever packs reads the goods in the language they work in, as long as they are called what they were sold as: after that only
 * the words of the sale say what was bought. Those are the line's own, in the shopper's language, and never change.
 */
const inWordsOf = (language: 'nb' | 'en') => {
  const name = language === 'en' ? `coalesce(nullif(p.name_en, ''), p.name_nb)` : 'p.name_nb';
  return /* sql */ `'name', CASE WHEN l.name IN (p.name_nb, p.name_en) THEN ${name} ELSE l.name END,
    'variantName', CASE WHEN l.variant_name IN (v.name, v.name_en) THEN ${variantName('v', language)} ELSE l.variant_name END`;
};

const partIn = (language: 'nb' | 'en') => /* sql */ `
SELECT s.id, s.number, s.state, o.name AS "shopperName", o.phone AS "shopperPhone", o.fulfilment, o.missing, o.note, s.placed_at AS "placedAt", s.promised_at AS "promisedAt",
  ${VISIT_FROM} AS "slotStartsAt", s.slot_ends_at AS "slotEndsAt", o.collect_by AS "collectBy", s.store_id AS "storeId",
  (SELECT max(min_age) FROM order_line WHERE sub_order_id = s.id) AS "minAge",
  (SELECT json_agg(json_build_object('id', l.id, 'offerId', l.offer_id, ${inWordsOf(language)}, 'brand', l.brand, 'sku', l.sku, 'gtin', l.gtin, 'icon', l.icon, 'hue', l.hue, 'photo', p.photo,
    'quantity', l.quantity, 'picked', l.picked, 'handedOver', l.handed_over, 'shortReason', l.short_reason, 'priceOre', l.price_ore,
    'kgPriceOre', l.kg_price_ore, 'typicalGrams', l.typical_grams, 'maxGrams', l.max_grams, 'ceilingOre', l.ceiling_ore, 'weighedGrams', l.weighed_grams, 'bundle', ${BUNDLE_OF_LINE},
    'onHand', k.on_hand) ORDER BY l.bundle_offer_id NULLS FIRST, f.shelf, l.position)
    FROM order_line l JOIN offer f ON f.id = l.offer_id JOIN variant v ON v.id = f.variant_id JOIN product p ON p.id = v.product_id JOIN stock k ON k.offer_id = l.offer_id WHERE l.sub_order_id = s.id) AS lines,
  coalesce((SELECT json_agg(json_build_object('id', b.id, 'code', b.code, 'state', b.state) ORDER BY b.id) FROM bag b WHERE b.sub_order_id = s.id), '[]') AS bags,
  (SELECT json_agg(json_build_object('at', m.at, 'state', m.state, 'note', m.note) ORDER BY m.id) FROM sub_order_move m WHERE m.sub_order_id = s.id) AS history
FROM sub_order s JOIN orders o ON o.id = s.order_id WHERE s.id = $1`;
const PART = { nb: partIn('nb'), en: partIn('en') };

const ATTENTION = /* sql */ `
SELECT 'not_accepted' AS kind, id AS "subOrderId", store_id AS "storeId", number AS "orderNumber", placed_at AS at FROM sub_order WHERE state = 'placed' AND reminders > 0
UNION ALL SELECT 'late', id, store_id, number, promised_at FROM sub_order WHERE state IN ('accepted','picking') AND promised_at < $1
UNION ALL SELECT 'not_collected', s.id, s.store_id, s.number, o.collect_by FROM sub_order s JOIN orders o ON o.id = s.order_id WHERE s.state = 'ready' AND o.fulfilment = 'collect' AND o.collect_by < $1::timestamptz + interval '24 hours'
UNION ALL SELECT 'left_behind', id, store_id, number, left_behind_at FROM sub_order WHERE left_behind_at IS NOT NULL AND state IN ('placed','accepted','picking','ready')
UNION ALL SELECT 'delivery_failed', id, store_id, number, done_at FROM sub_order WHERE state = 'returned' AND done_at > $2
UNION ALL SELECT 'delivery_failed', s.id, s.store_id, s.number, o.delivery_ends_at FROM sub_order s JOIN orders o ON o.id = s.order_id WHERE s.state IN ('ready','out_for_delivery') AND o.fulfilment = 'deliver' AND o.delivery_ends_at < $1 AND (s.left_behind_at IS NULL OR s.state = 'out_for_delivery')
UNION ALL SELECT 'shortage', NULL, o.store_id, count(*)::text, max(k.updated_at) FROM stock k JOIN offer o ON o.id = k.offer_id WHERE k.held > k.on_hand GROUP BY o.store_id
ORDER BY 5 LIMIT 200`;
