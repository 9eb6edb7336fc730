import { randomUUID } from 'node:crypto';
import type pg from 'pg';
import { buildBundle } from '../town/bundled';
import { core } from '../town/core';
import { buildOrder, type Item } from '../town/factories';

/** Of everything a store can have one row at least, so that there is something behind every part of the wall. */
export const plant = async (
  db: Pick<pg.ClientBase, 'query'>,
  item: Item & { productId: string },
  staffId: string,
): Promise<void> => {
  const { storeId, offerId } = item;
  const order = await buildOrder(db as pg.ClientBase, { lines: [{ item, quantity: 1 }], state: 'ready' });
  const { rows } = await db.query(
    `SELECT s.id, s.order_id AS "orderId", o.payment_id AS "paymentId" FROM sub_order s JOIN orders o ON o.id = s.order_id WHERE s.order_id = $1`,
    [order.id],
  );
  const [part] = rows;
  await buildBundle(db, { storeId, parts: [{ offerId, quantity: 2 }] });
  const [checkoutId, basketId, runId] = [randomUUID(), randomUUID(), randomUUID()];
  const at = core.instant;
  const { rows: imported } = await db.query(
    `INSERT INTO import_file (store_id, uploaded_by, filename, uploaded_at) VALUES ($1, $2, 'varer.csv', $3) RETURNING id`,
    [storeId, staffId, at],
  );
  const { rows: rounds } = await db.query(
    `INSERT INTO stock_count (store_id, scope, opened_by, opened_at) VALUES ($1, 'scan', $2, $3) RETURNING id`,
    [storeId, staffId, at],
  );
  for (const [text, values] of [
    [`INSERT INTO stock_count_line (count_id, offer_id) VALUES ($1, $2)`, [rounds[0].id, offerId]],
    [
      `INSERT INTO stock_count_entry (count_id, offer_id, person_id, kind, quantity, at, position, book, set_aside) VALUES ($1, $2, $3, 'typed', 1, $4, 0, 1, 0)`,
      [rounds[0].id, offerId, staffId, at],
    ],
    [`INSERT INTO import_row (import_id, row, raw) VALUES ($1, 1, '{}')`, [imported[0].id]],
    [`INSERT INTO import_piece (import_id, n, bytes) VALUES ($1, 0, '\\x41')`, [imported[0].id]],
    [`INSERT INTO import_retirement (import_id, offer_id) VALUES ($1, $2)`, [imported[0].id, offerId]],
    [
      `INSERT INTO import_picture (import_id, product_id, row, address, host, due_at) VALUES ($1, $2, 1, 'https://b.example/1.jpg', 'b.example', $3)`,
      [imported[0].id, item.productId, at],
    ],
    [
      `INSERT INTO connector (store_id, kind, name, address, schedule, created_by, created_at, updated_at) VALUES ($1, 'file_url', 'Kassen', 'https://kasse.example/varer.csv', 'daily', $2, $3, $3)`,
      [storeId, staffId, at],
    ],
    [
      `INSERT INTO import_answer (store_id, sku, kind, answered_by, answered_at) VALUES ($1, 'A-1', 'new', $2, $3)`,
      [storeId, staffId, at],
    ],
    [
      `INSERT INTO import_shelf (store_id, key, name, decision, at) VALUES ($1, 'pynt', 'Pynt', 'told', $2)`,
      [storeId, at],
    ],
    [`INSERT INTO import_mapping (store_id, header, field) VALUES ($1, 'Pris', 'price')`, [storeId]],
    [`INSERT INTO store_closure (store_id, from_date, to_date) VALUES ($1, '2026-12-24', '2026-12-24')`, [storeId]],
    [
      `INSERT INTO stock_movement (offer_id, at, kind, delta_on_hand, delta_held, on_hand_after, held_after) VALUES ($1, $2, 'count', 0, 0, 1, 0)`,
      [offerId, at],
    ],
    [
      `INSERT INTO hold (checkout_id, offer_id, quantity, expires_at) VALUES ($1, $2, 1, $3)`,
      [checkoutId, offerId, at],
    ],
    [`INSERT INTO hand_over (sub_order_id, at, clerk_id, method) VALUES ($1, $2, $3, 'code')`, [part.id, at, staffId]],
    [
      `INSERT INTO sub_order_move (sub_order_id, at, state, actor_kind) VALUES ($1, $2, 'ready', 'store')`,
      [part.id, at],
    ],
    [`INSERT INTO bag (sub_order_id, code) VALUES ($1, $2)`, [part.id, `POSE-${storeId}`]],
    [`INSERT INTO withdrawal (order_id, name, line_ids, at) VALUES ($1, 'Ane', '{}', $2)`, [part.orderId, at]],
    [`INSERT INTO rating (order_id, score, at) VALUES ($1, 5, $2)`, [part.orderId, at]],
    [
      `INSERT INTO transfer (payment_id, store_id, sub_order_id, gross_ore, at) VALUES ($1, $2, $3, 100, $4)`,
      [part.paymentId, storeId, part.id, at],
    ],
    [
      `INSERT INTO pickup_slot (store_id, starts_at, ends_at) VALUES ($1, $2, $2::timestamptz + interval '1 hour') ON CONFLICT DO NOTHING`,
      [storeId, at],
    ],
    [`INSERT INTO pickup_hold (checkout_id, store_id, starts_at) VALUES ($1, $2, $3)`, [checkoutId, storeId, at]],
    [`INSERT INTO basket (id, town_id, created_at, updated_at) VALUES ($1, $2, $3, $3)`, [basketId, core.town.id, at]],
    [
      `INSERT INTO checkout (id, basket_id, town_id, client_key, language, started_at, expires_at, units, goods_ore) VALUES ($1, $2, $3, 'x', 'nb', $4, $4, 1, 100)`,
      [checkoutId, basketId, core.town.id, at],
    ],
    [
      `INSERT INTO checkout_line (checkout_id, offer_id, store_id, quantity, price_ore) VALUES ($1, $2, $3, 1, 100)`,
      [checkoutId, offerId, storeId],
    ],
    [`INSERT INTO run (id, slot_id) SELECT $1, id FROM delivery_slot LIMIT 1`, [runId]],
    [`INSERT INTO stop (run_id, position, kind, store_id) VALUES ($1, 1, 'store', $2)`, [runId, storeId]],
    [
      `INSERT INTO metric_fact (event_id, name, at, day, town_id, store_id) VALUES ($1, 'stock.updated', $2, '2026-11-24', $3, $4)`,
      [randomUUID(), at, core.town.id, storeId],
    ],
    [
      `INSERT INTO metric_fact (event_id, name, at, day, town_id, order_id) VALUES ($1, 'order.placed', $2, '2026-11-24', $3, $4)`,
      [randomUUID(), at, core.town.id, part.orderId],
    ],
    [`INSERT INTO audit_entry (action, subject, store_id) VALUES ('x', 'store', $1)`, [storeId]],
    [
      `INSERT INTO invitation (email, role, scope_id, token_hash, expires_at) VALUES ('ny@bytorg.example', 'clerk', $1, $2, $3)`,
      [storeId, randomUUID(), at],
    ],
    [
      `INSERT INTO till_key (store_id, name, key_hash, created_at) VALUES ($1, 'Kasse 1', $2, $3)`,
      [storeId, randomUUID(), at],
    ],
    [
      `INSERT INTO product_change (product_id, store_id, asked_by, asked_at, before, after, state) SELECT product_id, $1, $2, $3, '{}', '{"brand":"x"}', 'open' FROM variant WHERE id = (SELECT variant_id FROM offer WHERE id = $4)`,
      [storeId, staffId, at, offerId],
    ],
    [`INSERT INTO idempotency (scope, operation, key, body_hash) VALUES ($1, 'countStock', 'en', '')`, [staffId]],
  ] as [string, unknown[]][])
    await db.query(text, values);
};
