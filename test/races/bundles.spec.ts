import { randomUUID } from 'node:crypto';
import { Bundles } from '@bytorg/catalog';
import { Baskets, Checkouts } from '@bytorg/checkout';
import { BundleSales } from '@bytorg/inventory';
import pg from 'pg';
import { type Domain, meeting, openDomain, race, shopper } from '../harness/domain';
import { buildBundle } from '../town/bundled';
import { core } from '../town/core';

// A bundle takes its parts from the shelf that everybody else takes them from.
const full = process.env.PROVE === '1';
const BUYERS = full ? 200 : 40;
const { novel, pencils } = core.bookshop;

let town: Domain;
let bundle: Awaited<ReturnType<typeof buildBundle>>;
beforeAll(async () => {
  town = await openDomain('_bundles', 30);
  const db = new pg.Client({ connectionString: town.database.url });
  await db.connect();
  bundle = await buildBundle(db);
  await db.end();
});
afterAll(() => town?.close());

const setStock = (offerId: string, onHand: number) =>
  town.db.query(`UPDATE stock SET on_hand = $2, held = 0, buffer = 0 WHERE offer_id = $1`, [offerId, onHand]);
const held = async (offerId: string): Promise<number> =>
  (await town.db.query(`SELECT held FROM stock WHERE offer_id = $1`, [offerId]))[0].held;
const available = async (): Promise<number> =>
  (await town.db.query(`SELECT available_of(k) AS n FROM stock k WHERE offer_id = $1`, [bundle.offerId]))[0].n;

/** Every second shopper wants the bundle, the others what is in it, loose. */
const basketOf = async (n: number) => {
  const baskets = town.get(Baskets);
  const { id } = await baskets.add(shopper(n), null, n % 2 ? pencils.offerId : bundle.offerId, n % 2 ? 2 : 1);
  return id;
};

it('control: whoever looks what can be had of the bundle and then takes its parts sells them twice', async () => {
  await setStock(novel.offerId, 100);
  await setStock(pencils.offerId, 10);
  const allHaveLooked = meeting(20);
  const naive = async () => {
    const enough = (await available()) >= 1;
    await allHaveLooked();
    if (!enough) return false;
    // What a careless service does; the database's trigger is switched off to see what the service alone would do.
    await town.db.transaction(async (tx) => {
      await tx.query(`SET LOCAL session_replication_role = replica`);
      await tx.query(`UPDATE stock SET held = held + 2 WHERE offer_id = $1`, [pencils.offerId]);
    });
    return true;
  };
  expect((await race(20, naive)).won).toBe(20);
  expect(await held(pencils.offerId)).toBe(40);
});

it(`${BUYERS} at once, half for the bundle and half for its pencils: ten pencils make five of either, and nothing is held that is not there`, async () => {
  await setStock(novel.offerId, 100);
  await setStock(pencils.offerId, 10);
  const baskets = await Promise.all(Array.from({ length: BUYERS }, (_, n) => basketOf(n)));
  const checkouts = town.get(Checkouts);
  const buy = async (n: number) => 'id' in (await checkouts.begin(shopper(n), baskets[n], randomUUID()));
  expect(await race(BUYERS, buy)).toEqual({ won: 5, lost: BUYERS - 5 });
  expect(await held(pencils.offerId)).toBe(10);
  // As many books as bundles: who lost has given back what was taken first.
  const [{ n }] = await town.db.query(
    `SELECT count(*)::int AS n FROM checkout c JOIN checkout_line l ON l.checkout_id = c.id WHERE c.state = 'open' AND l.offer_id = $1`,
    [bundle.offerId],
  );
  expect(await held(novel.offerId)).toBe(n);
});

it('baskets that name bundle, book and pencils in opposite orders do not wait for each other in a ring', async () => {
  await setStock(novel.offerId, 1000);
  await setStock(pencils.offerId, 1000);
  const rings = await town.database.rings();
  const baskets = town.get(Baskets);
  const wanted = [bundle.offerId, novel.offerId, pencils.offerId];
  const ids = await Promise.all(
    Array.from({ length: BUYERS }, async (_, n) => {
      let id: string | null = null;
      for (const offerId of n % 2 ? wanted : wanted.toReversed())
        id = (await baskets.add(shopper(1000 + n), id, offerId, 1)).id;
      return id!;
    }),
  );
  const checkouts = town.get(Checkouts);
  const buy = async (n: number) => 'id' in (await checkouts.begin(shopper(1000 + n), ids[n], randomUUID()));
  expect(await race(BUYERS, buy)).toEqual({ won: BUYERS, lost: 0 });
  expect([await held(novel.offerId), await held(pencils.offerId)]).toEqual([2 * BUYERS, 3 * BUYERS]);
  expect(await town.database.rings()).toBe(rings);
});

it('sold over the counter by several clerks at once, no part goes below nothing', async () => {
  await setStock(novel.offerId, 100);
  await setStock(pencils.offerId, 10);
  const clerk = core.people.bookshopClerk.id;
  const sell = () =>
    town.db
      .transaction(async (tx) => {
        const sold = await town.get(BundleSales).sell(tx, bundle.offerId, 1, clerk, new Date(core.instant));
        if (!sold) throw new Error('not enough');
        return true;
      })
      .catch((error: Error) => {
        if (error.message !== 'not enough') throw error;
        return false;
      });
  expect(await race(20, sell)).toEqual({ won: 5, lost: 15 });
  expect(
    await town.db.query(`SELECT on_hand AS n FROM stock WHERE offer_id = ANY($1) ORDER BY on_hand`, [
      [novel.offerId, pencils.offerId],
    ]),
  ).toEqual([{ n: 0 }, { n: 95 }]);
});

describe('two who each take another part out of a bundle of three pieces', () => {
  const parts = [novel.offerId, pencils.offerId, core.bookshop.lamp.offerId].map((offerId) => ({
    offerId,
    quantity: 1,
  }));
  const left = async (db: Pick<Domain['db'], 'query'> = town.db): Promise<number> =>
    (await db.query(`SELECT count(*)::int AS n FROM bundle_part WHERE offer_id = $1`, [bundle.offerId]))[0].n;
  /** Both have taken theirs before either commits. `guarded`: by the database; else by a look of their own. */
  const take = async (guarded: boolean) => {
    await town.db.transaction((tx) => town.get(Bundles).setParts(tx, bundle.offerId, parts));
    const both = meeting(2);
    return race(2, (n) =>
      town.db
        .transaction(async (tx) => {
          if (!guarded) await tx.query(`SET LOCAL session_replication_role = replica`);
          await tx.query(`DELETE FROM bundle_part WHERE offer_id = $1 AND part_offer_id = $2`, [
            bundle.offerId,
            parts[n].offerId,
          ]);
          const enough = (await left(tx)) >= 2;
          await both();
          return enough;
        })
        .catch((error: Error) => {
          if (!error.message.includes('is no bundle')) throw error;
          return false;
        }),
    );
  };

  it('control: who looks for themselves leave one piece, which is no bundle', async () => {
    expect(await take(false)).toEqual({ won: 2, lost: 0 });
    expect(await left()).toBe(1);
  });

  it('the database lets one of them', async () => {
    expect(await take(true)).toEqual({ won: 1, lost: 1 });
    expect(await left()).toBe(2);
  });
});
