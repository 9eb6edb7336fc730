import pg from 'pg';
import { testDatabase, type TestDatabase } from '../harness/database';
import { gaps, tenantTables } from './tenants';

let database: TestDatabase;
let db: pg.Client;

beforeAll(async () => {
  database = await testDatabase('_wall');
  db = new pg.Client({ connectionString: database.url });
  await db.connect();
});
afterAll(async () => {
  await db?.end();
  await database?.drop();
});

/** What the check finds once this has been done; nothing of it stays. */
const foundAfter = async (change: string) => {
  await db.query('BEGIN');
  try {
    await db.query(change);
    return await gaps(db, await tenantTables(db));
  } finally {
    await db.query('ROLLBACK');
  }
};

it('the wall stands around every table with stores’ rows, its owner included', async () => {
  const tables = await tenantTables(db);
  expect(tables.length).toBeGreaterThan(25);
  expect(tables).toEqual(expect.arrayContaining(['offer', 'stock_movement', 'import_row', 'orders', 'order_line']));
  expect(await gaps(db, tables)).toEqual([]);
});

describe('control: a gap is found', () => {
  const wall = (policy: string, of = '') =>
    `ALTER TABLE shelf ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY; CREATE POLICY store ON shelf ${of} TO bytorg_store ${policy}`;
  const shelf = `CREATE TABLE shelf (store_id uuid, name text);`;
  const all = [
    'shelf: row-level security is off',
    'shelf: its owner is not bound',
    'shelf: no policy of the stores with USING and WITH CHECK',
  ];
  it.each([
    ['a table with a store_id and no wall', shelf, all],
    ['a table that hangs on an offer', `CREATE TABLE shelf (offer_id uuid REFERENCES offer);`, all],
    ['one further down', `CREATE TABLE shelf (hand_over_id uuid REFERENCES hand_over);`, all],
    [
      'a wall that does not bind the owner',
      `${shelf} ${wall('USING (false) WITH CHECK (false)')}; ALTER TABLE shelf NO FORCE ROW LEVEL SECURITY`,
      ['shelf: its owner is not bound'],
    ],
    [
      'a policy that looks at what is read only',
      `${shelf} ${wall('USING (false)', 'FOR SELECT')}`,
      ['shelf: no policy of the stores with USING and WITH CHECK', 'shelf: another policy lets the stores further in'],
    ],
    [
      'a policy that lets others’ rows be written',
      `${shelf} ${wall('USING (false) WITH CHECK (true)')}`,
      ['shelf: another policy lets the stores further in'],
    ],
    [
      'a second policy, for everybody',
      `${shelf} ${wall('USING (false) WITH CHECK (false)')}; CREATE POLICY more ON shelf USING (true) WITH CHECK (true)`,
      ['shelf: another policy lets the stores further in'],
    ],
    [
      'a wall that was switched off',
      `ALTER TABLE offer DISABLE ROW LEVEL SECURITY`,
      ['offer: row-level security is off'],
    ],
  ])('%s', async (_, change, found) => {
    expect(await foundAfter(change)).toEqual(found);
  });

  it('and a new table gets its wall by one line', async () => {
    expect(
      await foundAfter(`${shelf} CALL raise_wall('shelf', 'store_id = ANY ((SELECT own_stores())::uuid[])')`),
    ).toEqual([]);
  });
});

it('the stores’ role is nobody’s better: it cannot sign in, owns nothing, belongs to no other and goes around no policy', async () => {
  const { rows } = await db.query(
    `SELECT rolcanlogin OR rolsuper OR rolbypassrls OR rolcreaterole OR rolcreatedb OR rolreplication AS powers,
       (SELECT count(*)::int FROM pg_class WHERE relowner = r.oid) AS owns, (SELECT count(*)::int FROM pg_auth_members WHERE member = r.oid) AS belongs
     FROM pg_roles r WHERE rolname = 'bytorg_store'`,
  );
  expect(rows).toEqual([{ powers: false, owns: 0, belongs: 0 }]);
});

it('it is granted no secret, and nothing of payments, baskets and courier runs', async () => {
  const { rows } = await db.query(
    `SELECT c.relname || coalesce('.' || a.attname, '') AS readable FROM pg_class c
     LEFT JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped
       AND NOT has_table_privilege('bytorg_store', c.oid, 'SELECT')
     WHERE c.relnamespace = 'public'::regnamespace AND c.relkind IN ('r', 'v', 'm', 'p')
       AND CASE WHEN a.attname IS NULL THEN has_table_privilege('bytorg_store', c.oid, 'SELECT') ELSE has_column_privilege('bytorg_store', c.oid, a.attnum, 'SELECT') END
       AND NOT c.relname = ANY($1) ORDER BY 1`,
    [await tenantTables(db)],
  );
  expect(rows.map((r) => r.readable)).toEqual([
    ...['attribute', 'attribute_choice', 'category', 'person.email', 'person.id', 'person.name'],
    ...['person_session.created_at', 'person_session.person_id'],
    ...['picture_file', 'product', 'product_picture', 'stock_count_figure', 'town', 'variant', 'vat_rate'],
  ]);
  // A view shows what its reader may see of the tables under it, not what its owner may: each of those has its wall.
  const { rows: views } = await db.query(
    `SELECT relname AS name, coalesce('security_invoker=true' = ANY(reloptions), false) AS walled FROM pg_class
     WHERE relnamespace = 'public'::regnamespace AND relkind IN ('v', 'm') AND has_table_privilege('bytorg_store', oid, 'SELECT') ORDER BY 1`,
  );
  expect(views).toEqual([{ name: 'stock_count_figure', walled: true }]);
  const { rows: doors } = await db.query(
    `SELECT proname FROM pg_proc WHERE pronamespace = 'public'::regnamespace AND prosecdef AND has_function_privilege('bytorg_store', oid, 'EXECUTE') ORDER BY 1`,
  );
  expect(doors.map((d) => d.proname)).toEqual(['sold_by_others', 'stores_offering']);
  const hidden = await db.query(
    `SELECT t || '.' || c AS column FROM unnest($1::text[], $2::text[]) AS x(t, c) WHERE has_column_privilege('bytorg_store', t, c, 'SELECT')`,
    [
      ['orders', 'orders', 'orders', 'orders', 'orders', 'invitation', 'store', 'transfer', 'audit_entry', 'connector'],
      [
        'token',
        'code',
        'qr_token',
        'email',
        'address_line',
        'token_hash',
        'stripe_account_id',
        'gross_ore',
        'detail',
        'secret',
      ],
    ],
  );
  expect(hidden.rows).toEqual([]);
});
