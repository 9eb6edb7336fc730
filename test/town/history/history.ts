import { addMinutes } from '@bytorg/clock';
import { openings, openState } from '@bytorg/stores';
import type { Address } from '../addresses';
import { core } from '../core';
import type { Moments } from '../moments';
import { Random } from '../random';
import type { DeliveryWindow } from '../slots';
import type { ProductSpec, StoreSpec } from '../specs';
import type { Ledger } from '../stock';
import type { Tables } from '../tables';
import { Facts } from './facts';
import { shoppersOf, type Shopper } from './people';
import { basketOf, collectByOf, partOf, promiseOf, type Plan } from './plan';
import { courierOf, drive } from './runs';
import { shopsOf, type Shop } from './shelf';
import { OrderWriter } from './write-order';

interface World {
  products: readonly ProductSpec[];
  addresses: readonly Address[];
  windows: readonly DeliveryWindow[];
  stores: readonly StoreSpec[];
}

const PLACES = 10;

/** Four weeks in which people shopped, and the work that waits now. */
export class History {
  /** Places taken in each delivery window. */
  readonly taken = new Map<string, number>();
  readonly facts = new Facts();
  readonly shops: Shop[];
  private readonly r = new Random('history');
  private readonly shoppers: Shopper[];
  private readonly plans: Plan[] = [];

  constructor(
    private readonly t: Tables,
    private readonly m: Moments,
    private readonly ledger: Ledger,
    private readonly world: World,
  ) {
    this.shops = shopsOf(world.stores, world.products, t.rows.offer, m);
    this.shoppers = shoppersOf(world.addresses, this.r);
  }

  /** Answers the last order's number. */
  write(days: number): number {
    for (let day = -days; day <= 0; day++) this.day(day);
    for (const shop of this.shops) this.live(shop);
    this.plans.sort((a, b) => a.placedAt.getTime() - b.placedAt.getTime());
    this.runs();
    const writer = new OrderWriter(this.t, this.m, this.ledger, this.facts, (p) =>
      p.window ? courierOf(p.window) : core.people.courier.id,
    );
    for (const plan of this.plans) writer.write(plan);
    this.pickupSlots();
    for (let day = -days; day <= 0; day++) for (const shop of this.shops) this.counter(shop, day);
    return writer.last;
  }

  private day(day: number) {
    const weekday = this.m.today.add({ days: day }).dayOfWeek;
    const count =
      weekday === 7
        ? this.r.int(5, 8)
        : weekday === 6
          ? this.r.int(11, 15)
          : this.r.int(9, 13) + Math.round((28 + day) / 9);
    for (let n = 0; n < count; n++) {
      const placedAt = addMinutes(this.m.at(day, '07:30'), this.r.int(0, 840));
      const plan = this.plan(`${this.m.date(day)}/${n}`, placedAt);
      if (placedAt < addMinutes(this.m.now, -20) && plan) this.plans.push(plan);
    }
  }

  private plan(key: string, placedAt: Date): Plan | null {
    const draw = this.r.next();
    const wanted = draw < 0.52 ? 1 : draw < 0.8 ? 2 : draw < 0.94 ? 3 : 4;
    const deliver = this.r.chance(0.28);
    const near = this.shops.filter((s) =>
      this.r.chance(0.9) ? s.spec.centre === 'kongsberg-sentrum' : s.spec.centre === 'hvittingfoss',
    );
    const shops = new Set<Shop>();
    for (let n = 0; n < wanted; n++) shops.add(this.r.pick(near));
    return this.planOf(key, placedAt, [...shops], this.r.pick(this.shoppers), deliver);
  }

  private planOf(key: string, placedAt: Date, shops: Shop[], shopper: Shopper, deliver: boolean): Plan | null {
    const baskets = shops
      .map((shop) => ({ shop, lines: basketOf(shop, this.r, deliver) }))
      .filter((b) => b.lines.length);
    if (!baskets.length) return null;
    const collectBy = collectByOf(
      baskets.map((b) => b.shop),
      placedAt,
    );
    const ready = new Date(Math.max(...baskets.map((b) => promiseOf(b.shop, placedAt).getTime())));
    const window = deliver ? this.windowFor(placedAt, ready) : null;
    return {
      key,
      shopper,
      placedAt,
      collectBy: window ? addMinutes(placedAt, 5 * 1440) : collectBy,
      window,
      parts: baskets.map((b) => partOf(b.shop, b.lines, placedAt, window, collectBy, this.r)),
    };
  }

  private windowFor(placedAt: Date, ready: Date): DeliveryWindow | null {
    const window = this.world.windows.find(
      (w) => w.cutoffAt > placedAt && w.startsAt >= ready && (this.taken.get(w.id) ?? 0) < PLACES,
    );
    if (window) this.taken.set(window.id, (this.taken.get(window.id) ?? 0) + 1);
    return window ?? null;
  }

  /** Something in every column of the shop's board, whatever the hour: after closing it is what the day left. */
  private live(shop: Shop) {
    const { now } = this.m;
    let base = now;
    if (!openState(shop.schedule, now).openNow)
      for (const o of openings(shop.schedule, addMinutes(now, -5 * 1440), 6)) if (o.closesAt <= now) base = o.closesAt;
    for (const [n, ago] of [6, 14, 32, 55, 75, 110].entries()) {
      const placedAt = addMinutes(n < 2 ? now : base, -ago - this.r.int(0, 5));
      const plan = this.planOf(
        `live/${shop.spec.key}/${n}`,
        placedAt,
        [shop],
        this.r.pick(this.shoppers),
        n === 1 || n === 4,
      );
      if (!plan) continue;
      const later = addMinutes(now, 90 + n * 20);
      const at = (done: boolean, minutes: number) => (done ? addMinutes(placedAt, minutes) : later);
      for (const p of plan.parts)
        Object.assign(p, {
          ending: 'passed',
          acceptedAt: at(n > 1, 5),
          pickingAt: at(n > 2, 12),
          readyAt: at(n > 3, 27),
          doneAt: addMinutes(later, 60),
        });
      this.plans.push(plan);
    }
  }

  private runs() {
    const of = Map.groupBy(
      this.plans.filter((p) => p.window),
      (p) => p.window!.id,
    );
    const next = this.world.windows.find((w) => w.startsAt > this.m.now && of.has(w.id));
    for (const w of this.world.windows)
      drive(this.t, this.m, this.facts, w, of.get(w.id) ?? [], w.startsAt <= this.m.now || w === next);
  }

  private pickupSlots() {
    const slots = new Map<string, { store_id: string; starts_at: Date; ends_at: Date; taken: number }>();
    for (const { parts } of this.plans)
      for (const { shop, slot } of parts) {
        if (!slot || slot.endsAt <= this.m.now) continue;
        const key = `${shop.id}${slot.startsAt.getTime()}`;
        slots.set(key, {
          store_id: shop.id,
          starts_at: slot.startsAt,
          ends_at: slot.endsAt,
          taken: Math.min(shop.spec.slotCapacity, (slots.get(key)?.taken ?? 0) + 1),
        });
      }
    this.t.add('pickup_slot', ...slots.values());
  }

  /** Sales over the counter and goods that came in: the counts are kept fresh. */
  private counter(shop: Shop, day: number) {
    const noon = this.m.at(day, '12:00');
    if (!openState(shop.schedule, noon).openNow) return;
    for (let n = 0; n < 3; n++) {
      const at = addMinutes(noon, this.r.int(-90, 180));
      const { offerId } = this.r.pick(shop.goods);
      if (at > this.m.now) continue;
      const came = this.r.chance(0.3);
      this.ledger.add({
        offerId,
        at,
        kind: came ? 'received' : 'walk_in',
        onHand: came ? 6 : -1,
        held: 0,
        actorId: shop.clerkId,
        reason: came ? 'received' : undefined,
      });
      this.facts.add('stock.updated', { key: `${shop.id}/${at.toISOString()}/${n}`, at, storeId: shop.id });
    }
  }
}
