import pg from 'pg';
import { testDatabase, type TestDatabase } from '../harness/database';
import { core } from '../town/core';
import { plant } from './planted';
import { tenantTables } from './tenants';

// Plain SQL as the stores' role, made from the catalogue: whatever statement forgets whose rows it may touch. The role is
// granted everything here, so that nothing but the wall itself stands in the way.
const own = core.bakery.id;
const other = core.ironmonger.id;

let database: TestDatabase;
let db: pg.Client;
let tables: string[];
/** The columns of each table that are given a value; what is generated of them takes none. */
let written: Record<string, string>;
let parents: { child: string; parent: string; key: string }[];

beforeAll(async () => {
  database = await testDatabase('_raw');
  db = new pg.Client({ connectionString: database.url });
  await db.connect();
  tables = await tenantTables(db);
  await plant(db, core.bakery.ryeBread, core.people.bjorn.id);
  await plant(db, core.ironmonger.hammer, core.people.ironmongerClerk.id);
  written = Object.fromEntries(
    (
      await db.query(
        `SELECT attrelid::regclass::text AS name, string_agg(quote_ident(attname), ', ' ORDER BY attnum) AS columns FROM pg_attribute
         WHERE attrelid::regclass::text = ANY($1) AND attnum > 0 AND NOT attisdropped AND attgenerated = '' GROUP BY 1`,
        [tables],
      )
    ).rows.map((r) => [r.name, r.columns]),
  );
  // A line is of the part it stands in, not of the offer it names.
  parents = (
    await db.query(
      `SELECT f.conrelid::regclass::text AS child, f.confrelid::regclass::text AS parent, a.attname AS key FROM pg_constraint f
       JOIN pg_attribute a ON a.attrelid = f.conrelid AND a.attnum = f.conkey[1]
       WHERE f.contype = 'f' AND array_length(f.conkey, 1) = 1 AND f.confrelid::regclass::text = ANY($1) AND f.confrelid <> f.conrelid ORDER BY 1, 2 DESC`,
      [tables],
    )
  ).rows;
  const { rows } = await db.query(
    `SELECT table_name AS t FROM information_schema.columns WHERE table_schema = 'public' AND column_name = 'store_id'`,
  );
  for (const { t } of rows) byColumn[t] ??= ['store_id', (r) => `ARRAY[${r}.store_id]`];
});
afterAll(async () => {
  await db?.end();
  await database?.drop();
});

/** The column that says whose a row is, and the stores it says. Told here once more, apart from the wall's own words. */
const byColumn: Record<string, [column: string, stores: (row: string) => string]> = {
  store: ['id', (r) => `ARRAY[${r}.id]`],
  role_grant: ['scope_id', (r) => `ARRAY[${r}.scope_id]`],
  invitation: ['scope_id', (r) => `ARRAY[${r}.scope_id]`],
  orders: ['id', (r) => `ARRAY(SELECT store_id FROM sub_order WHERE order_id = ${r}.id)`],
  idempotency: ['scope', (r) => `ARRAY(SELECT scope_id FROM role_grant WHERE person_id::text = ${r}.scope)`],
  metric_fact: [
    'store_id',
    (r) =>
      `CASE WHEN ${r}.store_id IS NULL THEN ARRAY(SELECT store_id FROM sub_order WHERE order_id = ${r}.order_id) ELSE ARRAY[${r}.store_id] END`,
  ],
};

const whose = (table: string, row = 't'): { column: string; stores: string } => {
  const direct = byColumn[table];
  if (direct) return { column: direct[0], stores: direct[1](row) };
  const { parent, key } = parents.find((p) => p.child === table)!;
  return {
    column: key,
    stores: `(SELECT ${whose(parent, `${row}_p`).stores} FROM ${parent} ${row}_p WHERE ${row}_p.id = ${row}.${key})`,
  };
};

const enter = (stores: string | null) =>
  db.query(`SELECT set_config('role', 'bytorg_store', true), set_config('bytorg.stores', $1, true)`, [stores]);
const leave = () => db.query(`SELECT set_config('role', 'none', true)`);

/** How many rows it reached, or how it was refused. */
const tried = async (text: string, values: unknown[]): Promise<number | string> => {
  await db.query('SAVEPOINT before');
  try {
    return (await db.query(text, values)).rowCount!;
  } catch (error) {
    return (error as pg.DatabaseError).code!;
  } finally {
    await db.query('ROLLBACK TO before');
  }
};

const rolledBack = async <T>(work: () => Promise<T>): Promise<T> => {
  await db.query('BEGIN');
  try {
    await db.query('GRANT ALL ON ALL TABLES IN SCHEMA public TO bytorg_store');
    return await work();
  } finally {
    await db.query('ROLLBACK');
  }
};

interface Rows {
  mine: { at: string }[];
  foreign: { at: string; row: object }[];
}

const rowsOf = async (table: string): Promise<Rows> => {
  const { stores } = whose(table);
  const rows = async (where: string) =>
    (await db.query(`SELECT t.ctid::text AS at, to_jsonb(t) AS row FROM ${table} t WHERE ${where}`, [own, other])).rows;
  return {
    mine: await rows(`$1 = ANY((${stores})::uuid[]) AND $2::uuid IS NOT NULL`),
    foreign: await rows(`$2 = ANY((${stores})::uuid[]) AND NOT $1 = ANY((${stores})::uuid[])`),
  };
};

/** The same five statements on the other store's rows, in whoever's name the session is. */
const attempts = async (table: string, { mine, foreign }: Rows) => {
  const { column } = whose(table);
  const at = [foreign.map((f) => f.at)];
  return {
    read: await tried(`SELECT FROM ${table} WHERE ctid = ANY($1::tid[])`, at),
    updated: await tried(`UPDATE ${table} SET ${column} = ${column} WHERE ctid = ANY($1::tid[])`, at),
    deleted: await tried(`DELETE FROM ${table} WHERE ctid = ANY($1::tid[])`, at),
    inserted: await tried(
      `INSERT INTO ${table} (${written[table]}) OVERRIDING SYSTEM VALUE SELECT ${written[table]} FROM jsonb_populate_record(NULL::${table}, $1)`,
      [JSON.stringify(foreign[0].row)],
    ),
    givenAway: await tried(
      `UPDATE ${table} SET ${column} = (jsonb_populate_record(NULL::${table}, $1)).${column} WHERE ctid = $2::tid`,
      [JSON.stringify(foreign[0].row), mine[0].at],
    ),
  };
};

const appendOnly = '23001';
const refused = '42501';

it('as the store’s role no statement reaches another store’s rows, in any table', async () => {
  for (const table of tables)
    await rolledBack(async () => {
      const rows = await rowsOf(table);
      expect({ table, planted: [rows.mine.length > 0, rows.foreign.length > 0] }).toEqual({
        table,
        planted: [true, true],
      });
      await enter(own);
      const { rows: seen } = await db.query(`SELECT ctid::text AS at FROM ${table}`);
      expect({ table, seen: seen.map((r) => r.at).sort() }).toEqual({ table, seen: rows.mine.map((r) => r.at).sort() });
      const { givenAway, ...reached } = await attempts(table, rows);
      expect({ table, ...reached }).toEqual({ table, read: 0, updated: 0, deleted: 0, inserted: refused });
      expect({ table, givenAway }).toEqual({ table, givenAway: givenAway === appendOnly ? appendOnly : refused });
    });
});

it('control: without the role the same statements reach them', async () => {
  for (const table of tables)
    await rolledBack(async () => {
      const rows = await rowsOf(table);
      const n = rows.foreign.length;
      const { read, updated, deleted, inserted, givenAway } = await attempts(table, rows);
      expect({ table, read }).toEqual({ table, read: n });
      expect([n, appendOnly]).toContain(updated);
      // What hangs on it keeps it; that is another rule than whose it is.
      expect([n, appendOnly, '23503']).toContain(deleted);
      expect([1, '23505', '23P01']).toContain(inserted);
      expect(givenAway).not.toBe(refused);
    });
});

it.each([
  ['an empty setting', ''],
  ['no setting', null],
])('%s: nothing is there, and nothing can be written', async (_, stores) => {
  for (const table of tables)
    await rolledBack(async () => {
      const rows = await rowsOf(table);
      await enter(stores);
      expect({ table, seen: (await db.query(`SELECT FROM ${table}`)).rowCount }).toEqual({ table, seen: 0 });
      expect({ table, ...(await attempts(table, rows)) }).toEqual({
        ...{ table, read: 0, updated: 0, deleted: 0, inserted: refused },
        givenAway: 0,
      });
    });
});

it('staff of two stores reach both, and no third', async () => {
  await rolledBack(async () => {
    await enter(`${own},${other}`);
    const { rows } = await db.query(`SELECT DISTINCT store_id AS id FROM offer`);
    expect(rows.map((r) => r.id).sort()).toEqual([own, other].sort());
    await leave();
    const all = await db.query(`SELECT DISTINCT store_id FROM offer`);
    expect(all.rowCount).toBeGreaterThan(2);
  });
});
