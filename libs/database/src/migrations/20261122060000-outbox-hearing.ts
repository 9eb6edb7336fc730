import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Since when each handler hears what it hears: what was published before was never for it. */
export class OutboxHearing20261122060000 implements MigrationInterface {
  name = 'OutboxHearing20261122060000';

  up(db: QueryRunner) {
    return db.query(`
CREATE TABLE outbox_hearing (
  handler text NOT NULL, event text NOT NULL, since timestamptz NOT NULL DEFAULT now(), PRIMARY KEY (handler, event));
`);
  }

  down(db: QueryRunner) {
    return db.query(`DROP TABLE outbox_hearing`);
  }
}
