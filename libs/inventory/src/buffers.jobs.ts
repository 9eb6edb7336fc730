import { Every, type OutboxEvent, Record } from '@bytorg/outbox';
import { Inject, Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Buffers } from './buffers.service';

const HOUR = 3_600_000;

@Injectable()
export class FollowStoreBuffer {
  constructor(@Inject(Buffers) private readonly buffers: Buffers) {}

  @Record('store.settings_changed')
  async handle({ payload }: OutboxEvent<{ storeId: string }>, tx: EntityManager) {
    await this.buffers.follow(tx, payload.storeId);
  }
}

@Injectable()
export class AdjustBuffers {
  constructor(@Inject(Buffers) private readonly buffers: Buffers) {}

  @Every(HOUR)
  async run() {
    await this.buffers.adjust();
  }
}
