import { randomUUID } from 'node:crypto';
import { Baskets, Checkouts } from '@bytorg/checkout';
import { Clock } from '@bytorg/clock';
import { Stock } from '@bytorg/inventory';
import { core } from '../town/core';
import { type Domain, openDomain, race, shopper } from '../harness/domain';

const full = process.env.PROVE === '1';
const ROUNDS = full ? 200 : 5;
const wares = [
  core.bakery.ryeBread.offerId,
  core.ironmonger.hammer.offerId,
  core.bookshop.novel.offerId,
  core.ironmonger.lamp.offerId,
];

let town: Domain;
beforeAll(async () => {
  town = await openDomain('_stores', 30);
  await town.db.query(`UPDATE stock SET on_hand = 100000, held = 0, buffer = 0 WHERE offer_id = ANY($1)`, [wares]);
});
afterAll(() => town?.close());

const deadlocked = (error: unknown) => /deadlock/.test((error as Error).message);

it('control: locking in basket order makes opposite baskets wait for each other', async () => {
  const naive = async (offers: string[]): Promise<boolean> => {
    try {
      await town.db.transaction(async (tx) => {
        for (const id of offers) {
          await tx.query(`UPDATE stock SET held = held + 1 WHERE offer_id = $1`, [id]);
          await new Promise((resolve) => setTimeout(resolve, 20));
        }
      });
      return true;
    } catch (error) {
      if (deadlocked(error)) return false;
      throw error;
    }
  };
  const { lost } = await race(8, (n) => naive(n % 2 ? wares : wares.toReversed()));
  expect(lost).toBeGreaterThan(0);
});

it('baskets over the same stores in opposite order never wait for each other', async () => {
  const stock = town.get(Stock);
  const now = town.get(Clock).now();
  for (let round = 0; round < ROUNDS; round++) {
    const take = (n: number) => {
      const lines = (n % 2 ? wares : wares.toReversed()).map((offerId) => ({ offerId, quantity: 1 }));
      return town.db.transaction((tx) => stock.hold(tx, randomUUID(), lines, now, now)).then(() => true);
    };
    expect(await race(20, take)).toEqual({ won: 20, lost: 0 });
  }
});

it('a basket whose last line is gone holds nothing of the others', async () => {
  const { lastLoaf } = core.bakery;
  await town.db.query(`UPDATE stock SET on_hand = 1, held = 0 WHERE offer_id = $1`, [lastLoaf.offerId]);
  const [{ held: before }] = await town.db.query(`SELECT held FROM stock WHERE offer_id = $1`, [wares[1]]);
  const baskets = town.get(Baskets);
  const checkouts = town.get(Checkouts);
  const ids = await Promise.all(
    [0, 1, 2, 3].map(async (n) => {
      const { id } = await baskets.add(shopper(n), null, wares[1], 1);
      await baskets.add(shopper(n), id, lastLoaf.offerId, 1);
      return id;
    }),
  );
  expect(await race(4, async (n) => 'id' in (await checkouts.begin(shopper(n), ids[n], randomUUID())))).toEqual({
    won: 1,
    lost: 3,
  });
  const [{ held: after }] = await town.db.query(`SELECT held FROM stock WHERE offer_id = $1`, [wares[1]]);
  expect(after).toBe(before + 1);
});

it('two tabs on one basket begin one checkout', async () => {
  const { id } = await town.get(Baskets).add(shopper(9), null, wares[2], 2);
  const [{ held: before }] = await town.db.query(`SELECT held FROM stock WHERE offer_id = $1`, [wares[2]]);
  const begun = await Promise.all(
    Array.from({ length: 10 }, () => town.get(Checkouts).begin(shopper(9), id, randomUUID())),
  );
  expect(new Set(begun.map((b) => ('id' in b ? b.id : b))).size).toBe(1);
  const [{ held: after }] = await town.db.query(`SELECT held FROM stock WHERE offer_id = $1`, [wares[2]]);
  expect(after).toBe(before + 2);
});
