import { randomUUID } from 'node:crypto';
import { openDataSource } from '@bytorg/database';
import { Stock, type Wanted, writeLedger } from '@bytorg/inventory';
import fc from 'fast-check';
import type { DataSource, EntityManager } from 'typeorm';
import { testDatabase, type TestDatabase } from '../harness/database';
import { core } from '../town/core';
import { type Act, type ActKind, contradictions, type Movement } from './history';

const full = process.env.PROVE === '1';
const OPERATIONS = full ? 100_000 : 2_000;
const HANDS = 12;
const offers = [core.bakery.ryeBread, core.bakery.cinnamonBun, core.ironmonger.hammer].map((w) => w.offerId);
const by = { actorId: null, reference: 'order 1-1', reason: 'short' };
const person = randomUUID();

let database: TestDatabase;
let db: DataSource;

beforeEach(async () => {
  database = await testDatabase('_history');
  db = await openDataSource(database.url, HANDS);
  await db.query(`UPDATE stock SET buffer = 0`);
});
afterEach(async () => {
  await db?.destroy();
  await database?.drop();
});

/** What a careless service does: it reads, decides and then writes; the database's last word is switched off. */
class Careless extends Stock {
  override async hold(tx: EntityManager, checkoutId: string, lines: readonly Wanted[], expiresAt: Date, now: Date) {
    await tx.query(`SET LOCAL session_replication_role = replica`);
    for (const { offerId, quantity } of lines.toSorted((a, b) => (a.offerId < b.offerId ? -1 : 1))) {
      const [was] = await tx.query(`SELECT on_hand, held FROM stock WHERE offer_id = $1`, [offerId]);
      if (was.on_hand - was.held < quantity) throw Object.assign(new Error(), { code: 'OUT_OF_STOCK' });
      await writeLedger(tx, 'hold', [{ offerId, onHand: 0, held: quantity }], now);
      await tx.query(`INSERT INTO hold VALUES ($1, $2, $3, $4)`, [checkoutId, offerId, quantity, expiresAt]);
    }
  }
}

interface Wish {
  kind: ActKind | 'keep';
  offer: number;
  second: number;
  n: number;
}

/** Many hands at one shelf, each doing the next act of a list as soon as its last one is answered. */
class Shelf {
  readonly acts: Act[] = [];
  private readonly open: { id: string; offers: string[]; n: number }[] = [];
  private readonly bags: { offer: string; n: number }[] = [];
  private ticks = 0;
  private marks = new Date(core.instant).getTime();

  constructor(private readonly stock: Stock) {}

  async play(wishes: readonly Wish[]) {
    let next = 0;
    const hand = async () => {
      while (next < wishes.length) await this.one(wishes[next++]);
    };
    await Promise.all(Array.from({ length: HANDS }, hand));
  }

  private async one(wish: Wish): Promise<void> {
    const { kind, n } = wish;
    // The newest first, and left in the list: a shopper leaves while the clock ends the same checkout, or it is paid for.
    const live = this.open.at(-1 - (wish.second % 3));
    if (kind === 'keep') return live && this.keep(live);
    if (kind === 'expire') return live && this.act({ kind, offers: live.offers, n: live.n }, live.id);
    if (kind === 'handOver' || kind === 'putBack' || kind === 'missing') {
      const bag = this.bags.pop();
      return bag && this.act({ kind, offers: [bag.offer], n: bag.n });
    }
    const two = kind === 'hold' && wish.second % 4 === 0;
    const chosen = [...new Set(two ? [offers[wish.offer], offers[wish.second % offers.length]] : [offers[wish.offer]])];
    return this.act({ kind, offers: chosen, n }, randomUUID());
  }

  private async keep(live: Shelf['open'][number]) {
    const kept = await db.transaction((tx) => this.stock.keep(tx, live.id));
    this.forget(live.id);
    if (kept) for (const offer of live.offers) this.bags.push({ offer, n: live.n });
  }

  private forget(id: string) {
    const at = this.open.findIndex((o) => o.id === id);
    if (at >= 0) this.open.splice(at, 1);
  }

  private async act(what: Pick<Act, 'kind' | 'offers' | 'n'>, id = ''): Promise<void> {
    const act: Act = { ...what, at: this.marks++, asked: this.ticks++, answered: 0, done: false };
    this.acts.push(act);
    act.done = await db
      .transaction((tx) => this.perform(tx, act, id))
      .catch((error: { code?: string }) => {
        if (error.code === 'OUT_OF_STOCK') return false;
        throw error;
      });
    act.answered = this.ticks++;
    if (act.kind === 'hold' && act.done) this.open.push({ id, offers: act.offers, n: act.n });
    if (act.kind === 'expire') this.forget(id);
  }

  private async perform(tx: EntityManager, { kind, offers: ids, n, at }: Act, id: string): Promise<boolean> {
    const now = new Date(at);
    const [offerId] = ids;
    const lines = ids.map((o) => ({ offerId: o, quantity: n }));
    if (kind === 'walkIn') return this.stock.walkIn(tx, offerId, n, person, now);
    if (kind === 'hold') await this.stock.hold(tx, id, lines, now, now);
    if (kind === 'expire') await this.stock.release(tx, id, now);
    if (kind === 'handOver') await this.stock.handOver(tx, lines, by, now);
    if (kind === 'putBack') await this.stock.putBack(tx, lines, by, now);
    if (kind === 'missing') await this.stock.missing(tx, lines[0], { ...by, actorId: person }, now);
    if (kind === 'count')
      await this.stock.count(tx, [{ offerId, onHand: n }], { kind: 'count', reason: 'count', actorId: null }, now);
    return true;
  }

  /** Units that the shelf must hold for whoever has not come yet. */
  owed(offerId: string): number {
    const inBags = this.bags.filter((b) => b.offer === offerId).reduce((sum, b) => sum + b.n, 0);
    return this.open.filter((o) => o.offers.includes(offerId)).reduce((sum, o) => sum + o.n, inBags);
  }
}

const count = async (offerId: string) =>
  (await db.query(`SELECT on_hand AS "onHand", held FROM stock WHERE offer_id = $1`, [offerId]))[0];
const ledgerOf = async (offerId: string, after: string): Promise<Movement[]> =>
  (
    await db.query(
      `SELECT kind, delta_on_hand AS "onHand", delta_held AS held, on_hand_after AS "onHandAfter", held_after AS "heldAfter", at FROM stock_movement WHERE offer_id = $1 AND id > $2 ORDER BY id`,
      [offerId, after],
    )
  ).map((m: Omit<Movement, 'at'> & { at: Date }) => ({ ...m, at: m.at.getTime() }));

/** Plays a history and says of every offer what in it cannot be. */
const judged = async (stock: Stock, operations: number): Promise<string[]> => {
  const kinds: Wish['kind'][] = ['hold', 'hold', 'hold', 'keep', 'keep', 'expire', 'handOver', 'putBack', 'missing'];
  const wish = fc.record({
    kind: fc.constantFrom<Wish['kind']>(...kinds, 'count', 'walkIn'),
    offer: fc.nat(offers.length - 1),
    second: fc.nat(11),
    n: fc.integer({ min: 1, max: 8 }),
  });
  const [{ last }] = await db.query(`SELECT max(id) AS last FROM stock_movement`);
  const first = await Promise.all(offers.map(count));
  const shelf = new Shelf(stock);
  await shelf.play(fc.sample(wish, { numRuns: operations, seed: 20261122 }));
  const found: string[] = [];
  for (const [i, offerId] of offers.entries()) {
    const ledger = await ledgerOf(offerId, last);
    const now = await count(offerId);
    found.push(
      ...contradictions(
        first[i],
        ledger,
        shelf.acts.filter((a) => a.offers.includes(offerId)),
      ),
    );
    const sum = (field: 'onHand' | 'held') => ledger.reduce((total, m) => total + m[field], first[i][field]);
    if (sum('onHand') !== now.onHand || sum('held') !== now.held) found.push('the ledger does not explain the count');
    if (first[i].held + shelf.owed(offerId) !== now.held) found.push('held is not what is owed');
  }
  return found;
};

it('control: a service that reads, decides and then writes is found out', async () => {
  const found = await judged(new Careless(), 1500);
  expect(found.join('\n')).toMatch(/hold of \d with/);
});

it(`${OPERATIONS} acts of ${HANDS} hands at once could have happened one after the other, each of them lawful`, async () => {
  expect(await judged(new Stock(), OPERATIONS)).toEqual([]);
});
