import { addMinutes, Clock } from '@bytorg/clock';
import { DomainError } from '@bytorg/errors';
import { openings, type StoreInfo } from '@bytorg/stores';
import { Inject, Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';

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

/** Windows to collect in: the store's own length, inside real opening hours, not before the goods are ready. */
export const slotsOf = (store: StoreInfo, readyAt: Date, now: Date): Window[] => {
  const length = store.slotMinutes;
  const until = addMinutes(now, SOLD_DAYS_AHEAD * 1440);
  const slots: Window[] = [];
  for (const { opensAt, closesAt } of openings(store.schedule, now, SOLD_DAYS_AHEAD + 1)) {
    for (let start = opensAt; start < closesAt; start = addMinutes(start, length)) {
      const end = new Date(Math.min(addMinutes(start, length).getTime(), closesAt.getTime()));
      if (start > until) return slots;
      // A window that has begun is still good when the goods are ready well before it ends.
      const startsAt = new Date(Math.max(start.getTime(), readyAt.getTime()));
      if (end.getTime() - startsAt.getTime() >= SHORTEST_VISIT) slots.push({ opensAt: start, startsAt, endsAt: end });
    }
  }
  return slots;
};

@Injectable()
export class PickupSlots {
  constructor(
    @Inject(DataSource) private readonly db: DataSource,
    @Inject(Clock) private readonly clock: Clock,
  ) {}

  /** The slots of several stores with what is free of each, in one statement. */
  async offered(
    stores: { store: StoreInfo; readyAt: Date }[],
    checkoutId: string | null,
  ): Promise<Map<string, Slot[]>> {
    const now = this.clock.now();
    const taken: { store_id: string; starts_at: Date; taken: number }[] = await this.db.query(
      `SELECT s.store_id, s.starts_at, s.taken - count(h.*)::int AS taken FROM pickup_slot s
       LEFT JOIN pickup_hold h ON h.store_id = s.store_id AND h.starts_at = s.starts_at AND h.checkout_id = $3
       WHERE s.store_id = ANY($1) AND s.ends_at > $2 GROUP BY s.store_id, s.starts_at`,
      [stores.map((s) => s.store.id), now, checkoutId],
    );
    const of = new Map(taken.map((t) => [`${t.store_id}${t.starts_at.toISOString()}`, t.taken]));
    return new Map(
      stores.map(({ store, readyAt }) => [
        store.id,
        slotsOf(store, readyAt, now).map((s) => ({
          ...s,
          free: (of.get(store.id + s.opensAt.toISOString()) ?? 0) < store.slotCapacity,
        })),
      ]),
    );
  }

  /** Takes one place in each slot, in the order of the stores, or refuses all: SLOT_FULL names the store. Older places are given back first by `release`. */
  async hold(
    tx: EntityManager,
    checkoutId: string,
    wanted: { storeId: string; startsAt: Date; endsAt: Date; capacity: number }[],
  ): Promise<void> {
    const rows: { store_id: string }[] = await tx.query(
      `WITH wanted AS (SELECT * FROM unnest($2::uuid[], $3::timestamptz[], $4::timestamptz[], $5::int[]) AS w(store_id, starts_at, ends_at, capacity)),
       taken AS (
         INSERT INTO pickup_slot AS p (store_id, starts_at, ends_at, taken) SELECT store_id, starts_at, ends_at, 1 FROM wanted WHERE capacity >= 1 ORDER BY store_id
         ON CONFLICT (store_id, starts_at) DO UPDATE SET taken = p.taken + 1 WHERE p.taken < (SELECT capacity FROM wanted w WHERE w.store_id = p.store_id)
         RETURNING store_id, starts_at)
       INSERT INTO pickup_hold (checkout_id, store_id, starts_at) SELECT $1, store_id, starts_at FROM taken RETURNING store_id`,
      [
        checkoutId,
        wanted.map((w) => w.storeId),
        wanted.map((w) => w.startsAt),
        wanted.map((w) => w.endsAt),
        wanted.map((w) => w.capacity),
      ],
    );
    const taken = new Set(rows.map((r) => r.store_id));
    const full = wanted.find((w) => !taken.has(w.storeId));
    if (full) throw new DomainError('SLOT_FULL', { storeId: full.storeId });
  }

  /** Before a choice is changed: the places given up and the places wanted, in the order in which they are taken. */
  async lock(tx: EntityManager, checkoutId: string, wanted: { storeId: string; startsAt: Date }[]): Promise<void> {
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
