import { beforeCommit } from '@bytorg/database';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';

export interface OutboxEvent<P = Record<string, unknown>> {
  id: string;
  name: string;
  /** When it happened, ISO. */
  at: string;
  payload: P;
}

interface NewEvent {
  name: string;
  payload: Record<string, unknown>;
  at: Date;
}

/** An event is a row in the transaction that made it true: past tense, dotted, ids only. */
@Injectable()
export class Outbox {
  async add(tx: EntityManager, name: string, payload: Record<string, unknown>, at: Date): Promise<void> {
    await this.addAll(tx, [{ name, payload }], at);
  }

  /** All events of a transaction are one statement, just before its commit. */
  async addAll(
    tx: EntityManager,
    events: { name: string; payload: Record<string, unknown> }[],
    at: Date,
  ): Promise<void> {
    await beforeCommit(
      tx,
      this,
      events.map((e) => ({ ...e, at })),
    );
  }

  async write(tx: EntityManager, events: NewEvent[]): Promise<void> {
    if (!events.length) return;
    await tx.query(
      `INSERT INTO outbox_event (name, payload, created_at)
       SELECT name, payload, at FROM unnest($1::text[], $2::jsonb[], $3::timestamptz[]) WITH ORDINALITY AS e(name, payload, at, n) ORDER BY n`,
      [events.map((e) => e.name), events.map((e) => JSON.stringify(e.payload)), events.map((e) => e.at)],
    );
  }
}
