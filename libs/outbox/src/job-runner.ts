import { Config } from '@bytorg/config';
import { inTransaction } from '@bytorg/database';
import { Inject, Injectable, Logger, type OnApplicationBootstrap, type OnApplicationShutdown } from '@nestjs/common';
import { DiscoveryService, MetadataScanner } from '@nestjs/core';
import type { Job, Queue, Worker } from 'bullmq';
import { DataSource, type EntityManager } from 'typeorm';
import { HANDLER, type HandlerMark, SCHEDULE } from './handlers';
import type { OutboxEvent } from './outbox.service';
import { Publisher } from './publisher';
import { queueBackend } from './queue-backend';

interface Handler {
  name: string;
  mark: HandlerMark;
  run: (event: OutboxEvent, tx?: EntityManager) => Promise<unknown>;
}

type Scheduled = (stopped: AbortSignal) => Promise<unknown>;

/** Runs the jobs that outbox rows become; calls what is scheduled. Lives in the worker only. */
@Injectable()
export class JobRunner implements OnApplicationBootstrap, OnApplicationShutdown {
  private readonly log = new Logger('jobs');
  private readonly handlers = new Map<string, Handler>();
  private readonly stops: (() => Promise<void> | void)[] = [];
  private queue!: Queue;
  private worker!: Worker;
  private publisher?: Publisher;
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
    this.worker.on('failed', (job, error) => this.log.warn(`job ${job?.id}: ${error.message}`));
    this.queue.on('error', () => undefined); // told by whoever adds a job
    this.publisher = new Publisher(this.db, this.queue, (event) => this.handlersOf(event).length > 0);
    this.publisher.start(this.config.env.DATABASE_URL);
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
        (error: Error) => this.stopping.signal.aborted || this.log.warn(`${name}: ${error.message}`),
      );
      if (!this.stopping.signal.aborted) timer = setTimeout(() => (running = tick()), ms);
    };
    timer = setTimeout(() => (running = tick()), Math.min(ms, 200));
    this.stops.push(() => (clearTimeout(timer), running));
  }

  private handlersOf(event: string): Handler[] {
    return [...this.handlers.values()].filter((h) =>
      h.mark.events.some((e) => e === event || (e.endsWith('*') && event.startsWith(e.slice(0, -1)))),
    );
  }

  /** Each handler by itself: one that fails is tried again with the job, and those that were done are left out then. */
  private async work({ data: events }: Job<OutboxEvent[]>) {
    const rows: { event_id: string; handler: string }[] = await this.db.query(
      `SELECT event_id, handler FROM outbox_handled WHERE event_id = ANY($1)`,
      [events.map((e) => e.id)],
    );
    const done = new Set(rows.map((r) => r.event_id + r.handler));
    const left = events.flatMap((event) =>
      this.handlersOf(event.name)
        .filter((h) => !done.has(event.id + h.name))
        .map((h) => ({ h, event })),
    );
    const delivered: { event: string; handler: string }[] = [];
    const failures: Error[] = [];
    await Promise.all(
      left.map(async ({ h, event }) => {
        try {
          if (h.mark.mode === 'record') return await this.record(h, event);
          await h.run(event);
          delivered.push({ event: event.id, handler: h.name });
        } catch (error) {
          failures.push(
            new Error(`${event.name} ${event.id}, ${h.name}: ${(error as Error).message}`, { cause: error }),
          );
        }
      }),
    );
    if (delivered.length)
      await this.db.query(
        `INSERT INTO outbox_handled (event_id, handler) SELECT * FROM unnest($1::uuid[], $2::text[]) ON CONFLICT DO NOTHING`,
        [delivered.map((d) => d.event), delivered.map((d) => d.handler)],
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
    await this.publisher?.stop();
    await this.worker?.close();
    await this.queue?.close();
  }
}
