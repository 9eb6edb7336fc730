import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';

export interface OutboxEvent<P = Record<string, unknown>> {
  id: string;
  name: string;
  /** When it happened, ISO. */
  at: string;
  payload: P;
}

/** An event is a row in the transaction that made it true: past tense, dotted, ids only. */
@Injectable()
export class Outbox {
  async add(tx: EntityManager, name: string, payload: Record<string, unknown>, at: Date): Promise<void> {
    await this.addAll(tx, [{ name, payload }], at);
  }

  /** Several events in one statement. */
  async addAll(
    tx: EntityManager,
    events: { name: string; payload: Record<string, unknown> }[],
    at: Date,
  ): Promise<void> {
    if (!events.length) return;
    await tx.query(
      `INSERT INTO outbox_event (name, payload, created_at)
       SELECT name, payload, $3 FROM unnest($1::text[], $2::jsonb[]) AS e(name, payload)`,
      [events.map((e) => e.name), events.map((e) => JSON.stringify(e.payload)), at],
    );
  }
}
