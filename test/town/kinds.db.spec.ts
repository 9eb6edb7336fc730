import { StoreKind } from '@bytorg/stores';
import pg from 'pg';
import { testDatabase, type TestDatabase } from '../harness/database';
import { core } from './core';

describe('the kinds of shop', () => {
  let database: TestDatabase;
  let db: pg.Client;
  beforeAll(async () => {
    database = await testDatabase('_kinds');
    db = new pg.Client({ connectionString: database.url });
    await db.connect();
  });
  afterAll(async () => {
    await db.end();
    await database.drop();
  });
  const become = (kind: string) => db.query(`UPDATE store SET kind = $2 WHERE id = $1`, [core.bakery.id, kind]);
  const kind = async () => (await db.query(`SELECT kind FROM store WHERE id = $1`, [core.bakery.id])).rows[0].kind;

  it('are the same list in the code and in the database', async () => {
    for (const one of Object.values(StoreKind)) await become(one);
    const { rows } = await db.query(
      `SELECT pg_get_constraintdef(oid) AS text FROM pg_constraint WHERE conname = 'store_kind'`,
    );
    const listed = [...rows[0].text.matchAll(/'([a-z]+)'/g)].map(([, one]) => one).sort();
    expect(listed).toEqual(Object.values(StoreKind).sort());
  });

  it('are no free text: another word is refused, and the store stays what it was', async () => {
    await become('bakery');
    await expect(become('kiosk og bensin')).rejects.toThrow('store_kind');
    expect(await kind()).toBe('bakery');
  });
});
