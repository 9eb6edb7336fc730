import { randomUUID } from 'node:crypto';
import type pg from 'pg';
import { core } from './core';
import { insert } from './fill';

type Db = Pick<pg.ClientBase, 'query'>;
/** What is sold: one of the core's, or what `buildWeighed` made, at the most it can cost. */
export type Item = Pick<typeof core.bakery.ryeBread, 'offerId' | 'storeId' | 'priceOre'>;
export type BuiltState = 'placed' | 'accepted' | 'picking' | 'ready';

export interface OrderWish {
  /** One line each; every store among them gets its part. */
  lines?: { item: Item; quantity: number }[];
  state?: BuiltState;
  /** The promise has passed already. */
  late?: boolean;
  /** The deadline for collecting has passed already. */
  uncollected?: boolean;
  now?: Date;
}

const order: BuiltState[] = ['placed', 'accepted', 'picking', 'ready'];
const minutes = (at: Date, n: number) => new Date(at.getTime() + n * 60_000);

/** A paid order to collect, put straight into the database with its stock held. For cases that take long to reach by clicking. */
export const buildOrder = async (db: Db, wish: OrderWish = {}) => {
  const {
    lines = [{ item: core.bakery.ryeBread, quantity: 1 }],
    state = 'placed',
    late = false,
    uncollected = false,
    now = new Date(core.instant),
  } = wish;
  const placedAt = minutes(now, uncollected ? -6 * 1440 : late ? -180 : -20);
  const [id, paymentId, checkoutId] = [randomUUID(), randomUUID(), randomUUID()];
  const total = lines.reduce((sum, l) => sum + l.item.priceOre * l.quantity, 0);
  const {
    rows: [{ number }],
  } = await db.query(`SELECT nextval('order_number')::text AS number`);
  // Of the number, which is its own: drawn, two of some hundred orders are the same once in a while.
  const code = String(Number(number) % 1_000_000).padStart(6, '0');
  await insert(db, 'payment', [
    {
      id: paymentId,
      reference: checkoutId,
      amount_ore: total,
      currency: 'nok',
      state: 'authorised',
      attempt: 1,
      authorised_ore: total,
      captured_ore: 0,
      capture_before: minutes(placedAt, 7 * 1440),
      created_at: placedAt,
      updated_at: placedAt,
    },
  ]);
  await insert(db, 'orders', [
    {
      id,
      number,
      town_id: core.town.id,
      checkout_id: checkoutId,
      payment_id: paymentId,
      token: randomUUID(),
      code,
      qr_token: randomUUID(),
      name: core.ane.name,
      phone: core.ane.phone,
      email: core.ane.email,
      language: core.ane.language,
      postcode: core.ane.address.postcode,
      municipality_no: core.town.municipalityNo,
      fulfilment: 'collect',
      missing: 'drop_line',
      goods_ore: total,
      delivery_ore: 0,
      delivery_vat_percent: 25,
      total_ore: total,
      placed_at: placedAt,
      collect_by: minutes(placedAt, 5 * 1440),
      test: false,
    },
  ]);
  const parts: { id: string; storeId: string; number: string }[] = [];
  for (const [storeId, mine] of Map.groupBy(lines, (l) => l.item.storeId)) {
    const part = { id: randomUUID(), storeId, number: `${number}-${parts.length + 1}` };
    parts.push(part);
    const promised = minutes(now, late || uncollected ? -60 : 60);
    const reached = (s: BuiltState) => order.indexOf(state) >= order.indexOf(s);
    await insert(db, 'sub_order', [
      {
        id: part.id,
        order_id: id,
        store_id: storeId,
        number: part.number,
        state,
        promised_at: promised,
        placed_at: placedAt,
        accepted_at: reached('accepted') ? minutes(placedAt, 2) : null,
        ready_at: reached('ready') ? minutes(placedAt, 10) : null,
        reminders: 0,
      },
    ]);
    await insert(
      db,
      'sub_order_move',
      order.filter(reached).map((s, i) => ({
        sub_order_id: part.id,
        at: minutes(placedAt, i * 3),
        state: s,
        actor_kind: i ? 'store' : 'shopper',
      })),
    );
    if (reached('ready'))
      await insert(db, 'bag', [
        {
          id: randomUUID(),
          sub_order_id: part.id,
          code: randomUUID().slice(0, 8).toUpperCase(),
          cold: false,
          state: 'packed',
        },
      ]);
    for (const [i, { item, quantity }] of mine.entries())
      await buildLine(db, {
        partId: part.id,
        reference: `order ${part.number}`,
        position: i + 1,
        item,
        quantity,
        picked: reached('ready') ? quantity : null,
        at: placedAt,
      });
  }
  return { id, number, code, paymentId, checkoutId, parts };
};

const buildLine = async (
  db: Db,
  l: {
    partId: string;
    reference: string;
    position: number;
    item: Item;
    quantity: number;
    picked: number | null;
    at: Date;
  },
) => {
  await db.query(
    `INSERT INTO order_line (sub_order_id, offer_id, position, product_id, name, brand, sku, gtin, icon, hue, quantity, price_ore, vat_percent, min_age, perishable, cold, picked,
       piece, kg_price_ore, typical_grams, max_grams, weighed_grams)
     SELECT $1, o.id, $3, p.id, p.name_nb, p.brand, o.sku, v.gtin, p.icon, c.hue, $4::int / pieces, o.piece_ore, r.percent, p.min_age, p.perishable, p.storage <> 'ambient', $5::int / pieces,
       n, CASE WHEN o.typical_grams IS NOT NULL THEN o.price_ore END, o.typical_grams, o.max_grams, CASE WHEN $5::int IS NOT NULL THEN o.typical_grams END
     FROM offer o CROSS JOIN LATERAL (SELECT CASE WHEN o.typical_grams IS NULL THEN 1 ELSE $4::int END AS pieces) w CROSS JOIN LATERAL generate_series(1, pieces) n JOIN variant v ON v.id = o.variant_id JOIN product p ON p.id = v.product_id JOIN category c ON c.id = p.category_id JOIN vat_rate r ON r.vat_class = p.vat_class WHERE o.id = $2`,
    [l.partId, l.item.offerId, l.position, l.quantity, l.picked],
  );
  await db.query(
    `WITH held AS (UPDATE stock SET held = held + $2 WHERE offer_id = $1 RETURNING offer_id, on_hand, held)
     INSERT INTO stock_movement (offer_id, at, kind, delta_on_hand, delta_held, on_hand_after, held_after, reference) SELECT offer_id, $3, 'hold', 0, $2, on_hand, held, $4 FROM held`,
    [l.item.offerId, l.quantity, l.at, l.reference],
  );
};
