import { randomUUID } from 'node:crypto';
import { Config } from '@bytorg/config';
import { DatabaseModule, openDataSource } from '@bytorg/database';
import { BringBackWhatWasGivenUp, Deliver, JobsModule, OutboxModule, queueBackend, Record } from '@bytorg/outbox';
import { type INestApplicationContext, Module } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import type { Queue } from 'bullmq';
import type { DataSource } from 'typeorm';
import { eventually } from '../harness/client';
import { testDatabase, type TestDatabase } from '../harness/database';

let away = false;
const heard: string[] = [];

class Counts {
  @Record('test.*')
  handle() {}
}
class Letters {
  @Deliver('test.letter')
  handle({ id }: { id: string }) {
    if (away) throw new Error('the post is away, as the test wants it');
    heard.push(id);
  }
}

let database: TestDatabase;
let db: DataSource;
let queue: Queue;
let worker: INestApplicationContext;

beforeAll(async () => {
  database = await testDatabase('_bring_back');
  db = await openDataSource(database.url, 4);
  const config = new Config({
    NODE_ENV: 'test',
    DATABASE_URL: database.url,
    AUTH_SECRET: 'x'.repeat(40),
    PUBLIC_URL: 'http://localhost:1',
    STRIPE_SECRET_KEY: 'sk_test_sandbox_x',
    STRIPE_PUBLISHABLE_KEY: 'pk_x',
    STRIPE_WEBHOOK_SECRET: 'whsec_x',
  });
  @Module({ imports: [DatabaseModule.with(config), OutboxModule, JobsModule], providers: [Counts, Letters] })
  class Worker {}
  await db.query(`TRUNCATE outbox_event, outbox_handled`);
  worker = await NestFactory.createApplicationContext(Worker, { logger: false, abortOnError: false });
  queue = queueBackend(config).queue('events');
  // As if these handlers had been there for a week.
  await db.query(`UPDATE outbox_hearing SET since = now() - interval '7 days'`);
});
afterAll(async () => {
  await queue?.close();
  await worker?.close();
  await db?.destroy();
  await database?.drop();
});
beforeEach(() => {
  away = false;
  heard.length = 0;
});

/** Published so many minutes ago; in no queue. */
const published = async (minutesAgo: number, createdDaysAgo = 0): Promise<string> => {
  const id = randomUUID();
  await db.query(
    `INSERT INTO outbox_event (id, name, payload, created_at, published_at) VALUES ($1, 'test.letter', '{}', now() - make_interval(days => $3), now() - make_interval(mins => $2))`,
    [id, minutesAgo, createdDaysAgo],
  );
  return id;
};
const bringBack = () => worker.get(BringBackWhatWasGivenUp, { strict: false }).run();
const notes = async (id: string) =>
  (await db.query(`SELECT handler FROM outbox_handled WHERE event_id = $1 ORDER BY 1`, [id])).map(
    (r: any) => r.handler,
  );

/** Tried for the last time while the post was away. */
const givenUp = async (minutesAgo: number): Promise<string> => {
  away = true;
  const id = await published(minutesAgo);
  await queue.add('test.letter', [{ id, name: 'test.letter', at: new Date().toISOString(), payload: {} }], {
    jobId: id,
  });
  await eventually(async () => (await (await queue.getJob(id))?.getState()) === 'failed');
  away = false;
  return id;
};

it('control: a job that was given up is not added again while it lies in the queue', async () => {
  // Too young for the worker's own first run to bring it back meanwhile.
  const id = await givenUp(30);
  await db.query(`UPDATE outbox_event SET published_at = NULL WHERE id = $1`, [id]);
  await eventually(async () => (await db.query(`SELECT 1 FROM outbox_event WHERE published_at IS NULL`)).length === 0);
  expect(await (await queue.getJob(id))?.getState()).toBe('failed');
  expect(await notes(id)).toEqual(['Counts.handle']);
});

it('a job that was given up is done when the post is back, and only by the handler that had failed', async () => {
  const id = await givenUp(90);
  await bringBack();
  await eventually(async () => (await notes(id)).length === 2);
  expect(heard).toContain(id);
  expect(await notes(id)).toEqual(['Counts.handle', 'Letters.handle']);
});

it('an event whose job the queue has forgotten is done', async () => {
  const id = await published(90);
  await bringBack();
  await eventually(async () => (await notes(id)).length === 2);
  expect(heard).toEqual([id]);
});

it('an event that was lost does not wait for one whose job still waits', async () => {
  const [waits, lost] = [await published(90), await published(90)].toSorted();
  const data = [{ id: waits, name: 'test.letter', at: new Date().toISOString(), payload: {} }];
  await queue.add('test.letter', data, { jobId: waits, delay: 3_600_000 });
  await bringBack();
  await eventually(async () => (await notes(lost!)).length === 2);
  expect(heard).toEqual([lost]);
  await (await queue.getJob(waits!))?.remove();
  await db.query(`DELETE FROM outbox_event WHERE id = $1`, [waits]);
});

it('what may still be at work, is a month old, or was published before the handler came, is left alone', async () => {
  const young = await published(50);
  const old = await published(90, 31);
  const before = await published(8 * 24 * 60);
  const stays = [young, old, before].toSorted();
  const lost = await published(90);
  await bringBack();
  await eventually(async () => (await notes(lost)).length === 2);
  expect(heard).toEqual([lost]);
  const rows = await db.query(`SELECT event_id FROM outbox_handled WHERE event_id = ANY($1)`, [stays]);
  expect(rows).toEqual([]);
});
