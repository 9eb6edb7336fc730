import { Config } from '@bytorg/config';
import { DomainError } from '@bytorg/errors';
import { Public, type Who } from '@bytorg/identity';
import { Live } from '@bytorg/outbox';
import { Controller, Get, Inject, type OnApplicationBootstrap, Query, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { DataSource } from 'typeorm';
import { LiveStreams } from './live-streams';

interface Wanted {
  order?: string;
  store?: string;
  run?: string;
}

/** Server-sent events: short news that something changed; the page then asks for the truth. */
@Controller('api/live')
export class LiveController implements OnApplicationBootstrap {
  private readonly streams: LiveStreams;

  constructor(
    @Inject(Live) private readonly live: Live,
    @Inject(DataSource) private readonly db: DataSource,
    @Inject(Config) config: Config,
  ) {
    this.streams = new LiveStreams(config.env.LIVE_HEARTBEAT_SECONDS * 1000);
  }

  /** One subscription a process, whatever the number of pages. Orders do not wait for it: without news pages still answer. */
  onApplicationBootstrap() {
    void this.subscribe();
  }

  private async subscribe(): Promise<void> {
    const hear = (topic: string, message: object) => this.streams.tell(topic, message);
    await this.live.listen('>', hear).catch(() => setTimeout(() => void this.subscribe(), 2000).unref());
  }

  @Public()
  @Get()
  async open(
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
    @Query('order') order?: string,
    @Query('store') store?: string,
    @Query('run') run?: string,
  ) {
    const wanted = { order, store, run };
    const topic = await this.topicOf(request.who, wanted);
    const listener = {
      topic,
      address: request.ip,
      personId: request.who.person?.id,
      // An order's link is its own key; the rest goes by what the session allows now.
      check: async () => this.topicOf(order ? request.who : await request.whoNow(), wanted),
    };
    this.streams.mustHaveRoom(listener);
    reply.hijack();
    this.streams.add(reply.raw, listener);
  }

  /** An order by its secret link, a store by its staff, a run by its courier or the coordinator. */
  private async topicOf(who: Who, by: Wanted): Promise<string> {
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
