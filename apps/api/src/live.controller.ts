import { DomainError } from '@bytorg/errors';
import { Public, Sender, type Who } from '@bytorg/identity';
import { Live } from '@bytorg/outbox';
import { Controller, Get, Inject, type OnApplicationBootstrap, Query, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { DataSource } from 'typeorm';

const HEARTBEAT_MS = 20_000;
const MAX_LISTENERS = 2000;

/** Server-sent events: short news that something changed; the page then asks for the truth. */
@Controller('api/live')
export class LiveController implements OnApplicationBootstrap {
  private readonly listeners = new Map<string, Set<(data: string) => void>>();
  private count = 0;

  constructor(
    @Inject(Live) private readonly live: Live,
    @Inject(DataSource) private readonly db: DataSource,
  ) {}

  /** One subscription a process, whatever the number of pages. Orders do not wait for it: without news pages still answer. */
  onApplicationBootstrap() {
    void this.subscribe();
  }

  private async subscribe(): Promise<void> {
    const hear = (topic: string, message: object) =>
      this.listeners.get(topic)?.forEach((send) => send(JSON.stringify(message)));
    await this.live.listen('>', hear).catch(() => setTimeout(() => void this.subscribe(), 2000).unref());
  }

  @Public()
  @Get()
  async open(
    @Sender() who: Who,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
    @Query('order') order?: string,
    @Query('store') store?: string,
    @Query('run') run?: string,
  ) {
    const topic = await this.topicOf(who, { order, store, run });
    if (this.count >= MAX_LISTENERS) throw new DomainError('UNAVAILABLE', { unavailable: true });
    reply.hijack();
    const { raw } = reply;
    raw.writeHead(200, {
      'content-type': 'text/event-stream; charset=utf-8',
      'cache-control': 'no-store',
      'x-accel-buffering': 'no',
    });
    raw.write('retry: 2000\n\n');
    const send = (data: string) => raw.write(`data: ${data}\n\n`);
    const heartbeat = setInterval(() => raw.write(': \n\n'), HEARTBEAT_MS);
    const set = this.listeners.get(topic) ?? new Set();
    this.listeners.set(topic, set.add(send));
    this.count++;
    request.raw.once('close', () => {
      clearInterval(heartbeat);
      set.delete(send);
      if (!set.size) this.listeners.delete(topic);
      this.count--;
    });
  }

  /** An order by its secret link, a store by its staff, a run by its courier or the coordinator. */
  private async topicOf(who: Who, by: { order?: string; store?: string; run?: string }): Promise<string> {
    if (by.order) {
      const [row] = await this.db.query(`SELECT id FROM orders WHERE token = $1`, [by.order]);
      if (!row) throw new DomainError('ORDER_UNKNOWN');
      return `order.${row.id}`;
    }
    if (by.store) {
      who.mustActFor(by.store);
      return `store.${by.store}`;
    }
    if (by.run) {
      const [row] = await this.db.query(`SELECT id FROM run WHERE id = $1 AND (courier_id = $2 OR $3)`, [
        by.run,
        who.personId,
        who.has('coordinator'),
      ]);
      if (!row) throw new DomainError('FORBIDDEN');
      return `run.${row.id}`;
    }
    throw new DomainError('NOT_FOUND_UNKNOWN');
  }
}
