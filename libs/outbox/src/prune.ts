import type { Row } from '@bytorg/database';
import type { DataSource } from 'typeorm';
import type { Hearing } from './hearings';

/**
 * Deletes one batch of events from before the moment, with the notes of their handlers; answers how many. What is not
 * published, or lacks the note of a handler that hears it, stays however old it is: a person must look at it.
 */
export const pruneEvents = async (
  db: DataSource,
  hearings: Hearing[],
  before: Date,
  batch: number,
): Promise<number> => {
  const [{ gone }]: Row[] = await db.query(
    `WITH hearing AS (SELECT * FROM unnest($2::text[], $3::text[]) AS h(handler, event)),
     old AS (
       SELECT id FROM outbox_event e
       WHERE e.created_at < $1 AND e.published_at IS NOT NULL AND NOT EXISTS (
         SELECT 1 FROM hearing h
         WHERE (h.event = e.name OR (h.event LIKE '%*' AND starts_with(e.name, rtrim(h.event, '*'))))
           AND NOT EXISTS (SELECT 1 FROM outbox_handled d WHERE d.event_id = e.id AND d.handler = h.handler))
       ORDER BY e.created_at, e.id LIMIT $4 FOR UPDATE SKIP LOCKED),
     notes AS (DELETE FROM outbox_handled d USING old WHERE d.event_id = old.id),
     events AS (DELETE FROM outbox_event e USING old WHERE e.id = old.id RETURNING 1)
     SELECT count(*)::int AS gone FROM events`,
    [before, hearings.map((h) => h.handler), hearings.map((h) => h.event), batch],
  );
  return gone;
};
