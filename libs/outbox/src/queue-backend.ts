import { Config } from '@bytorg/config';
import { LearningClient } from '@bytorg/database';
import {
  type ConnectionOptions,
  createPostgresBackend,
  createPostgresRelayBackend,
  Queue,
  Relay,
  Worker,
  runMigrations,
  type Processor,
} from 'bullmq';
import pg from 'pg';

// BullMQ binds each class's types to one engine; here the engine is chosen at run time.
/* eslint-disable @typescript-eslint/no-explicit-any */
/** BullMQ on PostgreSQL, or on Redis when there is one: one API, two engines. */
export const queueBackend = (config: Pick<Config, 'env'>) => {
  const { REDIS_URL, DATABASE_URL } = config.env;
  // BullMQ's types follow the default engine; the options differ only in the connection. Who adds a job or a message hears
  // at once that Redis is down (the outbox tries again); who waits for jobs waits for Redis too.
  const connect = (patient: boolean) =>
    (REDIS_URL
      ? { url: REDIS_URL, maxRetriesPerRequest: patient ? null : 1, enableOfflineQueue: patient }
      : // The queue's own commits do not wait for the disk: the outbox says a moment later, and waits, that its jobs are added (the
        // log is one, so they are on disk then too), and a job whose end is forgotten is done again, as each handler expects.
        {
          connectionString: DATABASE_URL,
          max: 4,
          Client: LearningClient,
          options: '-c synchronous_commit=off',
        }) as ConnectionOptions;
  const engine = REDIS_URL ? [] : [createPostgresBackend];
  return {
    queue: (name: string): Queue => new (Queue as any)(name, { connection: connect(false) }, ...engine),
    worker: (name: string, work: Processor, concurrency: number): Worker =>
      new (Worker as any)(
        name,
        work,
        {
          connection: connect(true),
          concurrency,
          // What was done stands in `outbox_handled`; a job that is kept must be counted and trimmed each time.
          removeOnComplete: true,
          removeOnFail: { age: 7 * 86400 },
        },
        ...engine,
      ),
    relay: (name: string): Relay =>
      new Relay({
        connection: connect(true),
        name,
        namespace: 'bytorg',
        ...(REDIS_URL ? {} : { backend: createPostgresRelayBackend as never }),
      }),
  };
};

/* eslint-enable @typescript-eslint/no-explicit-any */

/** Prepares BullMQ's own schema; done together with ours, never at connect. */
export const migrateQueue = async (databaseUrl: string) => {
  const pool = new pg.Pool({ connectionString: databaseUrl, max: 1 });
  const client = await pool.connect();
  try {
    await runMigrations(client as never);
  } finally {
    client.release();
    await pool.end();
  }
};
