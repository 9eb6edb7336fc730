import { randomUUID } from 'node:crypto';
import { Config } from '@bytorg/config';
import { DatabaseModule, forgetAnswers, once, openDataSource } from '@bytorg/database';
import { Deliver, type Hearing, JobsModule, OutboxModule, PruneWhatIsDone, pruneEvents, Record } from '@bytorg/outbox';
import { Module } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import type { DataSource } from 'typeorm';
import { eventually } from '../harness/client';
import { testDatabase, type TestDatabase } from '../harness/database';

const hearings: Hearing[] = [
  { handler: 'TellOpenPages.handle', event: 'sub_order.*' },
  { handler: 'TellShopper.handle', event: 'sub_order.ready' },
];
const longAgo = new Date('2026-01-10T12:00:00Z');
const before = new Date('2026-02-01T00:00:00Z');
const lately = new Date('2026-02-02T00:00:00Z');

describe('what is kept for a while', () => {
  let database: TestDatabase;
  let db: DataSource;
  beforeAll(async () => {
    database = await testDatabase('_prune');
    db = await openDataSource(database.url, 4);
  });
  afterAll(async () => {
    await db?.destroy();
    await database?.drop();
  });
  beforeEach(() => db.query(`TRUNCATE outbox_event, outbox_handled, idempotency`));

  const event = async (name: string, at: Date, done: string[], published = true): Promise<string> => {
    const id = randomUUID();
    await db.query(
      `INSERT INTO outbox_event (id, name, payload, created_at, published_at) VALUES ($1, $2, '{}', $3, $4)`,
      [id, name, at, published ? at : null],
    );
    for (const handler of done)
      await db.query(`INSERT INTO outbox_handled (event_id, handler) VALUES ($1, $2)`, [id, `${handler}.handle`]);
    return id;
  };
  const left = async (): Promise<string[]> => (await db.query(`SELECT id FROM outbox_event`)).map((row: any) => row.id);
  const scene = async () => ({
    done: await event('sub_order.ready', longAgo, ['TellOpenPages', 'TellShopper']),
    unheard: await event('order.rated', longAgo, []),
    halfDone: await event('sub_order.ready', longAgo, ['TellOpenPages']),
    unpublished: await event('sub_order.placed', longAgo, ['TellOpenPages'], false),
    young: await event('sub_order.ready', lately, ['TellOpenPages', 'TellShopper']),
  });

  it('control: by age alone, an event goes whose letter was never sent', async () => {
    const { halfDone, unpublished } = await scene();
    await db.query(`DELETE FROM outbox_event WHERE created_at < $1`, [before]);
    expect(await left()).not.toContain(halfDone);
    expect(await left()).not.toContain(unpublished);
  });

  it('an old event goes with its notes when each of its handlers is done; the others stay', async () => {
    const { done, unheard, halfDone, unpublished, young } = await scene();
    expect(await pruneEvents(db, hearings, before, 100)).toBe(2);
    expect((await left()).toSorted()).toEqual([halfDone, unpublished, young].toSorted());
    expect(await db.query(`SELECT 1 FROM outbox_handled WHERE event_id = ANY($1)`, [[done, unheard]])).toEqual([]);
    expect(await db.query(`SELECT handler FROM outbox_handled WHERE event_id = $1`, [halfDone])).toHaveLength(1);
    // Done at last, it goes as well.
    await db.query(`INSERT INTO outbox_handled (event_id, handler) VALUES ($1, 'TellShopper.handle')`, [halfDone]);
    expect(await pruneEvents(db, hearings, before, 100)).toBe(1);
  });

  it('goes in batches, and two workers at once delete each event once', async () => {
    for (let i = 0; i < 25; i++) await event('sub_order.placed', longAgo, ['TellOpenPages']);
    expect(await pruneEvents(db, hearings, before, 10)).toBe(10);
    const [one, other] = await Promise.all([
      pruneEvents(db, hearings, before, 10),
      pruneEvents(db, hearings, before, 10),
    ]);
    expect(one! + other! + (await pruneEvents(db, hearings, before, 10))).toBe(15);
    expect(await left()).toEqual([]);
  });

  it('what the job runner has done, the daily job knows as done, and nothing else', async () => {
    class Counts {
      @Record('test.*')
      handle() {}
    }
    class Fails {
      @Deliver('test.failed')
      handle() {
        throw new Error('as the test wants it');
      }
    }
    @Module({
      imports: [DatabaseModule.with(configOf(database.url)), OutboxModule, JobsModule],
      providers: [Counts, Fails],
    })
    class Worker {}
    const worker = await NestFactory.createApplicationContext(Worker, { logger: false, abortOnError: false });
    try {
      // Young as yet: the daily job runs as soon as the worker starts.
      await db.query(`INSERT INTO outbox_event (name, payload) VALUES ('test.done', '{}'), ('test.failed', '{}')`);
      const noted = `SELECT handler FROM outbox_handled ORDER BY handler`;
      const both = [{ handler: 'Counts.handle' }, { handler: 'Counts.handle' }];
      await eventually(async () => (await db.query(noted)).length === 2);
      expect(await db.query(noted)).toEqual(both);
      await db.query(`UPDATE outbox_event SET created_at = $1`, [longAgo]);
      await worker.get(PruneWhatIsDone, { strict: false }).prune();
      expect(await db.query(`SELECT name FROM outbox_event`)).toEqual([{ name: 'test.failed' }]);
    } finally {
      await worker.close();
    }
  });

  it('an old answer is forgotten, a young one is given again', async () => {
    const by = (key: string) => ({ scope: 'person', operation: 'act', key, body: { n: 1 } });
    let done = 0;
    const act = async () => ++done;
    await once(db, by('old'), act);
    await once(db, by('young'), act);
    await db.query(`UPDATE idempotency SET created_at = CASE key WHEN 'old' THEN $1::timestamptz ELSE $2 END`, [
      longAgo,
      lately,
    ]);
    expect(await forgetAnswers(db, before, 100)).toBe(1);
    expect(await once(db, by('young'), act)).toBe(2);
    expect(await once(db, by('old'), act)).toBe(3);
  });
});

const configOf = (url: string) =>
  new Config({
    NODE_ENV: 'test',
    DATABASE_URL: url,
    AUTH_SECRET: 'x'.repeat(40),
    PUBLIC_URL: 'http://localhost:1',
    STRIPE_SECRET_KEY: 'sk_test_sandbox_x',
    STRIPE_PUBLISHABLE_KEY: 'pk_x',
    STRIPE_WEBHOOK_SECRET: 'whsec_x',
  });
