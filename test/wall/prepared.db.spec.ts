import { AS_ASKED, behindWall, openDataSource } from '@bytorg/database';
import type { DataSource } from 'typeorm';
import { testDatabase, type TestDatabase } from '../harness/database';
import { core } from '../town/core';

let database: TestDatabase;
let db: DataSource;

// One connection: whatever a statement left behind on it, the next one meets.
beforeAll(async () => {
  database = await testDatabase('_prepared');
  db = await openDataSource(database.url, 1);
});
afterAll(async () => {
  await db?.destroy();
  await database?.drop();
});

const times = async <T>(count: number, ask: () => Promise<T>): Promise<T[]> => {
  const answers: T[] = [];
  for (let n = 0; n < count; n++) answers.push(await ask());
  return answers;
};

const isPrepared = async (text: string): Promise<boolean> =>
  (await db.query(`SELECT statement FROM pg_prepared_statements`)).some(
    (r: { statement: string }) => r.statement === text,
  );

it('what is asked again and again is prepared; what was asked four times is not', async () => {
  const seldom = 'SELECT $1::int AS seldom';
  const often = 'SELECT $1::int AS often';
  await times(4, () => db.query(seldom, [1]));
  expect(await times(7, () => db.query(often, [2]))).toEqual(Array(7).fill([{ often: 2 }]));
  expect([await isPrepared(seldom), await isPrepared(often)]).toEqual([false, true]);
});

it('the same prepared text shows a store its own rows and the platform all, turn by turn', async () => {
  const text = 'SELECT id FROM store WHERE $1::int = 1 ORDER BY id';
  const everybody = () => db.query(text, [1]);
  const bakery = () => behindWall([core.bakery.id], () => db.query(text, [1]));
  const ironmonger = () => behindWall([core.ironmonger.id], () => db.query(text, [1]));
  const all = (await everybody()) as { id: string }[];
  expect(all).toHaveLength(3);
  for (let n = 0; n < 12; n++) {
    expect(await bakery()).toEqual([{ id: core.bakery.id }]);
    expect(await everybody()).toEqual(all);
    expect(await ironmonger()).toEqual([{ id: core.ironmonger.id }]);
  }
  expect(await isPrepared(text)).toBe(true);
});

it('a long list and a text that says so are planned for what they ask', async () => {
  const list = 'SELECT count(*)::int AS n FROM store WHERE id = ANY($1::uuid[])';
  const long = [...Array(60).fill('00000000-0000-4000-8000-000000000000'), core.bakery.id];
  expect(await times(7, () => db.query(list, [long]))).toEqual(Array(7).fill([{ n: 1 }]));
  expect(await isPrepared(list)).toBe(false);
  const said = `${AS_ASKED}SELECT $1::int AS n`;
  await times(7, () => db.query(said, [1]));
  expect(await isPrepared(said)).toBe(false);
});

it('a table that changed under its plan costs one answer, not the connection', async () => {
  await db.query('CREATE TABLE changing (id int PRIMARY KEY)');
  await db.query('INSERT INTO changing VALUES (1)');
  const text = 'SELECT * FROM changing WHERE id = $1';
  await times(7, () => db.query(text, [1]));
  expect(await isPrepared(text)).toBe(true);
  await db.query('ALTER TABLE changing ADD COLUMN more int DEFAULT 2');
  await expect(db.query(text, [1])).rejects.toThrow('cached plan must not change result type');
  expect(await db.query(text, [1])).toEqual([{ id: 1, more: 2 }]);
});
