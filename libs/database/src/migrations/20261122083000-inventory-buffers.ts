import type { MigrationInterface, QueryRunner } from 'typeorm';

export class InventoryBuffers20261122083000 implements MigrationInterface {
  name = 'InventoryBuffers20261122083000';

  async up(q: QueryRunner) {
    await q.query(/* sql */ `
-- The buffer follows how often the store's counts prove too high, when its owner wishes so.
ALTER TABLE store ADD COLUMN buffer_auto boolean NOT NULL DEFAULT false, ADD COLUMN buffer_judged_at timestamptz;
-- An offer with a buffer of its own does not follow its store's.
ALTER TABLE stock ADD COLUMN buffer_own boolean NOT NULL DEFAULT false;
UPDATE stock k SET buffer_own = true FROM offer o JOIN store s ON s.id = o.store_id WHERE o.id = k.offer_id AND k.buffer <> s.buffer;
-- What proves a count right or wrong, of the last weeks.
CREATE INDEX stock_movement_proof ON stock_movement (at) WHERE kind IN ('count', 'hand_over');
    `);
  }

  async down() {
    throw new Error('Migrations only go forward');
  }
}
