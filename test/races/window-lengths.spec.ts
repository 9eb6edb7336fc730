import { randomUUID } from 'node:crypto';
import { Baskets, Checkouts } from '@bytorg/checkout';
import { PickupSlots } from '@bytorg/pickup';
import type { EntityManager } from 'typeorm';
import { type Domain, openDomain, shopper } from '../harness/domain';
import { core } from '../town/core';

const CAPACITY = 3;
const { bakery, ironmonger } = core;
const ONCE = 'EXCLUDE USING gist (store_id WITH =, tstzrange(starts_at, ends_at) WITH &&) WHERE (taken > 0)';

let town: Domain;
beforeAll(async () => {
  town = await openDomain('_lengths', 12);
  await town.db.query(`UPDATE stock SET on_hand = 1000 WHERE offer_id = $1`, [ironmonger.hammer.offerId]);
});
afterAll(() => town?.close());

/** Of one hour, as windows of an hour and as windows of half an hour: the store changed their length meanwhile. */
const spans = (hour: string): [Date, Date][] => {
  const [from, half, to] = [0, 30, 60].map((m) => new Date(Date.parse(`2026-11-25T${hour}:00Z`) + m * 60_000));
  return [
    [from!, to!],
    [from!, half!],
    [half!, to!],
  ];
};

/** Twelve who choose, in turn among the windows of both lengths: how many met a full one. */
type Take = (tx: EntityManager, id: string, startsAt: Date, endsAt: Date) => Promise<void>;
const race = async (hour: string, take: Take, allAtOnce = false) => {
  const ids = await Promise.all(
    Array.from({ length: 12 }, async (_, n) => {
      const { id: basket } = await town.get(Baskets).add(shopper(n), null, ironmonger.hammer.offerId, 1);
      const begun = await town.get(Checkouts).begin(shopper(n), basket, randomUUID());
      if (!('id' in begun)) throw new Error('not begun');
      return begun.id;
    }),
  );
  const one = (id: string, n: number) => town.db.transaction((tx) => take(tx, id, ...spans(hour)[n % 3]!));
  // The first one chose while windows were an hour long.
  if (!allAtOnce) await one(ids[0]!, 0);
  const ended = await Promise.allSettled(ids.map((id, n) => (n || allAtOnce ? one(id, n) : undefined)));
  return ended.flatMap((e) => (e.status === 'rejected' ? [e.reason.code] : []));
};

/** How many are expected at the fullest moment of the hour. */
const fullest = async (hour: string): Promise<number> => {
  const [from, to] = spans(hour)[0]!;
  const [{ n }] = await town.db.query(
    `SELECT max(there)::int AS n FROM (SELECT (SELECT sum(taken) FROM pickup_slot s WHERE s.store_id = $1 AND s.starts_at <= t AND s.ends_at > t) AS there
     FROM generate_series($2::timestamptz, $3::timestamptz - interval '1 minute', interval '1 minute') AS t) moments`,
    [bakery.id, from, to],
  );
  return n;
};

it('control: windows that are counted one by one are too many people at one moment', async () => {
  await town.db.query('ALTER TABLE pickup_slot DROP CONSTRAINT pickup_slot_moment_once');
  const naive = async (tx: EntityManager, id: string, startsAt: Date, endsAt: Date) => {
    await tx.query(
      `INSERT INTO pickup_slot AS p (store_id, starts_at, ends_at, taken) VALUES ($1, $2, $3, 1)
       ON CONFLICT (store_id, starts_at) DO UPDATE SET taken = p.taken + 1 WHERE p.taken < $4`,
      [bakery.id, startsAt, endsAt, CAPACITY],
    );
    await tx.query(`INSERT INTO pickup_hold (checkout_id, store_id, starts_at) VALUES ($1, $2, $3)`, [
      id,
      bakery.id,
      startsAt,
    ]);
  };
  await race('10:00', naive);
  expect(await fullest('10:00')).toBeGreaterThan(CAPACITY);
  await town.db.query(`DELETE FROM pickup_hold`);
  await town.db.query(`DELETE FROM pickup_slot WHERE store_id = $1`, [bakery.id]);
  await town.db.query(`ALTER TABLE pickup_slot ADD CONSTRAINT pickup_slot_moment_once ${ONCE}`);
});

const hold: Take = (tx, id, startsAt, endsAt) =>
  town.get(PickupSlots).hold(tx, id, [{ storeId: bakery.id, startsAt, endsAt, capacity: CAPACITY }]);

it('a moment has one capacity, whatever lengths its windows had', async () => {
  expect(await race('11:00', hold)).toEqual(Array(9).fill('SLOT_FULL'));
  expect(await fullest('11:00')).toBe(CAPACITY);
});

it('also where windows of two lengths are begun at the same moment, and nobody waits in a ring', async () => {
  for (const hour of ['12:00', '13:00', '14:00']) {
    const refused = await race(hour, hold, true);
    // Of one hour three have a place; of two halves, three each.
    expect([6, 9]).toContain(refused.length);
    expect(new Set(refused)).toEqual(new Set(['SLOT_FULL']));
    expect(await fullest(hour)).toBe(CAPACITY);
  }
});
