import { Logger } from '@nestjs/common';
import type { JobsOptions, Queue } from 'bullmq';
import pg from 'pg';
import type { DataSource } from 'typeorm';
import type { OutboxEvent } from './outbox.service';

/** A transaction that wrote very many events does not make all of them wait for the slowest of their handlers. */
const TOGETHER = 20;
const FEW = 8;
const inJobs = <T>(events: T[]): T[][] =>
  Array.from({ length: Math.ceil(events.length / TOGETHER) }, (_, n) => events.slice(n * TOGETHER, (n + 1) * TOGETHER));

/** Turns outbox rows into jobs: at once when they are committed, within a second when nobody said so. */
export class Publisher {
  private readonly log = new Logger('outbox');
  private draining?: Promise<void>;
  private again = false;
  private stopped = false;
  private timer?: NodeJS.Timeout;
  private quiet: () => Promise<void> = async () => {};

  constructor(
    private readonly db: DataSource,
    private readonly queue: Queue,
    private readonly isHeard: (event: string) => boolean,
  ) {}

  start(databaseUrl: string) {
    void this.listen(databaseUrl);
    this.timer = setInterval(() => void this.drain(), 1000);
  }

  async stop() {
    this.stopped = true;
    clearInterval(this.timer);
    await this.quiet();
    await this.draining;
  }

  /** Wakes at NOTIFY; the second-by-second look is the safety net. */
  private async listen(databaseUrl: string) {
    const client = new pg.Client({ connectionString: databaseUrl });
    const retry = () => {
      if (!this.stopped) setTimeout(() => void this.listen(databaseUrl), 1000);
    };
    client.once(
      'error',
      () =>
        void client
          .end()
          .catch(() => undefined)
          .then(retry),
    );
    client.on('notification', () => void this.drain());
    try {
      await client.connect();
      await client.query('LISTEN outbox');
      this.quiet = () => client.end().catch(() => undefined);
      if (this.stopped) await this.quiet();
    } catch {
      retry();
    }
  }

  private drain(): Promise<void> {
    this.again = true;
    this.draining ??= (async () => {
      while (this.again && !this.stopped) {
        this.again = false;
        while ((await this.publish()) === 200 && !this.stopped);
      }
    })()
      .catch((error: Error) => this.log.warn(`outbox: ${error.message}`))
      .finally(() => (this.draining = undefined));
    return this.draining;
  }

  /**
   * The events of one transaction are one job, under the id of its first: a job costs more than most of what handlers do.
   * Adding it twice is adding it once, so that nothing is locked while the queue is asked, and a crash between the two
   * steps only repeats the first.
   */
  private async publish(): Promise<number> {
    const rows: { id: string; name: string; payload: Record<string, unknown>; created_at: Date; written: string }[] =
      await this.db.query(
        `SELECT id, name, payload, created_at, xmin::text AS written FROM outbox_event WHERE published_at IS NULL ORDER BY id LIMIT 200`,
      );
    if (!rows.length) return 0;
    const heard = rows.filter((row) => this.isHeard(row.name));
    const jobs = [...Map.groupBy(heard, (row) => row.written).values()].flatMap(inJobs).map((events) => ({
      name: events[0]!.name,
      data: events.map((e) => ({ id: e.id, name: e.name, at: e.created_at.toISOString(), payload: e.payload })),
      opts: { jobId: events[0]!.id, attempts: 12, backoff: { type: 'exponential', delay: 1000 } },
    }));
    await this.add(jobs);
    await this.db.query(`UPDATE outbox_event SET published_at = now() WHERE id = ANY($1)`, [rows.map((r) => r.id)]);
    return rows.length;
  }

  /** On PostgreSQL a bulk makes two temporary tables: many jobs are worth them. */
  private add(jobs: { name: string; data: OutboxEvent[]; opts: JobsOptions }[]): Promise<unknown> {
    return jobs.length < FEW
      ? Promise.all(jobs.map(({ name, data, opts }) => this.queue.add(name, data, opts)))
      : this.queue.addBulk(jobs);
  }
}
