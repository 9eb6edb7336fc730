import { addMinutes } from '@bytorg/clock';
import { asPlatform } from '@bytorg/database';
import { DomainError } from '@bytorg/errors';
import type { DataSource, EntityManager } from 'typeorm';

/**
 * Counts a try under a key; answers how many there were in this window, and when it ends. One atomic statement, whose commit does
 * not wait for the disk: what a crash of the database forgets is a fraction of a second of counting.
 * Never inside a transaction, which would not wait either.
 */
export const countTry = async (db: DataSource, key: string, now: Date, minutes: number) => {
  const [row] = await counted(
    db,
    `WITH lazily AS MATERIALIZED (SELECT set_config('synchronous_commit', 'off', true))
     INSERT INTO throttle (key, tries, window_ends_at) SELECT $1, 1, $3::timestamptz FROM lazily
     ON CONFLICT (key) DO UPDATE SET
       tries = CASE WHEN throttle.window_ends_at <= $2 THEN 1 ELSE throttle.tries + 1 END,
       window_ends_at = CASE WHEN throttle.window_ends_at <= $2 THEN $3 ELSE throttle.window_ends_at END
     RETURNING tries, window_ends_at`,
    [key, now, addMinutes(now, minutes)],
  );
  return { tries: row.tries as number, endsAt: row.window_ends_at as Date };
};

/** Takes back a try that proved right. */
export const uncountTry = (db: DataSource, key: string) =>
  counted(db, `UPDATE throttle SET tries = greatest(tries - 1, 0) WHERE key = $1`, [key]);

export const forgiveTries = (db: DataSource | EntityManager, key: string) =>
  db.query(`DELETE FROM throttle WHERE key = $1`, [key]);

/** A door in the wall: whatever is counted, for whomever, is no store's. */
const counted = (db: DataSource, text: string, values: unknown[]) => asPlatform(() => db.query(text, values));

/** Refuses the try after `max` in the window. */
export const limit = async (db: DataSource, key: string, now: Date, max: number, minutes: number) => {
  const { tries, endsAt } = await countTry(db, key, now, minutes);
  if (tries > max) throw new DomainError('TOO_MANY_TRIES', { until: endsAt.toISOString() });
};
