import { randomUUID } from 'node:crypto';
import { Baskets, Checkouts } from '@bytorg/checkout';
import { core } from '../town/core';
import { type Domain, openDomain, race, shopper } from '../harness/domain';

const full = process.env.PROVE === '1';
const BUYERS = full ? 500 : 60;
const ROUNDS = full ? 100 : 2;
const UNITS = 10;
const { hammer } = core.ironmonger;

let town: Domain;
beforeAll(async () => {
  town = await openDomain('_oversell', 30);
});
afterAll(() => town?.close());

const setStock = (onHand: number) =>
  town.db.query(`UPDATE stock SET on_hand = $2, held = 0, buffer = 0 WHERE offer_id = $1`, [hammer.offerId, onHand]);
const stock = async () =>
  (await town.db.query(`SELECT on_hand AS "onHand", held FROM stock WHERE offer_id = $1`, [hammer.offerId]))[0];

it('control: reading the count, deciding and then writing sells more than there is', async () => {
  await setStock(UNITS);
  const naive = async () => {
    const { onHand, held } = await stock();
    if (onHand - held < 1) return false;
    // What a careless service does; the database's trigger is switched off to see what the service alone would do.
    await town.db.transaction(async (tx) => {
      await tx.query(`SET LOCAL session_replication_role = replica`);
      await tx.query(`UPDATE stock SET held = held + 1 WHERE offer_id = $1`, [hammer.offerId]);
    });
    return true;
  };
  const { won } = await race(BUYERS, naive);
  expect(won).toBeGreaterThan(UNITS);
});

it('the database refuses what a careless service would do', async () => {
  await setStock(1);
  await town.db.query(`UPDATE stock SET held = held + 1 WHERE offer_id = $1`, [hammer.offerId]);
  await expect(town.db.query(`UPDATE stock SET held = held + 1 WHERE offer_id = $1`, [hammer.offerId])).rejects.toThrow(
    /more held than there is/,
  );
  // A true count may fall below what is held: that is a shortage to solve, and is stored.
  await town.db.query(`UPDATE stock SET on_hand = 0 WHERE offer_id = $1`, [hammer.offerId]);
  expect(await stock()).toEqual({ onHand: 0, held: 1 });
});

it(`${BUYERS} buyers at once for ${UNITS} units: exactly ${UNITS} begin their checkout`, async () => {
  const baskets = town.get(Baskets);
  const checkouts = town.get(Checkouts);
  for (let round = 0; round < ROUNDS; round++) {
    await setStock(UNITS);
    // Other people every time: the quickest of always the same ones would run into the cap of their address.
    const who = (n: number) => shopper(round * BUYERS + n);
    const ids = await Promise.all(
      Array.from({ length: BUYERS }, (_, n) => baskets.add(who(n), null, hammer.offerId, 1).then((b) => b.id)),
    );
    const buy = async (n: number) => 'id' in (await checkouts.begin(who(n), ids[n], randomUUID()));
    expect(await race(BUYERS, buy)).toEqual({ won: UNITS, lost: BUYERS - UNITS });
    expect(await stock()).toEqual({ onHand: UNITS, held: UNITS });
    await town.db.query(`DELETE FROM hold`);
    await town.db.query(`UPDATE checkout SET state = 'cancelled' WHERE state = 'open'`);
  }
});
