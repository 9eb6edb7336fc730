import { randomBytes, randomInt } from 'node:crypto';
import { DomainError } from '@bytorg/errors';
import { Outbox } from '@bytorg/outbox';
import { Inject, Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { lineRows, type NewLine } from './new-line';

export interface NewOrder {
  checkoutId: string;
  paymentId: string;
  townId: string;
  name: string;
  phone: string;
  email: string;
  language: 'nb' | 'en';
  postcode: string | null;
  municipalityNo: string | null;
  fulfilment: 'collect' | 'deliver';
  missing: 'drop_line' | 'cancel_all' | 'call_me';
  note: string | null;
  address: { line: string; city: string; directions: string | null; lat: number; lon: number } | null;
  delivery: { slotId: string; startsAt: Date; endsAt: Date; feeOre: number; vatPercent: number } | null;
  collectBy: Date;
  placedAt: Date;
  test: boolean;
  parts: NewPart[];
}

export interface NewPart {
  storeId: string;
  promisedAt: Date;
  slotStartsAt: Date | null;
  slotEndsAt: Date | null;
  lines: NewLine[];
}

/** Places an order: one order, a part for each store, lines with copied prices. One statement, whatever the size. */
@Injectable()
export class PlaceOrders {
  constructor(@Inject(Outbox) private readonly outbox: Outbox) {}

  async place(tx: EntityManager, o: NewOrder): Promise<{ orderId: string; token: string; number: string }> {
    const token = randomBytes(24).toString('base64url');
    const order = await this.insert(tx, o, token);
    await this.outbox.addAll(
      tx,
      [
        { name: 'order.placed', payload: { orderId: order.id } },
        ...order.parts.map((p) => ({
          name: 'sub_order.placed',
          payload: { subOrderId: p.id, storeId: p.storeId, orderId: order.id },
        })),
      ],
      o.placedAt,
    );
    return { orderId: order.id, token, number: order.number };
  }

  /** A pickup code is unique among the town's live orders: a collision draws another one. */
  private async insert(
    tx: EntityManager,
    o: NewOrder,
    token: string,
  ): Promise<{ id: string; number: string; parts: { id: string; storeId: string }[] }> {
    const parts = JSON.stringify(o.parts.map(partRow));
    const lines = JSON.stringify(o.parts.flatMap((p) => lineRows(p.lines, p.storeId)));
    for (let attempt = 0; attempt < 20; attempt++) {
      const [row] = await tx.query(PLACE, [JSON.stringify(orderRow(o, token)), parts, lines]);
      if (row) return row;
    }
    throw new DomainError('NO_FREE_CODE', { unavailable: true });
  }
}

const orderRow = (o: NewOrder, token: string) => {
  const goods = o.parts.flatMap((p) => p.lines).reduce((sum, l) => sum + l.priceOre * l.quantity, 0);
  const fee = o.delivery?.feeOre ?? 0;
  return {
    town_id: o.townId,
    checkout_id: o.checkoutId,
    payment_id: o.paymentId,
    token,
    code: String(randomInt(1_000_000)).padStart(6, '0'),
    qr_token: randomBytes(16).toString('base64url'),
    name: o.name,
    phone: o.phone,
    email: o.email,
    language: o.language,
    postcode: o.postcode,
    municipality_no: o.municipalityNo,
    fulfilment: o.fulfilment,
    missing: o.missing,
    note: o.note,
    address_line: o.address?.line ?? null,
    address_city: o.address?.city ?? null,
    directions: o.address?.directions ?? null,
    lat: o.address?.lat ?? null,
    lon: o.address?.lon ?? null,
    delivery_slot_id: o.delivery?.slotId ?? null,
    delivery_starts_at: o.delivery?.startsAt ?? null,
    delivery_ends_at: o.delivery?.endsAt ?? null,
    delivery_vat_percent: o.delivery?.vatPercent ?? 25,
    goods_ore: goods,
    delivery_ore: fee,
    total_ore: goods + fee,
    placed_at: o.placedAt,
    collect_by: o.collectBy,
    test: o.test,
  };
};

const partRow = (p: NewPart, i: number) => ({
  store_id: p.storeId,
  n: i + 1,
  promised_at: p.promisedAt,
  slot_starts_at: p.slotStartsAt,
  slot_ends_at: p.slotEndsAt,
});

const ORDER_COLUMNS = `town_id, checkout_id, payment_id, token, code, qr_token, name, phone, email, language, postcode, municipality_no, fulfilment, missing, note,
  address_line, address_city, directions, lat, lon, delivery_slot_id, delivery_starts_at, delivery_ends_at, delivery_vat_percent, goods_ore, delivery_ore, total_ore, placed_at, collect_by, test`;
const LINE_COLUMNS = `offer_id, position, product_id, name, variant_name, brand, sku, gtin, icon, hue, quantity, price_ore, vat_percent, min_age, perishable, cold,
  piece, kg_price_ore, typical_grams, max_grams, bundle_offer_id, bundle_name_nb, bundle_name_en, bundle_quantity`;

/** $1 the order, $2 its parts, $3 their lines, each by the columns' names. No row when the code is taken. */
const PLACE = /* sql */ `
WITH made AS (
  INSERT INTO orders (${ORDER_COLUMNS}) SELECT ${ORDER_COLUMNS} FROM jsonb_populate_record(NULL::orders, $1::jsonb)
  ON CONFLICT (town_id, code) WHERE closed_at IS NULL DO NOTHING RETURNING id, number, placed_at),
part AS (
  INSERT INTO sub_order (order_id, store_id, number, promised_at, slot_starts_at, slot_ends_at, placed_at)
  SELECT m.id, p.store_id, m.number || '-' || p.n, p.promised_at, p.slot_starts_at, p.slot_ends_at, m.placed_at
  FROM made m, jsonb_to_recordset($2::jsonb) AS p(store_id uuid, n int, promised_at timestamptz, slot_starts_at timestamptz, slot_ends_at timestamptz)
  RETURNING id, store_id, placed_at),
line AS (
  INSERT INTO order_line (sub_order_id, ${LINE_COLUMNS}) SELECT part.id, ${LINE_COLUMNS}
  FROM jsonb_to_recordset($3::jsonb) AS l(store_id uuid, offer_id uuid, position int, product_id uuid, name text, variant_name text, brand text, sku text, gtin text,
    icon text, hue int, quantity int, price_ore int, vat_percent numeric, min_age int, perishable boolean, cold boolean,
    piece int, kg_price_ore int, typical_grams int, max_grams int, bundle_offer_id uuid, bundle_name_nb text, bundle_name_en text, bundle_quantity int) JOIN part USING (store_id)),
move AS (
  INSERT INTO sub_order_move (sub_order_id, at, state, actor_kind) SELECT id, placed_at, 'placed', 'shopper' FROM part)
SELECT id, number, (SELECT json_agg(json_build_object('id', part.id, 'storeId', part.store_id)) FROM part) AS parts FROM made`;
