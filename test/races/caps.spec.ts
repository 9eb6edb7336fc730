import { randomUUID } from 'node:crypto';
import { Baskets, Checkouts } from '@bytorg/checkout';
import { core } from '../town/core';
import { type Domain, openDomain, race, shopper } from '../harness/domain';

/** One address may hold 300 units at once: eight baskets of 60 of it want theirs at the same moment. */
const BASKETS = 8;
const UNITS = 60;
const CAP = 300;
const { hammer } = core.ironmonger;

let town: Domain;
beforeAll(async () => {
  town = await openDomain('_caps', 20);
  await town.db.query(`UPDATE stock SET on_hand = 100000, held = 0, buffer = 0 WHERE offer_id = $1`, [hammer.offerId]);
});
afterAll(() => town?.close());

const heldBy = async (ip: string): Promise<number> =>
  (
    await town.db.query(
      `SELECT coalesce(sum(units), 0)::int AS n FROM checkout WHERE client_key = $1 AND state = 'open'`,
      [ip],
    )
  )[0].n;

const baskets = (who: ReturnType<typeof shopper>) =>
  Promise.all(
    Array.from({ length: BASKETS }, async () => (await town.get(Baskets).add(who, null, hammer.offerId, UNITS)).id),
  );

it('control: counting first and writing then takes more than the cap', async () => {
  const who = shopper(1);
  const ids = await baskets(who);
  const naive = (n: number) =>
    town.db.transaction(async (tx) => {
      const [{ held }] = await tx.query(
        `SELECT coalesce(sum(units), 0)::int AS held FROM checkout WHERE client_key = $1 AND state = 'open'`,
        [who.ip],
      );
      await tx.query(`SELECT pg_sleep(0.1)`);
      if (held + UNITS > CAP) return false;
      await tx.query(
        `INSERT INTO checkout (basket_id, town_id, client_key, language, started_at, expires_at, units, goods_ore)
         SELECT id, town_id, $2, 'nb', now(), now() + interval '15 minutes', $3, 1 FROM basket WHERE id = $1`,
        [ids[n], who.ip, UNITS],
      );
      return true;
    });
  await race(BASKETS, naive);
  expect(await heldBy(who.ip)).toBeGreaterThan(CAP);
});

it('an address never holds more than its cap, whatever it begins at once', async () => {
  const who = shopper(2);
  const ids = await baskets(who);
  const begin = (n: number) =>
    town
      .get(Checkouts)
      .begin(who, ids[n], randomUUID())
      .then(
        (begun) => 'id' in begun,
        (error: { code?: string }) => {
          if (error.code !== 'TOO_MANY_HOLDS') throw error;
          return false;
        },
      );
  expect(await race(BASKETS, begin)).toEqual({ won: CAP / UNITS, lost: BASKETS - CAP / UNITS });
  expect(await heldBy(who.ip)).toBe(CAP);
});
