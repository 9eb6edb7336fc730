import { addHours, Clock } from '@bytorg/clock';
import { Config } from '@bytorg/config';
import { Inject, Injectable, Logger, type OnApplicationShutdown, type OnModuleInit } from '@nestjs/common';
import { DiscoveryService, MetadataScanner } from '@nestjs/core';
import type { Queue } from 'bullmq';
import { DataSource } from 'typeorm';
import { Every } from './handlers';
import { hearingsOf } from './hearings';
import { KEEP_DAYS } from './prune.job';
import { queueBackend } from './queue-backend';

const TEN_MINUTES = 10 * 60_000;
const BATCH = 500;

/**
 * A job is given up after its last try, and a Redis that comes back empty has forgotten its jobs: what was published more
 * than an hour ago and is not done by each handler that heard it then is published anew. Lives in the worker only.
 */
@Injectable()
export class BringBackWhatWasGivenUp implements OnModuleInit, OnApplicationShutdown {
  private readonly log = new Logger('outbox');
  private readonly queue: Queue;

  constructor(
    @Inject(DataSource) private readonly db: DataSource,
    @Inject(Clock) private readonly clock: Clock,
    @Inject(Config) config: Config,
    @Inject(DiscoveryService) private readonly discovery: DiscoveryService,
    @Inject(MetadataScanner) private readonly scanner: MetadataScanner,
  ) {
    this.queue = queueBackend(config).queue('events');
    this.queue.on('error', () => undefined); // told by the call that fails
  }

  /** Before anything is published: a handler that is new must not be told a month of old news. */
  async onModuleInit() {
    const hearings = hearingsOf(this.discovery, this.scanner);
    await this.db.query(
      `INSERT INTO outbox_hearing (handler, event) SELECT DISTINCT * FROM unnest($1::text[], $2::text[]) AS h(handler, event) ORDER BY 1, 2 ON CONFLICT DO NOTHING`,
      [hearings.map((h) => h.handler), hearings.map((h) => h.event)],
    );
  }

  @Every(TEN_MINUTES)
  async run() {
    const ids: string[] = [];
    for (const id of await this.undone()) if (await this.isGone(id)) ids.push(id);
    if (!ids.length) return;
    await this.db.query(`UPDATE outbox_event SET published_at = NULL WHERE id = ANY($1)`, [ids]);
    this.log.warn(`${ids.length} events were not done within an hour and are published anew`);
  }

  /**
   * The queue adds no second job of the same id: one that has ended goes first. One that waits or works stays, and its event
   * with it: in one job with others it would keep them from being added.
   */
  private async isGone(id: string): Promise<boolean> {
    const job = await this.queue.getJob(id);
    if (!job) return true;
    if (!['failed', 'completed'].includes(await job.getState())) return false;
    await job.remove();
    return true;
  }

  private async undone(): Promise<string[]> {
    const hearings = hearingsOf(this.discovery, this.scanner);
    const rows: { id: string }[] = await this.db.query(UNDONE, [
      addHours(this.clock.now(), -24 * KEEP_DAYS),
      hearings.map((h) => h.handler),
      hearings.map((h) => h.event),
      BATCH,
    ]);
    return rows.map((row) => row.id);
  }

  async onApplicationShutdown() {
    await this.queue.close();
  }
}

/** By the names first, which are few: the events are then two hash joins. The hour is the database's, as `published_at` is. */
const UNDONE = /* sql */ `
WITH hearing AS (
  SELECT * FROM outbox_hearing JOIN unnest($2::text[], $3::text[]) AS h(handler, event) USING (handler, event)),
heard AS MATERIALIZED (
  SELECT n.name, h.handler, min(h.since) AS since FROM (SELECT DISTINCT name FROM outbox_event) n
  JOIN hearing h ON h.event = n.name OR (h.event LIKE '%*' AND starts_with(n.name, rtrim(h.event, '*'))) GROUP BY 1, 2)
SELECT DISTINCT e.id FROM outbox_event e JOIN heard h ON h.name = e.name
WHERE e.created_at > $1 AND e.published_at < now() - interval '1 hour' AND e.published_at >= h.since
  AND NOT EXISTS (SELECT 1 FROM outbox_handled d WHERE d.event_id = e.id AND d.handler = h.handler)
ORDER BY e.id LIMIT $4`;
