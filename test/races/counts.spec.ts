import { randomUUID } from 'node:crypto';
import { Clock } from '@bytorg/clock';
import { Who } from '@bytorg/identity';
import { ApplyCount, CountEntries, CountReviews, Counts, Stock } from '@bytorg/inventory';
import { openDomain, race, type Domain } from '../harness/domain';
import { core } from '../town/core';

const { hammer } = core.ironmonger;
const { offerId } = hammer;
const clerk = new Who(
  core.people.ironmongerClerk,
  [{ id: randomUUID(), role: 'clerk', scopeId: core.ironmonger.id }],
  'nb',
  'test',
);
let domain: Domain;
let round: string;

beforeEach(async () => {
  domain = await openDomain('_countrace', 24);
  await domain.db.query(`UPDATE stock SET held = 0, buffer = 0 WHERE offer_id = $1`, [offerId]);
  await believe(30);
  round = await domain.get(Counts).open(clerk, core.ironmonger.id, 'scan', null, randomUUID());
});
afterEach(() => domain?.close());

const stock = () => domain.get(Stock);
const now = () => domain.get(Clock).now();
const believe = (onHand: number) =>
  domain.db.transaction((tx) =>
    stock().count(tx, [{ offerId, onHand }], { kind: 'count', reason: 'count', actorId: null }, now()),
  );
const sell = (n = 1) => domain.db.transaction((tx) => stock().walkIn(tx, offerId, n, randomUUID(), now()));
const typed = (quantity: number) =>
  domain.get(CountEntries).record(clerk, round, { offerId, kind: 'typed', quantity }, randomUUID());
const seen = async () => (await domain.get(CountReviews).review(clerk, round, 1)).seen;
const say = async (word: string) => domain.get(Counts).approve(clerk, round, word, randomUUID());
const work = () => domain.get(ApplyCount).handle({ id: randomUUID(), name: '', at: '', payload: { countId: round } });
const one = async (sql: string) => (await domain.db.query(sql, [offerId]))[0];
const onHand = async () => (await one(`SELECT on_hand AS n FROM stock WHERE offer_id = $1`)).n as number;

/** Somebody buys a hammer between the reckoning and the writing of what was reckoned. */
const saleInBetween = (buy: () => Promise<unknown>) => {
  const reviews: any = domain.get(CountReviews);
  const real = reviews.carry.bind(reviews);
  reviews.carry = async (...given: unknown[]) => {
    const found = await real(...given);
    await buy();
    return found;
  };
};

describe('a sale while an approval is written', () => {
  beforeEach(async () => {
    await typed(20);
    await say(await seen());
  });

  it('control: without the lock it is lost', async () => {
    const { lock } = stock();
    stock().lock = () => Promise.resolve();
    saleInBetween(() => sell());
    await work();
    stock().lock = lock;
    expect(await onHand()).toBe(20);
  });

  it('waits for it, and is taken from what was counted', async () => {
    let sale: Promise<unknown> | undefined;
    saleInBetween(async () => void (sale = sell()));
    await work();
    expect(await sale).toBe(true);
    expect(await onHand()).toBe(19);
  });
});

describe('a scan while somebody approves', () => {
  /** The approval begins when the scan has found its round open and has not been written yet. */
  const whileScanning = (approve: () => Promise<unknown>) => {
    const entries: any = domain.get(CountEntries);
    const real = entries.write.bind(entries);
    entries.write = async (...given: unknown[]) => {
      entries.write = real;
      await approve();
      return real(...given);
    };
  };
  const counted = async () => (await one(`SELECT figure AS n FROM stock_count_figure WHERE offer_id = $1`)).n as number;
  const applied = async () =>
    (await one(`SELECT outcome->>'onHand' AS n FROM stock_count_line WHERE offer_id = $1`)).n as string | null;

  it('control: without the lock the round is approved, and what was counted then is in no correction', async () => {
    await typed(20);
    const word = await seen();
    const entries: any = domain.get(CountEntries);
    entries.mustBeOpen = () => Promise.resolve();
    whileScanning(async () => {
      await say(word);
      await work();
    });
    await typed(25);
    expect([await counted(), await applied(), await onHand()]).toEqual([25, '20', 20]);
  });

  it('the approval waits for it, and is told that there is more than was shown', async () => {
    await typed(20);
    const word = await seen();
    let approval: Promise<string> | undefined;
    whileScanning(async () => {
      approval = say(word).then(
        () => 'approved',
        (error) => error.code,
      );
    });
    await typed(25);
    expect(await approval).toBe('COUNT_CHANGED');
    expect([await counted(), await applied(), await onHand()]).toEqual([25, null, 30]);
  });
});

describe('what comes while the differences are shown', () => {
  const other = core.ironmonger.lamp.offerId;
  const begun = () => {
    const entries: any = domain.get(CountEntries);
    const real = entries.write.bind(entries);
    return { entries, real };
  };
  const lastNumber = async () => (await domain.db.query(`SELECT max(id) AS n FROM stock_count_entry`))[0].n as string;
  const state = async () => (await domain.db.query(`SELECT state FROM stock_count WHERE id = $1`, [round]))[0].state;

  it('is not approved with them, though its number is the lower; control: the last number is the same before and after', async () => {
    const { entries, real } = begun();
    let [word, last] = ['', ''];
    entries.write = async (...given: unknown[]) => {
      entries.write = real;
      await real(...given);
      // The hammers have their entry and are not saved yet; somebody counts lamps, and the differences are shown.
      await entries.record(clerk, round, { offerId: other, kind: 'typed', quantity: 3 }, randomUUID());
      [word, last] = [await seen(), await lastNumber()];
    };
    await typed(1);
    expect(await lastNumber()).toBe(last);
    await expect(say(word)).rejects.toMatchObject({ code: 'COUNT_CHANGED' });
    expect(await state()).toBe('open');
  });

  it('is not approved with them, though it came before they were ready', async () => {
    await typed(20);
    const reviews: any = domain.get(CountReviews);
    const real = reviews.all.bind(reviews);
    reviews.all = async (...given: unknown[]) => {
      const found = await real(...given);
      await typed(1);
      return found;
    };
    const word = await seen();
    await expect(say(word)).rejects.toMatchObject({ code: 'COUNT_CHANGED' });
    expect(await state()).toBe('open');
    reviews.all = real;
    await say(await seen());
    expect(await state()).toBe('approving');
  });
});

it('twenty hands sell, scan and approve at once: what is left is what was there, less what was sold', async () => {
  await typed(24); // six were gone before anybody knew
  await say(await seen());
  const { won } = await race(20, (n) => (n < 4 ? work().then(() => false) : sell()));
  expect(won).toBe(16);
  expect(await onHand()).toBe(8);
  expect(
    await one(
      `SELECT sum(delta_on_hand)::int = (SELECT on_hand FROM stock WHERE offer_id = $1) AS explained, count(*) FILTER (WHERE reference LIKE 'count %')::int AS corrections
       FROM stock_movement WHERE offer_id = $1`,
    ),
  ).toEqual({ explained: true, corrections: 1 });
});
