import { AS_ASKED, behindWall, inTransaction, openDataSource, prepare } from '@bytorg/database';
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
  // Planned anew it is worth a name again.
  await times(7, () => db.query(text, [1]));
  expect(await isPrepared(text)).toBe(true);
});

describe('a table that changes under the plan of a transaction', () => {
  const text = 'UPDATE moving SET n = n + 1 WHERE id = $1 RETURNING *';
  const move = (tx: Pick<DataSource, 'query'>) => tx.query(text, [1]);
  const change = async (column: string) => {
    await times(7, () => db.query(text, [1]));
    expect(await isPrepared(text)).toBe(true);
    await db.query(`ALTER TABLE moving ADD COLUMN ${column} int DEFAULT 2`);
    const [{ n }] = await db.query('SELECT n FROM moving');
    return n;
  };
  beforeAll(async () => {
    await db.query('CREATE TABLE moving (id int PRIMARY KEY, n int NOT NULL)');
    await db.query('INSERT INTO moving VALUES (1, 0)');
  });

  it('control: tried once it ends in an error', async () => {
    const before = await change('once');
    await expect(db.transaction(move)).rejects.toThrow('cached plan must not change result type');
    expect(await db.query('SELECT n FROM moving')).toEqual([{ n: before }]);
  });

  it('is answered, and what was done is done once', async () => {
    const before = await change('again');
    const [rows] = await inTransaction(db, move);
    expect(rows).toEqual([{ id: 1, n: before + 1, once: 2, again: 2 }]);
  });
});

/** As a pooler does that gives each transaction another connection: what this one was told stays with the server, and the other way round. */
const nameOnServer = async (text: string): Promise<string> =>
  (await db.query(`SELECT name, statement FROM pg_prepared_statements`)).find(
    (r: { statement: string }) => r.statement === text,
  ).name;

it('a name that the server knows already from somebody else costs no answer in a transaction', async () => {
  const text = 'SELECT $1::int AS pooled';
  await times(4, () => db.query(text, [1]));
  const name = `learnt-${prepare(text).name}`;
  await db.query(`PREPARE "${name}" AS SELECT 1`);
  expect(await inTransaction(db, (tx) => tx.query(text, [5]))).toEqual([{ pooled: 5 }]);
  expect(await times(7, () => db.query(text, [6]))).toEqual(Array(7).fill([{ pooled: 6 }]));
  expect(await isPrepared(text)).toBe(false);
  await db.query(`DEALLOCATE "${name}"`);
});

it('a name that the server has forgotten costs none either', async () => {
  const text = 'SELECT $1::int AS forgotten';
  await times(7, () => db.query(text, [1]));
  await db.query(`DEALLOCATE "${await nameOnServer(text)}"`);
  expect(await inTransaction(db, (tx) => tx.query(text, [5]))).toEqual([{ forgotten: 5 }]);
  expect(await db.query(text, [6])).toEqual([{ forgotten: 6 }]);
});

it('what has not been asked for longest makes room, and the server is told; what is asked meanwhile stays', async () => {
  const ours = async (): Promise<string[]> =>
    (await db.query(`SELECT statement FROM pg_prepared_statements WHERE name LIKE 'learnt-%'`)).map(
      (r: { statement: string }) => r.statement,
    );
  const once = 'SELECT $1::int AS asked_of_old';
  const always = 'SELECT $1::int AS asked_always';
  await times(7, () => db.query(once, [1]));
  await times(7, () => db.query(always, [1]));
  expect(await ours()).toEqual(expect.arrayContaining([once, always]));
  for (let n = 0; n < 400; n++) {
    await times(6, () => db.query(`SELECT $1::int AS varied_${n}`, [n]));
    await db.query(always, [n]);
  }
  const left = await ours();
  expect(left).not.toContain(once);
  expect(left).toContain(always);
  expect(left).toContain('SELECT $1::int AS varied_399');
  expect(left.length).toBeLessThanOrEqual(400);
  // And it may come back.
  expect(await times(7, () => db.query(once, [3]))).toEqual(Array(7).fill([{ asked_of_old: 3 }]));
  expect(await ours()).toContain(once);
});
