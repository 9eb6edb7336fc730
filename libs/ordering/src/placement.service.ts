import { randomBytes, randomInt } from 'node:crypto';
import { DomainError } from '@bytorg/errors';
import { Outbox } from '@bytorg/outbox';
import { Inject, Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';

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

export interface NewLine {
  offerId: string;
  productId: string;
  name: string;
  variantName: string;
  brand: string;
  sku: string;
  gtin: string | null;
  icon: string;
  hue: number;
  quantity: number;
  priceOre: number;
  vatPercent: number;
  minAge: number | null;
  perishable: boolean;
  cold: boolean;
}

/** Places an order: one order, a part for each store, lines with copied prices. A few statements, whatever the size. */
@Injectable()
export class PlaceOrders {
  constructor(@Inject(Outbox) private readonly outbox: Outbox) {}

  async place(tx: EntityManager, o: NewOrder): Promise<{ orderId: string; token: string; number: string }> {
    const goodsOre = o.parts.flatMap((p) => p.lines).reduce((sum, l) => sum + l.priceOre * l.quantity, 0);
    const deliveryOre = o.delivery?.feeOre ?? 0;
    const token = randomBytes(24).toString('base64url');
    const order = await this.insertOrder(tx, o, { goodsOre, deliveryOre, token });
    const parts: { id: string; store_id: string }[] = await tx.query(
      `INSERT INTO sub_order (order_id, store_id, number, promised_at, slot_starts_at, slot_ends_at, placed_at)
       SELECT $1, p.store, $2 || '-' || p.n, p.promised, p.starts, p.ends, $3
       FROM ROWS FROM (jsonb_to_recordset($4::jsonb) AS (store uuid, n int, promised timestamptz, starts timestamptz, ends timestamptz)) p RETURNING id, store_id`,
      [
        order.id,
        order.number,
        o.placedAt,
        JSON.stringify(
          o.parts.map((p, i) => ({
            store: p.storeId,
            n: i + 1,
            promised: p.promisedAt,
            starts: p.slotStartsAt,
            ends: p.slotEndsAt,
          })),
        ),
      ],
    );
    const idOf = new Map(parts.map((p) => [p.store_id, p.id]));
    await tx.query(
      `INSERT INTO order_line (sub_order_id, offer_id, position, product_id, name, variant_name, brand, sku, gtin, icon, hue, quantity, price_ore, vat_percent, min_age, perishable, cold)
       SELECT * FROM jsonb_to_recordset($1::jsonb) AS l(sub_order_id uuid, offer_id uuid, position int, product_id uuid, name text, variant_name text, brand text, sku text, gtin text,
         icon text, hue int, quantity int, price_ore int, vat_percent numeric, min_age int, perishable boolean, cold boolean)`,
      [JSON.stringify(o.parts.flatMap((p) => p.lines.map((l, i) => lineRow(l, idOf.get(p.storeId)!, i + 1))))],
    );
    await tx.query(
      `INSERT INTO sub_order_move (sub_order_id, at, state, actor_kind) SELECT id, $2, 'placed', 'shopper' FROM unnest($1::uuid[]) AS id`,
      [parts.map((p) => p.id), o.placedAt],
    );
    await this.outbox.addAll(
      tx,
      [
        { name: 'order.placed', payload: { orderId: order.id } },
        ...parts.map((p) => ({
          name: 'sub_order.placed',
          payload: { subOrderId: p.id, storeId: p.store_id, orderId: order.id },
        })),
      ],
      o.placedAt,
    );
    return { orderId: order.id, token, number: order.number };
  }

  /** A pickup code is unique among the town's live orders: a collision draws another one. */
  private async insertOrder(
    tx: EntityManager,
    o: NewOrder,
    x: { goodsOre: number; deliveryOre: number; token: string },
  ): Promise<{ id: string; number: string }> {
    for (let attempt = 0; attempt < 20; attempt++) {
      const code = String(randomInt(1_000_000)).padStart(6, '0');
      const [row] = await tx.query(
        `INSERT INTO orders (town_id, checkout_id, payment_id, token, code, qr_token, name, phone, email, language, postcode, municipality_no, fulfilment, missing, note,
           address_line, address_city, directions, lat, lon, delivery_slot_id, delivery_starts_at, delivery_ends_at, delivery_vat_percent, goods_ore, delivery_ore, total_ore, placed_at, collect_by, test)
         VALUES ($1,$2,$3,$4,$5,$6,$7,$8,$9,$10,$11,$12,$13,$14,$15,$16,$17,$18,$19,$20,$21,$22,$23,$24,$25,$26,$27,$28,$29,$30)
         ON CONFLICT (town_id, code) WHERE closed_at IS NULL DO NOTHING RETURNING id, number`,
        [
          o.townId,
          o.checkoutId,
          o.paymentId,
          x.token,
          code,
          randomBytes(16).toString('base64url'),
          o.name,
          o.phone,
          o.email,
          o.language,
          o.postcode,
          o.municipalityNo,
          o.fulfilment,
          o.missing,
          o.note,
          o.address?.line ?? null,
          o.address?.city ?? null,
          o.address?.directions ?? null,
          o.address?.lat ?? null,
          o.address?.lon ?? null,
          o.delivery?.slotId ?? null,
          o.delivery?.startsAt ?? null,
          o.delivery?.endsAt ?? null,
          o.delivery?.vatPercent ?? 25,
          x.goodsOre,
          x.deliveryOre,
          x.goodsOre + x.deliveryOre,
          o.placedAt,
          o.collectBy,
          o.test,
        ],
      );
      if (row) return row;
    }
    throw new DomainError('NO_FREE_CODE', { unavailable: true });
  }
}

const lineRow = (l: NewLine, subOrderId: string, position: number) => ({
  sub_order_id: subOrderId,
  offer_id: l.offerId,
  position,
  product_id: l.productId,
  name: l.name,
  variant_name: l.variantName,
  brand: l.brand,
  sku: l.sku,
  gtin: l.gtin,
  icon: l.icon,
  hue: l.hue,
  quantity: l.quantity,
  price_ore: l.priceOre,
  vat_percent: l.vatPercent,
  min_age: l.minAge,
  perishable: l.perishable,
  cold: l.cold,
});
