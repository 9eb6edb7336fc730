import { createHash } from 'node:crypto';
import { DomainError } from '@bytorg/errors';
import type { DataSource, EntityManager } from 'typeorm';
import { inTransaction } from './transaction';

export interface OnceKey {
  /** Who sends: a person, a basket, a checkout. */
  scope: string;
  operation: string;
  /** Chosen by the caller; the same key means the same act. */
  key: string;
  body: unknown;
  /** The answer, where it is known before the work: written with the key. */
  answer?: unknown;
  /** Acts with the same word wait for each other, whatever their keys. */
  lock?: string;
}

const hashOf = (body: unknown) => createHash('sha256').update(JSON.stringify(body)).digest('base64');

const otherBody = () => new DomainError('KEY_USED_FOR_ANOTHER_BODY', { conflict: true });

/** Whether this very act (same key, same body) was done before; a key with another body is refused here already. */
export const wasDone = async (db: DataSource, by: OnceKey): Promise<boolean> => {
  const [was] = await db.query(`SELECT body_hash FROM idempotency WHERE scope = $1 AND operation = $2 AND key = $3`, [
    by.scope,
    by.operation,
    by.key,
  ]);
  if (was && was.body_hash !== hashOf(by.body)) throw otherBody();
  return !!was;
};

/**
 * Does the work once per key and gives the first answer again to whoever repeats it; a key with another body is
 * refused. Twins wait for each other at the row, which is written in the work's own transaction: a failure leaves
 * no trace, and the next try is a first one.
 */
export const once = async <T>(db: DataSource, by: OnceKey, work: (tx: EntityManager) => Promise<T>): Promise<T> => {
  if (!by.key || by.key.length > 100) throw new DomainError('BAD_KEY');
  const hash = hashOf(by.body);
  const id = [by.scope, by.operation, by.key];
  return inTransaction(db, async (tx) => {
    const [fresh] = await tx.query(
      `WITH waited AS MATERIALIZED (SELECT CASE WHEN $6::text IS NOT NULL THEN pg_advisory_xact_lock(hashtextextended($6, 0)) END)
       INSERT INTO idempotency (scope, operation, key, body_hash, answer) SELECT $1, $2, $3, $4, $5::jsonb FROM waited
       ON CONFLICT DO NOTHING RETURNING 1 AS fresh`,
      [...id, hash, by.answer === undefined ? null : JSON.stringify(by.answer), by.lock ?? null],
    );
    if (!fresh) {
      const [was] = await tx.query(
        `SELECT body_hash, answer FROM idempotency WHERE scope = $1 AND operation = $2 AND key = $3`,
        id,
      );
      if (was.body_hash !== hash) throw otherBody();
      return was.answer as T;
    }
    const answer = await work(tx);
    if (by.answer !== undefined && JSON.stringify(by.answer) === JSON.stringify(answer)) return answer;
    await tx.query(`UPDATE idempotency SET answer = $4 WHERE scope = $1 AND operation = $2 AND key = $3`, [
      ...id,
      JSON.stringify(answer ?? null),
    ]);
    return answer;
  });
};

/** Deletes one batch of answers given before the moment; answers how many. Whoever sends again after that is new. */
export const forgetAnswers = async (db: DataSource, before: Date, batch: number): Promise<number> => {
  const [, gone] = await db.query(
    `DELETE FROM idempotency WHERE (scope, operation, key) IN (
       SELECT scope, operation, key FROM idempotency WHERE created_at < $1 ORDER BY created_at LIMIT $2 FOR UPDATE SKIP LOCKED)`,
    [before, batch],
  );
  return gone;
};
