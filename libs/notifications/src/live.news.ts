import { Deliver, Live, type OutboxEvent } from '@bytorg/outbox';
import { Inject, Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';

/** Open pages hear at once that an order moved. */
@Injectable()
export class TellOpenPages {
  constructor(
    @Inject(Live) private readonly live: Live,
    @Inject(DataSource) private readonly db: DataSource,
  ) {}

  @Deliver('sub_order.*')
  async handle({ name, payload }: OutboxEvent<{ subOrderId: string; orderId: string; storeId: string }>) {
    const { subOrderId, orderId, storeId } = payload;
    await this.live.publish(`store.${storeId}`, { name, subOrderId });
    // Nobody can have the order's page open before it is placed, and no run brings it.
    if (name === 'sub_order.placed') return;
    await this.live.publish(`order.${orderId}`, { name });
    const runs = await this.db.query(`SELECT DISTINCT run_id FROM stop WHERE order_id = $1`, [orderId]);
    for (const { run_id } of runs) await this.live.publish(`run.${run_id}`, { name });
  }
}
