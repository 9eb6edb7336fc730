import { addMinutes, Clock } from '@bytorg/clock';
import { DomainError } from '@bytorg/errors';
import { type Opening, openings, type StoreInfo } from '@bytorg/stores';
import { Inject, Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';

/** A window in which to collect. `opensAt` is its beginning in the store's grid, by which its places are counted. */
export interface Window {
  opensAt: Date;
  /** Not before the goods are ready. */
  startsAt: Date;
  endsAt: Date;
}

export interface Slot extends Window {
  free: boolean;
}

/** Slots are sold this far ahead, so that the card's hold outlives the collection deadline. */
export const SOLD_DAYS_AHEAD = 4;

/** Whoever comes at a window's last quarter of an hour still gets the goods. In milliseconds. */
export const SHORTEST_VISIT = 15 * 60_000;

/** A window in which somebody has a place, whatever length windows had when it was begun. */
export interface Begun {
  startsAt: Date;
  endsAt: Date;
  taken: number;
}

/** The same as the database's JSON has it. */
export interface BegunRow {
  storeId: string;
  startsAt: string;
  endsAt: string;
  taken: number;
}
const withDates = (b: BegunRow) => ({ ...b, startsAt: new Date(b.startsAt), endsAt: new Date(b.endsAt) });

/**
 * Windows to collect in: the store's own length, inside real opening hours, not before the goods are ready. A window that is
 * begun stays as it is when the store changes its length; new ones lie between: each moment has one capacity.
 */
export const slotsOf = (store: StoreInfo, readyAt: Date, now: Date, begun: readonly Begun[] = []): Window[] => {
  const until = addMinutes(now, SOLD_DAYS_AHEAD * 1440);
  return (
    [...openings(store.schedule, now, SOLD_DAYS_AHEAD + 1)]
      .flatMap((opening) => windowsIn(opening, store.slotMinutes, begun))
      .filter(([opensAt]) => opensAt <= until)
      .map(([opensAt, endsAt]) => ({ opensAt, startsAt: new Date(Math.max(+opensAt, +readyAt)), endsAt }))
      // A window that has begun is still good when the goods are ready well before it ends.
      .filter(({ startsAt, endsAt }) => +endsAt - +startsAt >= SHORTEST_VISIT)
  );
};

type Span = readonly [from: Date, to: Date];

const windowsIn = ({ opensAt, closesAt }: Opening, length: number, begun: readonly Begun[]): Span[] => {
  const there = begun.map((b): Span => [b.startsAt, b.endsAt]).filter(([from, to]) => from < closesAt && to > opensAt);
  const windows = there.filter(([from, to]) => from >= opensAt && to <= closesAt);
  for (let start = opensAt; start < closesAt; start = addMinutes(start, length)) {
    const end = new Date(Math.min(+addMinutes(start, length), +closesAt));
    windows.push(...without([start, end], there));
  }
  return windows.toSorted(([a], [b]) => +a - +b);
};

/** What is left of a window between those that lie over it. */
const without = (window: Span, others: readonly Span[]): Span[] =>
  others.reduce<Span[]>(
    (left, [from, to]) =>
      left.flatMap(([start, end]): Span[] =>
        to <= start || from >= end
          ? [[start, end]]
          : [[start, from] as const, [to, end] as const].filter(([a, b]) => a < b),
      ),
    [window],
  );

@Injectable()
export class PickupSlots {
  constructor(@Inject(Clock) private readonly clock: Clock) {}

  /** The slots of several stores with what is free of each; `begun` as `begun_windows` tells it, in the statement of whoever asks. */
  offered(stores: { store: StoreInfo; readyAt: Date }[], begun: readonly BegunRow[]): Map<string, Slot[]> {
    const now = this.clock.now();
    const of = Map.groupBy(begun.map(withDates), (b) => b.storeId);
    return new Map(
      stores.map(({ store, readyAt }) => {
        const taken = new Map(of.get(store.id)?.map((b) => [+b.startsAt, b.taken]));
        const slots = slotsOf(store, readyAt, now, of.get(store.id));
        return [store.id, slots.map((s) => ({ ...s, free: (taken.get(+s.opensAt) ?? 0) < store.slotCapacity }))];
      }),
    );
  }

  /** Takes one place in each slot, in the order of the stores, or refuses all: SLOT_FULL names the store. Older places are given back first by `release`. */
  async hold(
    tx: EntityManager,
    checkoutId: string,
    wanted: { storeId: string; startsAt: Date; endsAt: Date; capacity: number }[],
  ): Promise<void> {
    const rows: { storeId: string }[] = await tx.query(
      `SELECT t AS "storeId" FROM take_pickup_places($1, $2::uuid[], $3::timestamptz[], $4::timestamptz[], $5::int[]) AS t`,
      [
        checkoutId,
        wanted.map((w) => w.storeId),
        wanted.map((w) => w.startsAt),
        wanted.map((w) => w.endsAt),
        wanted.map((w) => w.capacity),
      ],
    );
    const taken = new Set(rows.map((r) => r.storeId));
    const full = wanted.find((w) => !taken.has(w.storeId));
    if (full) throw new DomainError('SLOT_FULL', { storeId: full.storeId });
  }

  /** Before a choice is changed: the places given up and the places wanted, in the order in which they are taken. */
  async lock(tx: EntityManager, checkoutId: string, wanted: { storeId: string; startsAt: Date }[]): Promise<void> {
    // First of all: who begins a window may wait for one of these.
    await tx.query(`SELECT begin_windows($1)`, [wanted.map((w) => w.storeId)]);
    await tx.query(
      `SELECT 1 FROM pickup_slot WHERE (store_id, starts_at) IN (
         SELECT store_id, starts_at FROM pickup_hold WHERE checkout_id = $1 UNION SELECT * FROM unnest($2::uuid[], $3::timestamptz[]))
       ORDER BY store_id, starts_at FOR UPDATE`,
      [checkoutId, wanted.map((w) => w.storeId), wanted.map((w) => w.startsAt)],
    );
  }

  /** Gives a checkout's places back, locked in the order in which they are taken. Safe to call twice. */
  async release(tx: EntityManager, checkoutId: string): Promise<void> {
    await tx.query(
      `WITH gone AS (DELETE FROM pickup_hold WHERE checkout_id = $1 RETURNING store_id, starts_at),
       locked AS MATERIALIZED (
         SELECT s.store_id, s.starts_at FROM pickup_slot s JOIN gone USING (store_id, starts_at) ORDER BY s.store_id, s.starts_at FOR UPDATE OF s)
       UPDATE pickup_slot s SET taken = s.taken - 1 FROM locked l WHERE s.store_id = l.store_id AND s.starts_at = l.starts_at`,
      [checkoutId],
    );
  }

  /** A part ended before its window: the place is free for others again. */
  async giveBack(tx: EntityManager, subOrderId: string, now: Date): Promise<void> {
    await tx.query(
      `UPDATE pickup_slot p SET taken = p.taken - 1 FROM sub_order s
       WHERE s.id = $1 AND p.store_id = s.store_id AND p.starts_at = s.slot_starts_at AND p.ends_at > $2 AND p.taken > 0`,
      [subOrderId, now],
    );
  }

  /** The order is placed: its places stay taken. */
  async keep(tx: EntityManager, checkoutId: string): Promise<void> {
    await tx.query(`DELETE FROM pickup_hold WHERE checkout_id = $1`, [checkoutId]);
  }
}
