import type { DataSource, EntityManager } from 'typeorm';
import { eventually } from './client';

/** A statement that locks one row, without its FOR. */
export type RowOf = [text: string, values: unknown[]];

const lock = (db: { query: DataSource['query'] }, [text, values]: RowOf, how = '') =>
  db.query(`${text} FOR UPDATE ${how}`, values);

/** Whether an act that waits for one row has another row locked meanwhile: then two such acts can wait in a ring. */
export const locksMeanwhile = async (
  db: DataSource,
  rows: { waitsFor: RowOf; other: RowOf },
  act: (tx: EntityManager) => Promise<unknown>,
): Promise<boolean> => {
  let acting: Promise<unknown> = Promise.resolve();
  const answer = await db.transaction(async (tx) => {
    await lock(tx, rows.waitsFor);
    acting = db.transaction(act);
    await eventually(
      async () =>
        (
          await db.query(
            `SELECT 1 FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock'`,
          )
        ).length === 1,
    );
    return (await lock(db, rows.other, 'SKIP LOCKED')).length === 0;
  });
  await acting;
  return answer;
};
