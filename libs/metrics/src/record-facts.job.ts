import { type OutboxEvent, Record } from '@bytorg/outbox';
import { StoreDirectory } from '@bytorg/stores';
import { Inject, Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { factEvents, recordFacts } from './facts';

@Injectable()
export class RecordFacts {
  constructor(@Inject(StoreDirectory) private readonly directory: StoreDirectory) {}

  @Record(...factEvents)
  async handle(event: OutboxEvent, tx: EntityManager) {
    const { orderId, subOrderId, storeId, runId } = event.payload as { [key: string]: string | undefined };
    const schedules = new Map((await this.directory.all()).map((s) => [s.id, s.schedule]));
    await recordFacts(
      tx,
      event.name,
      [{ eventId: event.id, at: new Date(event.at), orderId, subOrderId, storeId, runId }],
      schedules,
    );
  }
}
