// A whole checkout as one request and one transaction: the rows that must exist afterwards, and nothing between.
import { randomBytes, randomInt, randomUUID } from 'node:crypto';

const STOCK = `
WITH wanted AS MATERIALIZED (SELECT offer_id FROM stock WHERE offer_id = ANY($1) ORDER BY offer_id FOR UPDATE),
taken AS (UPDATE stock s SET held = held + 1, updated_at = $2 FROM wanted w
  WHERE s.offer_id = w.offer_id AND s.on_hand - s.buffer - s.held >= 1 RETURNING s.offer_id, s.on_hand, s.held)
INSERT INTO stock_movement (offer_id, at, kind, delta_on_hand, delta_held, on_hand_after, held_after)
SELECT offer_id, $2, 'hold', 0, 1, on_hand, held FROM taken RETURNING offer_id`;
const LINES = `
SELECT o.id, o.store_id, o.price_ore, o.sku, p.id AS product_id, p.name_nb, p.brand, p.icon, p.min_age, p.perishable, v.gtin
FROM offer o JOIN variant v ON v.id = o.variant_id JOIN product p ON p.id = v.product_id WHERE o.id = ANY($1)`;
const SLOTS = `
INSERT INTO pickup_slot (store_id, starts_at, ends_at, taken) SELECT s, $2, $2::timestamptz + interval '1 hour', 1 FROM unnest($1::uuid[]) AS s ORDER BY s
ON CONFLICT (store_id, starts_at) DO UPDATE SET taken = pickup_slot.taken + 1 WHERE pickup_slot.taken < 1000000`;
const PAYMENT = `
INSERT INTO payment (reference, amount_ore, authorised_ore, state, capture_before) VALUES ($1, $2, $2, 'authorised', $3) RETURNING id`;
const ORDER = `
INSERT INTO orders (town_id, checkout_id, payment_id, token, code, qr_token, name, phone, email, language, postcode, fulfilment, missing, goods_ore, total_ore, placed_at, collect_by)
SELECT id, $1, $2, $3, $4, $5, 'Ane Aas', '+4740000001', 'ane@bytorg.example', 'nb', '3611', 'collect', 'drop_line', $6, $6, $7, $8 FROM town RETURNING id, number`;
const PARTS = `
WITH made AS (
  INSERT INTO sub_order (order_id, store_id, number, promised_at, slot_starts_at, slot_ends_at, placed_at)
  SELECT $1, s, $2 || '-' || n, $4, $4, $4::timestamptz + interval '1 hour', $5 FROM unnest($3::uuid[]) WITH ORDINALITY AS x(s, n) RETURNING id, store_id),
moved AS (INSERT INTO sub_order_move (sub_order_id, at, state, actor_kind) SELECT id, $5, 'placed', 'shopper' FROM made)
SELECT id, store_id FROM made`;
const ORDER_LINES = `
INSERT INTO order_line (sub_order_id, offer_id, position, product_id, name, brand, sku, gtin, icon, hue, quantity, price_ore, vat_percent, min_age, perishable)
SELECT sub, id, 1, product_id, name_nb, brand, sku, gtin, icon, 200, 1, price_ore, 25, min_age, perishable
FROM jsonb_to_recordset($1::jsonb) AS l(sub uuid, id uuid, product_id uuid, name_nb text, brand text, sku text, gtin text, icon text, price_ore int, min_age int, perishable boolean)`;
const EVENT = `INSERT INTO outbox_event (name, payload) VALUES ('bench.placed', $1)`;

/** Eight statements between BEGIN and COMMIT. Null when something is sold out. */
async function place(db, offers, startsAt) {
  const now = new Date();
  const query = (name, text, values) => db.query({ name, text, values });
  const held = await query('stock', STOCK, [offers, now]);
  if (held.rowCount < offers.length) return null;
  const { rows: lines } = await query('lines', LINES, [offers]);
  const stores = [...new Set(lines.map((l) => l.store_id))].sort();
  await query('slots', SLOTS, [stores, startsAt]);
  const amount = lines.reduce((sum, l) => sum + l.price_ore, 0);
  const checkout = randomUUID();
  const payment = await query('payment', PAYMENT, [checkout, amount, new Date(+now + 7 * 86_400_000)]);
  const token = randomBytes(24).toString('base64url');
  const code = String(randomInt(1_000_000)).padStart(6, '0');
  const qr = randomBytes(16).toString('base64url');
  const by = new Date(+now + 5 * 86_400_000);
  const order = await query('order', ORDER, [checkout, payment.rows[0].id, token, code, qr, amount, now, by]);
  const { id, number } = order.rows[0];
  const parts = await query('parts', PARTS, [id, number, stores, startsAt, now]);
  const partOf = new Map(parts.rows.map((p) => [p.store_id, p.id]));
  const rows = lines.map((l) => ({ ...l, sub: partOf.get(l.store_id) }));
  await query('order_lines', ORDER_LINES, [JSON.stringify(rows)]);
  await query('event', EVENT, [JSON.stringify({ orderId: id })]);
  return token;
}

export async function checkout(pool, { offers, startsAt }) {
  const db = await pool.connect();
  try {
    await db.query('BEGIN');
    const token = await place(db, offers, startsAt);
    await db.query(token ? 'COMMIT' : 'ROLLBACK');
    return token;
  } catch (error) {
    await db.query('ROLLBACK');
    // Two orders drew the same code: the next draw is another one.
    if (error.constraint === 'orders_live_code') return checkout(pool, { offers, startsAt });
    throw error;
  } finally {
    db.release();
  }
}
