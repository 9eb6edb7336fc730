import { randomUUID } from 'node:crypto';
import { behindWall, migrate, openDataSource } from '@bytorg/database';
import { Baskets, Checkouts } from '@bytorg/checkout';
import { SearchModule } from '@bytorg/search';
import pg from 'pg';
import { administer, ownedDatabase } from '../harness/database';
import { type Domain, domainOn, shopper } from '../harness/domain';
import { core } from '../town/core';
import { fill } from '../town/fill';
import { makeCore } from '../town/town';
import { tenantTables } from './tenants';

// The tests' own user is a superuser, for whom no policy counts. Here the tables belong to somebody who is bound by them.
type Owned = Awaited<ReturnType<typeof ownedDatabase>>;
let database: Owned;
let domain: Domain | undefined;
const sent: { text: string; values: unknown[] }[] = [];

beforeAll(async () => (database = await ownedDatabase('_owner')));
afterAll(async () => (domain ? domain.close() : database?.drop()));

const migrated = async () => {
  const db = await openDataSource(database.url, 2);
  try {
    await migrate(db);
  } finally {
    await db.destroy();
  }
};

it('without a right to the stores’ role one line says what an administrator has to do', async () => {
  await expect(migrated()).rejects.toThrow(
    new RegExp(`the database user ${database.owner} may not make the role of the stores: .*GRANT bytorg_store TO`),
  );
});

it('once that is done it migrates, and the town is all there for the platform', async () => {
  await administer(`GRANT bytorg_store TO ${database.owner} WITH INHERIT FALSE, SET TRUE`);
  await migrated();
  const db = new pg.Client({ connectionString: database.url });
  await db.connect();
  await fill(db, makeCore(new Date(core.instant), 'x'));
  await db.end();
  domain = await domainOn(database, 4);
  const stores = () => domain!.db.query(`SELECT id FROM store`);
  expect(await stores()).toHaveLength(3);
  expect(await behindWall([core.bakery.id], stores)).toEqual([{ id: core.bakery.id }]);
  const [{ superuser }] = await domain.db.query(
    `SELECT rolsuper AS superuser FROM pg_roles WHERE rolname = current_user`,
  );
  expect(superuser).toBe(false);
});

/** In which order the conditions of one filter are looked at is nobody's cost. */
const sorted = (line: string) =>
  /Filter: /.test(line) ? line.replace(/\((.*)\)$/, (_, all: string) => all.split(' AND ').sort().join(' AND ')) : line;

/** Writes down whatever the platform's own connections send. */
const listen = (pool: pg.Pool) =>
  pool.on('acquire', (client) => {
    const known = client as pg.PoolClient & { heard?: true };
    if (known.heard) return;
    known.heard = true;
    const query = client.query.bind(client) as (...args: unknown[]) => unknown;
    (client as { query: unknown }).query = (...args: unknown[]) => {
      const [asked, values] = args as [string | { text: string; values?: unknown[] }, unknown[] | undefined];
      if (typeof asked === 'string') sent.push({ text: asked, values: Array.isArray(values) ? values : [] });
      else if (asked.text) sent.push({ text: asked.text, values: asked.values ?? [] });
      return query(...args);
    };
  });

it('what shoppers read and hold is planned as if there were no wall', async () => {
  const { db } = domain!;
  listen((db.driver as unknown as { master: pg.Pool }).master);
  const inner = (name: string): any =>
    domain!.get(Reflect.getMetadata('providers', SearchModule).find((p: { name: string }) => p.name === name));
  const ane = shopper();
  await inner('Search').search({ text: 'rugbrød' }, 'nb');
  await inner('ProductPages').product(core.bakery.ryeBread.slug, 'nb');
  await inner('Pages').store(core.bakery.slug, 'nb');
  const { id } = await domain!.get(Baskets).add(ane, null, core.bakery.ryeBread.offerId, 1);
  await domain!.get(Baskets).add(ane, id, core.ironmonger.hammer.offerId, 1);
  expect(await domain!.get(Checkouts).begin(ane, id, randomUUID())).toHaveProperty('id');

  const client = new pg.Client({ connectionString: database.url });
  await client.connect();
  const tables = await tenantTables(client);
  const ours = sent.filter((s) => tables.some((t) => new RegExp(`\\b${t}\\b`).test(s.text)));
  const plans = async () => {
    const all: string[] = [];
    // The town is small: without its tables read from end to end, the plans are those of a large one.
    for (const scans of ['on', 'off']) {
      await client.query(`SET LOCAL enable_seqscan = ${scans}`);
      for (const { text, values } of ours) {
        const { rows } = await client.query(`EXPLAIN ${text}`, values);
        all.push(rows.map((r) => sorted(r['QUERY PLAN'])).join('\n'));
      }
    }
    return all;
  };
  await client.query('BEGIN');
  const walled = await plans();
  for (const table of tables) await client.query(`ALTER TABLE ${table} DISABLE ROW LEVEL SECURITY`);
  const bare = await plans();
  // control: whom the wall is for, it costs a look
  await client.query('ROLLBACK; BEGIN; SET LOCAL ROLE bytorg_store');
  const { rows } = await client.query('EXPLAIN SELECT FROM offer');
  expect(rows.map((r) => r['QUERY PLAN']).join()).toMatch(/Filter: .*store_id = ANY/);
  await client.query('ROLLBACK');
  await client.end();
  expect(ours.length).toBeGreaterThanOrEqual(6);
  expect(walled).toEqual(bare);
});
