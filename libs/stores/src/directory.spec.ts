import 'reflect-metadata';
import { Clock } from '@bytorg/clock';
import type { DataSource } from 'typeorm';
import { StoreDirectory } from './directory';

/** A database that answers when it is told to. */
const slowDatabase = () => {
  const asked: ((name: string) => void)[] = [];
  const query = () =>
    new Promise((resolve) =>
      asked.push((name) =>
        resolve([{ town: { id: 't' }, stores: JSON.stringify([{ id: 's', name, status: 'active' }]) }]),
      ),
    );
  return { asked, db: { query } as unknown as DataSource };
};

it('whoever reads after a change waits for a read that began after it', async () => {
  const { asked, db } = slowDatabase();
  const directory = new StoreDirectory(db, new Clock());
  const first = directory.get('s');
  directory.forget(); // changed while the first read is on its way
  const second = directory.get('s');
  asked[0]!('old');
  await Promise.resolve();
  while (asked.length < 2) await new Promise(setImmediate);
  asked[1]!('new');
  expect([(await first).name, (await second).name]).toEqual(['new', 'new']);
  expect((await directory.get('s')).name).toBe('new');
  expect(asked).toHaveLength(2);
});
