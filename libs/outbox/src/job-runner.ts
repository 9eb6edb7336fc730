import { Config } from '@bytorg/config';
import { inTransaction } from '@bytorg/database';
import { Inject, Injectable, Logger, type OnApplicationBootstrap, type OnApplicationShutdown } from '@nestjs/common';
import { DiscoveryService, MetadataScanner } from '@nestjs/core';
import type { Job, Queue, Worker } from 'bullmq';
import pg from 'pg';
import { DataSource, type EntityManager } from 'typeorm';
import { HANDLER, type HandlerMark, SCHEDULE } from './handlers';
import type { OutboxEvent } from './outbox.service';
import { queueBackend } from './queue-backend';

interface Handler {
  name: string;
  mark: HandlerMark;
  run: (event: OutboxEvent, tx?: EntityManager) => Promise<unknown>;
}

type Scheduled = (stopped: AbortSignal) => Promise<unknown>;

/** Turns outbox rows into jobs and runs them; calls what is scheduled. Lives in the worker only. */
@Injectable()
export class JobRunner implements OnApplicationBootstrap, OnApplicationShutdown {
  private readonly log = new Logger('jobs');
  private readonly handlers = new Map<string, Handler>();
  private readonly stops: (() => Promise<void> | void)[] = [];
  private queue!: Queue;
  private worker!: Worker;
  private draining?: Promise<void>;
  private again = false;
  private readonly stopping = new AbortController();

  constructor(
    @Inject(DataSource) private readonly db: DataSource,
    @Inject(Config) private readonly config: Config,
    @Inject(DiscoveryService) private readonly discovery: DiscoveryService,
    @Inject(MetadataScanner) private readonly scanner: MetadataScanner,
  ) {}

  async onApplicationBootstrap() {
    const schedules = this.discover();
    const engine = queueBackend(this.config);
    this.queue = engine.queue('events');
    this.worker = engine.worker('events', (job) => this.work(job), 8);
    this.worker.on('error', (error) => this.log.warn(`queue: ${error.message}`));
    this.worker.on('failed', (job, error) => this.log.warn(`${job?.data.name} ${job?.data.id}: ${error.message}`));
    this.queue.on('error', () => undefined); // told by whoever adds a job
    void this.listen();
    this.every(1000, () => this.drain(), 'outbox');
    for (const { ms, name, run } of schedules) this.every(ms, run, name);
  }

  private discover() {
    const schedules: { ms: number; name: string; run: Scheduled }[] = [];
    for (const { instance } of this.discovery.getProviders()) {
      if (!instance || typeof instance !== 'object') continue;
      for (const method of this.scanner.getAllMethodNames(Object.getPrototypeOf(instance))) {
        const fn = (instance as Record<string, unknown>)[method] as (...args: unknown[]) => Promise<unknown>;
        const name = `${instance.constructor.name}.${method}`;
        const mark: HandlerMark | undefined = Reflect.getMetadata(HANDLER, fn);
        const ms: number | undefined = Reflect.getMetadata(SCHEDULE, fn);
        if (mark) this.handlers.set(name, { name, mark, run: fn.bind(instance) });
        if (ms) schedules.push({ ms, name, run: fn.bind(instance) as Scheduled });
      }
    }
    return schedules;
  }

  private every(ms: number, run: Scheduled, name: string) {
    let timer: NodeJS.Timeout;
    let running = Promise.resolve();
    const tick = async () => {
      await run(this.stopping.signal).catch(
        (error: Error) => this.stopped || this.log.warn(`${name}: ${error.message}`),
      );
      if (!this.stopped) timer = setTimeout(() => (running = tick()), ms);
    };
    timer = setTimeout(() => (running = tick()), Math.min(ms, 200));
    this.stops.push(() => (clearTimeout(timer), running));
  }

  /** Wakes at NOTIFY; the second-by-second look is the safety net. */
  private async listen() {
    const client = new pg.Client({ connectionString: this.config.env.DATABASE_URL });
    const retry = () => {
      if (!this.stopped) setTimeout(() => void this.listen(), 1000);
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
      this.stops.push(() => client.end().catch(() => undefined));
    } catch {
      retry();
    }
  }

  private get stopped() {
    return this.stopping.signal.aborted;
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
   * A job's id is its event's: adding it twice is adding it once, so that nothing is locked while the queue is asked, and a
   * crash between the two steps only repeats the first.
   */
  private async publish(): Promise<number> {
    const rows: { id: string; name: string; payload: Record<string, unknown>; created_at: Date }[] =
      await this.db.query(
        `SELECT id, name, payload, created_at FROM outbox_event WHERE published_at IS NULL ORDER BY id LIMIT 200`,
      );
    if (!rows.length) return 0;
    const jobs = rows
      .filter((row) => this.handlersOf(row.name).length)
      .map((row) => ({
        name: row.name,
        data: { id: row.id, name: row.name, at: row.created_at.toISOString(), payload: row.payload },
        opts: { jobId: row.id, attempts: 12, backoff: { type: 'exponential', delay: 1000 } },
      }));
    if (jobs.length) await this.queue.addBulk(jobs);
    await this.db.query(`UPDATE outbox_event SET published_at = now() WHERE id = ANY($1)`, [rows.map((r) => r.id)]);
    return rows.length;
  }

  private handlersOf(event: string): Handler[] {
    return [...this.handlers.values()].filter((h) =>
      h.mark.events.some((e) => e === event || (e.endsWith('*') && event.startsWith(e.slice(0, -1)))),
    );
  }

  /** Each handler by itself: one that fails is tried again with the job, and those that were done are left out then. */
  private async work({ data: event }: Job<OutboxEvent>) {
    const rows: { handler: string }[] = await this.db.query(`SELECT handler FROM outbox_handled WHERE event_id = $1`, [
      event.id,
    ]);
    const done = new Set(rows.map((r) => r.handler));
    const delivered: string[] = [];
    const failures: Error[] = [];
    await Promise.all(
      this.handlersOf(event.name)
        .filter((h) => !done.has(h.name))
        .map(async (h) => {
          try {
            if (h.mark.mode === 'record') return await this.record(h, event);
            await h.run(event);
            delivered.push(h.name);
          } catch (error) {
            failures.push(new Error(`${h.name}: ${(error as Error).message}`, { cause: error }));
          }
        }),
    );
    if (delivered.length)
      await this.db.query(
        `INSERT INTO outbox_handled (event_id, handler) SELECT $1, unnest($2::text[]) ON CONFLICT DO NOTHING`,
        [event.id, delivered],
      );
    if (failures.length) throw failures.length === 1 ? failures[0] : new AggregateError(failures, failures.join('; '));
  }

  private record(handler: Handler, event: OutboxEvent) {
    return inTransaction(this.db, async (tx) => {
      const [first] = await tx.query(
        `INSERT INTO outbox_handled (event_id, handler) VALUES ($1, $2) ON CONFLICT DO NOTHING RETURNING 1 AS first`,
        [event.id, handler.name],
      );
      if (first) await handler.run(event, tx);
    });
  }

  async onApplicationShutdown() {
    this.stopping.abort();
    await Promise.all(this.stops.map((stop) => stop()));
    await this.draining;
    await this.worker?.close();
    await this.queue?.close();
  }
}
