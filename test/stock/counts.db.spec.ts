import { randomUUID } from 'node:crypto';
import { Clock } from '@bytorg/clock';
import { Who } from '@bytorg/identity';
import { ApplyCount, CountEntries, Counting, CountReviews, Counts, Stock } from '@bytorg/inventory';
import { openDomain, type Domain } from '../harness/domain';
import { core } from '../town/core';
import { buildOrder } from '../town/factories';

const { hammer, whitePaint, lamp } = core.ironmonger;
const storeId = core.ironmonger.id;
let domain: Domain;
const staff = (person: { id: string; name: string; email: string }, role: 'owner' | 'clerk') =>
  new Who(person, [{ id: randomUUID(), role, scopeId: storeId }], 'nb', 'test');
const owner = staff(core.people.ironmongerOwner, 'owner');
const clerk = staff(core.people.ironmongerClerk, 'clerk');
const stock = new Stock();

beforeAll(async () => (domain = await openDomain('_counts', 6)));
afterAll(() => domain?.close());

const query = (sql: string, values: unknown[] = []): Promise<any[]> => domain.db.query(sql, values);
const now = () => domain.get(Clock).now();
const shelf = async (offerId: string) =>
  (
    await query(`SELECT on_hand AS "onHand", held, counted_at AS "countedAt" FROM stock WHERE offer_id = $1`, [offerId])
  )[0];
/** So many believed, none promised, nothing in bags. */
const believe = async (offerId: string, n: number) => {
  await query(`UPDATE order_line SET picked = 0 WHERE offer_id = $1`, [offerId]);
  await query(`UPDATE stock SET held = 0, buffer = 0 WHERE offer_id = $1`, [offerId]);
  await domain.db.transaction((tx) =>
    stock.count(tx, [{ offerId, onHand: n }], { kind: 'count', reason: 'count', actorId: null }, now()),
  );
};
const open = (scope: 'all' | 'shelf' | 'scan' = 'scan', name: string | null = null, who = clerk) =>
  domain.get(Counts).open(who, storeId, scope, name, randomUUID());
const typed = (id: string, offerId: string, quantity: number, who = clerk) =>
  domain.get(CountEntries).record(who, id, { offerId, kind: 'typed', quantity }, randomUUID());
const scan = (id: string, code: string, who = clerk, key: string = randomUUID()) =>
  domain.get(CountEntries).record(who, id, { code, kind: 'scan', quantity: 1 }, key);
const review = (id: string) => domain.get(CountReviews).review(owner, id, 1);
const work = (id: string) =>
  domain.get(ApplyCount).handle({ id: randomUUID(), name: '', at: '', payload: { countId: id } });
const approve = async (id: string, who = owner) => {
  await domain.get(Counts).approve(who, id, (await review(id)).seen, randomUUID());
  await work(id);
};
const sell = (offerId: string, n: number) =>
  domain.db.transaction((tx) => stock.walkIn(tx, offerId, n, randomUUID(), now()));
const stateOf = async (id: string) => (await query(`SELECT state FROM stock_count WHERE id = $1`, [id]))[0].state;
const movements = (id: string) =>
  query(
    `SELECT kind, delta_on_hand AS delta, reason, actor_id AS actor FROM stock_movement WHERE reference = $1 ORDER BY id`,
    [`count ${id}`],
  );
const pgLike = { query: async (sql: string, values: unknown[]) => ({ rows: await query(sql, values) }) } as never;

afterEach(async () => {
  for (const { id } of await query(`SELECT id FROM stock_count WHERE state = 'open'`))
    await domain.get(Counts).drop(owner, id);
});

describe('while the shop sells', () => {
  it('control: the number that was counted, written when the round is closed, brings back what was sold since', async () => {
    await believe(hammer.offerId, 10);
    const counted = 8;
    await sell(hammer.offerId, 3);
    await domain.db.transaction((tx) =>
      stock.count(
        tx,
        [{ offerId: hammer.offerId, onHand: counted }],
        { kind: 'count', reason: 'count', actorId: null },
        now(),
      ),
    );
    // Five hammers hang there.
    expect((await shelf(hammer.offerId)).onHand).toBe(8);
  });

  it('a sale before and a sale after the count: each once', async () => {
    await believe(hammer.offerId, 10);
    const id = await open();
    await sell(hammer.offerId, 1);
    await typed(id, hammer.offerId, 7); // nine were believed
    await sell(hammer.offerId, 3);
    expect(await review(id)).toMatchObject({
      counted: 1,
      less: 1,
      lessOre: -2 * hammer.priceOre,
      differences: [{ figure: 7, believed: 9, change: -2, onHand: 4, unsure: false }],
    });
    await approve(id);
    expect((await shelf(hammer.offerId)).onHand).toBe(4);
    expect(await movements(id)).toEqual([{ kind: 'count', delta: -2, reason: 'count', actor: owner.personId }]);
    expect(await stateOf(id)).toBe('approved');
  });

  it('goods in bags are no shortage; filling a bag after the count changes nothing, handing it over takes it once', async () => {
    await believe(hammer.offerId, 10);
    const bagged = await buildOrder(pgLike, { lines: [{ item: hammer, quantity: 2 }], state: 'ready' });
    const waiting = await buildOrder(pgLike, { lines: [{ item: hammer, quantity: 3 }], state: 'picking' });
    const id = await open();
    await typed(id, hammer.offerId, 8); // two stand in a bag: ten, as believed
    expect(await review(id)).toMatchObject({ right: 1, less: 0, total: 0 });
    await query(`UPDATE order_line SET picked = 3 WHERE sub_order_id = $1`, [waiting.parts[0]!.id]);
    await domain.db.transaction((tx) =>
      stock.handOver(
        tx,
        [{ offerId: hammer.offerId, quantity: 2 }],
        { actorId: null, reference: `order ${bagged.number}` },
        now(),
      ),
    );
    await approve(id);
    expect(await shelf(hammer.offerId)).toMatchObject({ onHand: 8, held: 3 });
    expect(await movements(id)).toMatchObject([{ delta: 0 }]);
  });

  it('a count below what is promised is stored and shown as a shortage; the hand-over then corrects visibly', async () => {
    await believe(hammer.offerId, 5);
    await buildOrder(pgLike, { lines: [{ item: hammer, quantity: 4 }], state: 'accepted' });
    const id = await open();
    await typed(id, hammer.offerId, 1);
    expect(await review(id)).toMatchObject({ shortages: 1, differences: [{ change: -4, onHand: 1, held: 4 }] });
    await approve(id);
    expect(await shelf(hammer.offerId)).toMatchObject({ onHand: 1, held: 4 });
    await domain.db.transaction((tx) =>
      stock.handOver(tx, [{ offerId: hammer.offerId, quantity: 4 }], { actorId: null, reference: 'order x' }, now()),
    );
    expect(await shelf(hammer.offerId)).toMatchObject({ onHand: 0, held: 0 });
    expect(
      await query(
        `SELECT kind, delta_on_hand AS delta FROM stock_movement WHERE offer_id = $1 ORDER BY id DESC LIMIT 2`,
        [hammer.offerId],
      ),
    ).toEqual([
      { kind: 'hand_over', delta: -4 },
      { kind: 'correction', delta: 3 },
    ]);
  });

  it('a count made at the shelf since is the newer one, and is not corrected', async () => {
    await believe(hammer.offerId, 10);
    const id = await open();
    await typed(id, hammer.offerId, 4);
    await domain
      .get(Counting)
      .count(clerk, { offerId: hammer.offerId, onHand: 9, reason: 'count', note: null }, randomUUID());
    const { countedAt } = await shelf(hammer.offerId);
    expect(await review(id)).toMatchObject({ right: 1, total: 0 });
    await approve(id);
    expect(await shelf(hammer.offerId)).toMatchObject({ onHand: 9, countedAt });
    expect(await movements(id)).toEqual([]);
  });

  it('a phone on a slow net says how long ago it was: a sale meanwhile is after the count', async () => {
    await believe(hammer.offerId, 10);
    await query(`ALTER TABLE stock_movement DISABLE TRIGGER USER`);
    await query(`UPDATE stock_movement SET at = at - interval '10 minutes' WHERE offer_id = $1`, [hammer.offerId]);
    await query(`ALTER TABLE stock_movement ENABLE TRIGGER USER`);
    const id = await open();
    await sell(hammer.offerId, 1);
    const late = (ago: number) =>
      domain
        .get(CountEntries)
        .record(clerk, id, { offerId: hammer.offerId, kind: 'typed', quantity: 10, ago }, randomUUID());
    await late(60);
    expect((await review(id)).right).toBe(1);
    await late(0);
    expect(await review(id)).toMatchObject({ more: 1, differences: [{ onHand: 10, change: 1 }] });
    await expect(late(901)).rejects.toMatchObject({ code: 'COUNTED_TOO_LONG_AGO' });
  });
});

describe('two phones', () => {
  it('scans add up, whoever scans; a typed number is instead of what the same person had; one scan sent twice is one', async () => {
    await believe(hammer.offerId, 10);
    const id = await open();
    const key = randomUUID();
    await scan(id, hammer.gtin.replace(/^0+/, ''), clerk, key);
    await scan(id, hammer.gtin.replace(/^0+/, ''), clerk, key);
    // Sent again after a while without net.
    await domain
      .get(CountEntries)
      .record(clerk, id, { code: hammer.gtin.replace(/^0+/, ''), kind: 'scan', quantity: 1, ago: 30 }, key);
    await scan(id, hammer.sku.toLowerCase(), owner);
    const figure = async () =>
      (await query(`SELECT figure, people FROM stock_count_figure WHERE count_id = $1`, [id]))[0];
    expect(await figure()).toEqual({ figure: 2, people: 2 });
    await typed(id, hammer.offerId, 6);
    expect(await figure()).toEqual({ figure: 7, people: 2 });
    await scan(id, hammer.sku, clerk);
    expect(await figure()).toEqual({ figure: 8, people: 2 });
    await domain.get(CountEntries).anew(owner, id, hammer.offerId, randomUUID());
    expect(await figure()).toBeUndefined();
    await typed(id, hammer.offerId, 9, owner);
    expect(await figure()).toEqual({ figure: 9, people: 1 });
  });

  it('a sale between the two is taken away, and the line is said to be worth a second look', async () => {
    await believe(hammer.offerId, 10);
    const id = await open();
    await typed(id, hammer.offerId, 6);
    await sell(hammer.offerId, 1);
    await typed(id, hammer.offerId, 4, owner);
    expect(await review(id)).toMatchObject({
      unsure: 1,
      differences: [{ figure: 10, onHand: 9, change: 0, unsure: true }],
    });
  });

  it('what one round counts no other counts at the same time, and after it is dropped it may', async () => {
    const [one, other] = [await open(), await open()];
    await typed(one, hammer.offerId, 3);
    await expect(typed(other, hammer.offerId, 3)).rejects.toMatchObject({ code: 'COUNTED_ELSEWHERE' });
    expect((await review(other)).counted).toBe(0);
    await domain.get(Counts).drop(clerk, one);
    await typed(other, hammer.offerId, 3);
    expect((await review(other)).counted).toBe(1);
  });

  it('the same shelf opened twice is one round', async () => {
    const [one, again] = [await open('shelf', 'A2'), await open('shelf', 'A2', owner)];
    expect(again).toBe(one);
    await expect(open('shelf', 'Finnes ikke')).rejects.toMatchObject({ code: 'SHELF_UNKNOWN' });
  });
});

describe('what nobody met', () => {
  it('is shown, and nothing only once a person says so of the goods that were shown', async () => {
    await believe(hammer.offerId, 10);
    const id = await open('shelf', 'A2');
    const { left, leftSeen } = await review(id);
    expect(left).toBeGreaterThan(0);
    const rest = (seen: string) => domain.get(CountEntries).nothingOfTheRest(clerk, id, seen, randomUUID());
    // Other goods, and just as many: the hammers are sold out, and a lamp is put on the shelf.
    await believe(hammer.offerId, 0);
    await believe(lamp.offerId, 4);
    await domain.db.query(`UPDATE offer SET shelf = 'A2' WHERE id = $1`, [lamp.offerId]);
    const others = await review(id);
    expect(others).toMatchObject({ left, counted: 0 });
    await expect(rest(leftSeen)).rejects.toMatchObject({ code: 'COUNT_CHANGED' });
    expect(await review(id)).toEqual(others);
    await domain.db.query(`UPDATE offer SET shelf = 'C1' WHERE id = $1`, [lamp.offerId]);
    await believe(hammer.offerId, 10);
    await rest((await review(id)).leftSeen);
    expect(await review(id)).toMatchObject({ left: 0, counted: left });
    await approve(id);
    expect((await shelf(hammer.offerId)).onHand).toBe(0);
  });

  it('control: a round that is approved without it leaves it as it was', async () => {
    await believe(hammer.offerId, 10);
    await believe(lamp.offerId, 5);
    const id = await open('all');
    await typed(id, lamp.offerId, 4);
    await approve(id);
    expect([(await shelf(hammer.offerId)).onHand, (await shelf(lamp.offerId)).onHand]).toEqual([10, 4]);
  });
});

describe('approving', () => {
  it('holds for what was shown, once, and for something', async () => {
    await believe(hammer.offerId, 10);
    const id = await open();
    const { seen } = await review(id);
    const say = (word: string, key: string = randomUUID()) => domain.get(Counts).approve(owner, id, word, key);
    await expect(say(seen)).rejects.toMatchObject({ code: 'COUNT_EMPTY' });
    await typed(id, hammer.offerId, 9);
    await expect(say(seen)).rejects.toMatchObject({ code: 'COUNT_CHANGED' });
    expect([await stateOf(id), await movements(id)]).toEqual(['open', []]);
    const key = randomUUID();
    const shown = (await review(id)).seen;
    await say(shown, key);
    await say(shown, key);
    await expect(typed(id, hammer.offerId, 3)).rejects.toMatchObject({ code: 'COUNT_CLOSED' });
    await work(id);
    await work(id);
    expect(await movements(id)).toHaveLength(1);
    await expect(domain.get(Counts).drop(owner, id)).rejects.toMatchObject({ code: 'COUNT_CLOSED' });
    expect((await shelf(hammer.offerId)).onHand).toBe(9);
    // What it found stays to be read.
    await sell(hammer.offerId, 2);
    expect(await review(id)).toMatchObject({ less: 1, differences: [{ change: -1, onHand: 9 }] });
  });

  it('killed in the middle of a batch, nothing of it is done; the next try does all of it', async () => {
    await believe(hammer.offerId, 10);
    await believe(lamp.offerId, 5);
    const id = await open();
    await typed(id, hammer.offerId, 9);
    await typed(id, lamp.offerId, 6);
    const service: any = domain.get(Stock);
    const real = service.count;
    service.count = async (...given: unknown[]) => {
      await real.apply(service, given);
      throw new Error('killed');
    };
    await expect(approve(id)).rejects.toThrow('killed');
    service.count = real;
    expect([await stateOf(id), await movements(id), (await shelf(hammer.offerId)).onHand]).toEqual([
      'approving',
      [],
      10,
    ]);
    await work(id);
    expect((await movements(id)).map((m) => m.delta).toSorted()).toEqual([-1, 1]);
  });

  it('freshness is the moment somebody stood there, and the buffer’s proofs hear of it as of any count', async () => {
    await believe(hammer.offerId, 10);
    const proofs = async () =>
      (
        await query(
          `SELECT count(*)::int AS n, count(*) FILTER (WHERE delta_on_hand < 0)::int AS wrong FROM stock_movement WHERE offer_id = $1 AND kind = 'count'`,
          [hammer.offerId],
        )
      )[0];
    const before = await proofs();
    const id = await open();
    await typed(id, hammer.offerId, 9);
    const [{ at }] = await query(`SELECT at FROM stock_count_entry WHERE count_id = $1`, [id]);
    await approve(id);
    expect((await shelf(hammer.offerId)).countedAt).toEqual(at);
    expect(await proofs()).toEqual({ n: before.n + 1, wrong: before.wrong + 1 });
  });
});

it('an unknown code, another store’s goods and a number that is none are refused, and nothing is counted', async () => {
  const id = await open();
  const refused = (input: object) =>
    domain
      .get(CountEntries)
      .record(clerk, id, { kind: 'typed', quantity: 1, ...input }, randomUUID())
      .then(
        () => null,
        (e) => e.code ?? e.problems?.[0].code,
      );
  expect(await refused({ code: '4006381333931' })).toBe('COUNT_CODE_UNKNOWN');
  expect(await refused({ offerId: core.bakery.ryeBread.offerId })).toBe('COUNT_CODE_UNKNOWN');
  expect(await refused({})).toBe('COUNT_CODE_UNKNOWN');
  expect(await refused({ offerId: whitePaint.offerId, quantity: -1 })).toBe('OUT_OF_RANGE');
  expect(await query(`SELECT 1 FROM stock_count_line WHERE count_id = $1`, [id])).toEqual([]);
});

it('what many have counted together may be more than a number holds: the round opens all the same, and is counted anew', async () => {
  await believe(lamp.offerId, 5);
  const id = await open();
  await typed(id, lamp.offerId, 1_000_000);
  await query(
    `INSERT INTO stock_count_entry (count_id, offer_id, person_id, kind, quantity, at, position, book, set_aside)
     SELECT count_id, offer_id, person_id, 'scan', 1000000, at, position, book, set_aside FROM stock_count_entry, generate_series(1, 2200) WHERE count_id = $1`,
    [id],
  );
  // Control: added up as it was before.
  await expect(query(`SELECT sum(quantity)::int FROM stock_count_entry WHERE count_id = $1`, [id])).rejects.toThrow(
    /out of range/,
  );
  expect(await query(`SELECT figure FROM stock_count_figure WHERE count_id = $1`, [id])).toEqual([
    { figure: 1_000_000_000 },
  ]);
  await typed(id, lamp.offerId, 4);
  expect(await query(`SELECT figure FROM stock_count_figure WHERE count_id = $1`, [id])).toEqual([{ figure: 4 }]);
});
