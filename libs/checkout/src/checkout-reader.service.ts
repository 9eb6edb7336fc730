import { Config } from '@bytorg/config';
import { addMinutes, Clock } from '@bytorg/clock';
import { DeliverySlots } from '@bytorg/delivery';
import { DomainError } from '@bytorg/errors';
import { sumsOf } from '@bytorg/ordering';
import { type BegunRow, PickupSlots, SHORTEST_VISIT, type Slot } from '@bytorg/pickup';
import { readyAt as readyAtOf, StoreDirectory, storeCard, type StoreInfo } from '@bytorg/stores';
import { Inject, Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { partsFrom } from './bundles';
import { itemOf } from './basket-rows';
import type { CheckoutState } from './checkout.service';
import type { Checkout } from './checkout.views';
import type { PayDetails } from './pay-input';
import { type CheckoutLine, soldOf } from './sold-lines';

/** Delivery is a service of the platform, not of a store. */
export const DELIVERY_VAT_PERCENT = 25;

export interface CheckoutRow {
  id: string;
  basketId: string;
  townId: string;
  state: CheckoutState;
  expiresAt: Date;
  extended: boolean;
  startedAt: Date;
  language: 'nb' | 'en';
  goodsOre: number;
  details: PayDetails | null;
  deliveryOre: number;
  problem: string | null;
  orderToken: string | null;
  /** Its payment has a page to pay at already. */
  payable: boolean;
  lines: CheckoutLine[];
  /** The stores' windows that others have places in. */
  begun: BegunRow[];
}

/** The checkout as one statement, and as the page needs it. */
@Injectable()
export class CheckoutReader {
  constructor(
    @Inject(DataSource) private readonly db: DataSource,
    @Inject(Clock) private readonly clock: Clock,
    @Inject(Config) private readonly config: Config,
    @Inject(StoreDirectory) private readonly directory: StoreDirectory,
    @Inject(PickupSlots) private readonly pickup: PickupSlots,
    @Inject(DeliverySlots) private readonly delivery: DeliverySlots,
  ) {}

  async row(id: string, db: { query: DataSource['query'] } = this.db): Promise<CheckoutRow> {
    const [row] = await db.query(CHECKOUT, [id]);
    if (!row) throw new DomainError('CHECKOUT_UNKNOWN');
    return row;
  }

  /**
   * The checkout of an authorised payment becomes placed, in the caller's transaction, and its goods leave the basket;
   * null when it was not being paid any more, or its time is over. Too small an authorisation leaves the basket as it is.
   */
  async placed(tx: EntityManager, id: string, authorisedOre: number): Promise<CheckoutRow | null> {
    const [row] = await tx.query(PLACED, [id, authorisedOre, this.clock.now()]);
    return row ?? null;
  }

  /** Each store with when its goods can be ready, from now. */
  async partsOf(c: CheckoutRow): Promise<{ store: StoreInfo; readyAt: Date; lines: CheckoutLine[] }[]> {
    const now = this.clock.now();
    return Promise.all(
      [...new Set(c.lines.map((l) => l.storeId))].map(async (id) => {
        const store = await this.directory.get(id);
        const readyAt = readyAtOf(store.schedule, now, store.prepMinutes) ?? addMinutes(now, store.prepMinutes);
        return { store, readyAt, lines: c.lines.filter((l) => l.storeId === id) };
      }),
    );
  }

  async view(id: string, language: 'nb' | 'en'): Promise<Checkout> {
    return this.viewOf(await this.row(id), language);
  }

  async viewOf(c: CheckoutRow, language: 'nb' | 'en'): Promise<Checkout> {
    const { id } = c;
    const now = this.clock.now();
    const parts = await this.partsOf(c);
    // Nothing can be chosen any more when it is placed.
    const choosing = c.state !== 'placed';
    const slots = choosing ? this.pickup.offered(parts, c.begun) : new Map<string, Slot[]>();
    const readyBy = new Date(Math.max(...parts.map((p) => p.readyAt.getTime())));
    const deliverySlots = choosing ? await this.delivery.offered(readyBy, id) : [];
    const refused = parts.some((p) => !p.store.delivers || p.lines.some((l) => l.notForDelivery));
    const perSeller = parts.map((p) =>
      p.lines.flatMap(soldOf).map((s) => ({
        grossOre: s.priceOre * s.quantity,
        mostOre: s.ceilingOre * s.quantity,
        percent: s.goods.vatPercent,
      })),
    );
    const fee = c.deliveryOre || deliverySlots[0]?.feeOre || 0;
    const ages = c.lines.flatMap(soldOf).map((s) => s.goods.minAge ?? 0);
    return {
      id,
      basketId: c.basketId,
      state: c.state,
      expiresAt: c.expiresAt,
      parts: parts.map((p) => {
        // The units of this checkout are held: to its shopper they are there.
        const items = p.lines.map((l) =>
          itemOf(
            { ...l, available: Math.max(l.available + l.quantity, l.quantity) },
            language,
            p.store.delivers,
            l.heldPriceOre,
          ),
        );
        return {
          store: storeCard(p.store, language, now),
          items,
          subtotalOre: items.reduce((s, i) => s + i.totalOre, 0),
          readyAt: p.readyAt,
          slots: slots.get(p.store.id) ?? [],
        };
      }),
      commonSlots: commonOf(parts.map((p) => slots.get(p.store.id) ?? [])),
      deliverySlots,
      deliveryAvailable: !refused && deliverySlots.some((s) => s.freePlaces > 0),
      deliveryReason: refused ? 'not_for_delivery' : null,
      minAge: Math.max(...ages) || null,
      collectSums: sumsOf(perSeller, 0, DELIVERY_VAT_PERCENT),
      deliverSums: sumsOf(perSeller, fee, DELIVERY_VAT_PERCENT),
      orderToken: c.orderToken,
      paymentProblem: c.problem,
      testPayment: this.config.sandbox,
    };
  }
}

/** Windows in which every store has a free slot: of each slot of the first store, the part that all others share. */
export const commonOf = (lists: Omit<Slot, 'opensAt'>[][]): { startsAt: Date; endsAt: Date }[] => {
  const [first, ...others] = lists;
  if (!first) return [];
  let common = first.filter((s) => s.free).map(({ startsAt, endsAt }) => ({ startsAt, endsAt }));
  for (const list of others)
    common = common.flatMap((c) =>
      list
        .filter((s) => s.free && s.startsAt < c.endsAt && s.endsAt > c.startsAt)
        .map((s) => ({
          startsAt: new Date(Math.max(+c.startsAt, +s.startsAt)),
          endsAt: new Date(Math.min(+c.endsAt, +s.endsAt)),
        })),
    );
  return common.filter((c) => +c.endsAt - +c.startsAt >= SHORTEST_VISIT).slice(0, 12);
};

/** As it is taxed on the day the checkout began. */
const goods = (p: string, o: string, v: string) => /* sql */ `
    'vatPercent', (SELECT percent::float8 FROM vat_rate WHERE vat_class = ${p}.vat_class AND from_date <= (c.started_at AT TIME ZONE 'Europe/Oslo')::date ORDER BY from_date DESC LIMIT 1),
    'minAge', ${p}.min_age, 'perishable', ${p}.perishable, 'storage', ${p}.storage, 'sku', ${o}.sku, 'gtin', ${v}.gtin, 'productId', ${p}.id`;

/** As they were when the checkout began, whatever the store has made of the bundle since. */
const PARTS = partsFrom(
  'jsonb_to_recordset(l.parts) AS b(part_offer_id uuid, quantity int, price_ore int)',
  'b.price_ore',
  '0',
  'true',
  `, 'brand', y.brand, ${goods('y', 'x', 'w')}`,
);

const checkoutFrom = (source: string) => /* sql */ `
SELECT c.id, c.basket_id AS "basketId", c.town_id AS "townId", c.state, c.expires_at AS "expiresAt", c.extended, c.started_at AS "startedAt", c.language, c.goods_ore AS "goodsOre", c.details,
  begun_windows(c.id, ARRAY(SELECT o.store_id FROM checkout_line l JOIN offer o ON o.id = l.offer_id WHERE l.checkout_id = c.id), c.started_at) AS begun,
  c.delivery_ore AS "deliveryOre", coalesce(c.payment_problem, y.problem) AS problem, (SELECT token FROM orders o WHERE o.checkout_id = c.id) AS "orderToken", (y.session_id IS NOT NULL OR y.request IS NOT NULL) AS payable,
  (SELECT json_agg(json_build_object('offerId', o.id, 'storeId', o.store_id, 'quantity', l.quantity, 'seenPriceOre', l.price_ore, 'priceOre', o.piece_ore, 'heldPriceOre', l.price_ore,
    'ceilingOre', l.ceiling_ore, 'kgPriceOre', l.kg_price_ore, 'typicalGrams', l.typical_grams, 'maxGrams', l.max_grams, 'status', o.status,
    'storeStatus', s.status, 'available', available_of(k), 'notForDelivery', CASE WHEN o.bundle THEN kept_from_delivery(o) ELSE o.not_for_delivery END, 'productSlug', p.slug, 'nameNb', p.name_nb, 'nameEn', p.name_en, 'variantName', v.name, 'variantNameEn', v.name_en,
    'brand', p.brand, 'icon', p.icon, 'hue', g.hue, 'photo', p.photo, 'unit', v.unit, 'net', v.net_amount::float8, ${goods('p', 'o', 'v')}, 'parts', CASE WHEN l.parts IS NOT NULL THEN ${PARTS} END) ORDER BY s.name, o.id)
   FROM checkout_line l JOIN offer o ON o.id = l.offer_id JOIN stock k ON k.offer_id = o.id JOIN store s ON s.id = o.store_id JOIN variant v ON v.id = o.variant_id JOIN product p ON p.id = v.product_id
   JOIN category g ON g.id = p.category_id
   WHERE l.checkout_id = c.id) AS lines
FROM ${source} c LEFT JOIN payment y ON y.reference = c.id`;

const CHECKOUT = `${checkoutFrom('checkout')} WHERE c.id = $1`;

const PLACED = /* sql */ `
WITH placed AS (UPDATE checkout SET state = 'placed' WHERE id = $1 AND state = 'paying' AND expires_at > $3 RETURNING *),
bought AS MATERIALIZED (SELECT i.basket_id, i.offer_id FROM placed p JOIN checkout_line l ON l.checkout_id = p.id JOIN basket_item i ON i.basket_id = p.basket_id AND i.offer_id = l.offer_id
  WHERE $2 >= p.goods_ore + p.delivery_ore ORDER BY i.offer_id FOR UPDATE OF i),
emptied AS (DELETE FROM basket_item i USING bought b WHERE i.basket_id = b.basket_id AND i.offer_id = b.offer_id)
${checkoutFrom('placed')}`;
