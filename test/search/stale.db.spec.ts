import { Clock } from '@bytorg/clock';
import { RefreshListings } from '@bytorg/search';
import { type Domain, openDomain } from '../harness/domain';
import { core } from '../town/core';

let town: Domain;
beforeAll(async () => {
  town = await openDomain('_stale', 4);
  await refresh();
});
afterAll(() => town?.close());

const refresh = () => town.get(RefreshListings).refresh();
/** One round, as a worker that is asked to stop makes it. */
const oneRound = () => town.get(RefreshListings).refresh(AbortSignal.abort());
const shown = async ({ slug }: { slug: string }) => {
  const [row] = await town.db.query(`SELECT (card ->> 'from')::int AS price FROM listing WHERE slug = $1`, [slug]);
  return row.price;
};
const price = (offerId: string, ore: number) =>
  town.db.query(`UPDATE offer SET price_ore = $2 WHERE id = $1`, [offerId, ore]);
const waiting = (productId: string) =>
  town.db.query(`SELECT tries, due FROM listing_stale WHERE product_id = $1`, [productId]);
const at = async (minutes: number, work: () => Promise<void>) => {
  const clock = town.get(Clock);
  const then = new Date(clock.now().getTime() + minutes * 60_000);
  Object.defineProperty(clock, 'now', { value: () => then, configurable: true });
  await work().finally(() => delete (clock as Partial<Clock>).now);
};

describe('a product whose listing cannot be written', () => {
  const { lamp } = core.ironmonger;
  const { ryeBread } = core.bakery;
  beforeAll(() =>
    town.db.query(`
      CREATE FUNCTION fails() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RAISE EXCEPTION 'this one fails'; END $$;
      CREATE TRIGGER fails BEFORE INSERT OR UPDATE ON listing FOR EACH ROW WHEN (NEW.product_id = '${lamp.productId}') EXECUTE FUNCTION fails()`),
  );

  it('control: written together with others it stops them', async () => {
    const both = [lamp.productId, ryeBread.productId];
    await expect(town.db.query(`SELECT refresh_listing($1, '[]')`, [both])).rejects.toThrow('this one fails');
  });

  it('does not stop what another store has changed', async () => {
    await price(lamp.offerId, 50000);
    await price(ryeBread.offerId, 4700);
    await refresh();
    expect([await shown(ryeBread), await shown(lamp)]).toEqual([4700, lamp.priceOre]);
  });

  it('waits longer each time, and is nobody’s concern meanwhile', async () => {
    const [{ tries, due }] = await waiting(lamp.productId);
    expect(tries).toBe(1);
    await refresh();
    expect(await waiting(lamp.productId)).toEqual([{ tries, due }]);
    await at(1, refresh);
    const [later] = await waiting(lamp.productId);
    expect(later.tries).toBe(2);
    expect(later.due - due).toBeGreaterThan(60_000);
  });

  it('is tried at once when it is changed, alone, and remembers how often it failed', async () => {
    await price(lamp.offerId, 51000);
    await price(ryeBread.offerId, 4800);
    await refresh();
    expect(await shown(ryeBread)).toBe(4800);
    expect(await waiting(lamp.productId)).toMatchObject([{ tries: 3 }]);
  });

  it('is shown when nothing is wrong with it any more', async () => {
    await town.db.query(`DROP TRIGGER fails ON listing`);
    await at(60, refresh);
    expect(await shown(lamp)).toBe(51000);
    expect(await waiting(lamp.productId)).toEqual([]);
  });
});

describe('the line of what has changed', () => {
  const products = async (): Promise<string[]> =>
    (await town.db.query(`SELECT id FROM product ORDER BY id`)).map((r: { id: string }) => r.id);
  /** So many made-up goods, all numbered below the real ones: more than one round takes. */
  const lower = (n: number) => `0000000${n}`;
  const many = (n: number) =>
    town.db.query(
      `INSERT INTO listing_stale (product_id) SELECT ($1 || '-0000-4000-8000-' || lpad(i::text, 12, '0'))::uuid FROM generate_series(1, 600) i`,
      [lower(n)],
    );

  it('goes by when it changed, not by the goods’ numbers', async () => {
    const last = (await products()).at(-1)!;
    await town.db.query(`SELECT mark_stale(ARRAY[$1::uuid])`, [last]);
    await many(1);
    await oneRound();
    expect(await waiting(last)).toEqual([]);
  });

  it('what is changed again while it waits keeps its place', async () => {
    const last = (await products()).at(-1)!;
    await town.db.query(`SELECT mark_stale(ARRAY[$1::uuid])`, [last]);
    await many(2);
    await town.db.query(`SELECT mark_stale(ARRAY[$1::uuid])`, [last]);
    await oneRound();
    expect(await waiting(last)).toEqual([]);
  });

  it('control: what was changed behind them waits', async () => {
    await refresh();
    const last = (await products()).at(-1)!;
    await many(3);
    await town.db.query(`SELECT mark_stale(ARRAY[$1::uuid])`, [last]);
    await oneRound();
    expect(await waiting(last)).toHaveLength(1);
  });
});

it('words of which it was forgotten how they are written are known again when a release makes all listings anew', async () => {
  const unknown = async (): Promise<number> =>
    (await town.db.query(`SELECT count(*)::int AS n FROM search_word WHERE spelled = ''`))[0].n;
  await town.db.query(`UPDATE search_word SET spelled = ''`);
  await refresh();
  expect(await unknown()).toBeGreaterThan(100);
  await town.db.query(`UPDATE listing SET analyser = 0`);
  await new RefreshListings(town.db, town.get(Clock)).refresh();
  expect(await unknown()).toBe(0);
});
