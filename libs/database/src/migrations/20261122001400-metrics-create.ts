import type { MigrationInterface, QueryRunner } from 'typeorm';

export class MetricsCreate20261122001400 implements MigrationInterface {
  name = 'MetricsCreate20261122001400';

  async up(q: QueryRunner) {
    await q.query(/* sql */ `
-- Recorded facts: written once by handlers of events, never changed. Dates are Europe/Oslo.
CREATE TABLE metric_fact (
  event_id uuid NOT NULL, part int NOT NULL DEFAULT 0, name text NOT NULL, at timestamptz NOT NULL, day date NOT NULL, town_id uuid NOT NULL,
  store_id uuid, centre_id uuid, order_id uuid, sub_order_id uuid, run_id uuid, shopper bytea, municipality_no char(4), fulfilment text,
  gross_ore bigint, vat_ore bigint, units_ordered int, units int, stores int, opening_minutes int, hours numeric, on_time boolean, one_drop boolean, test boolean NOT NULL DEFAULT false,
  PRIMARY KEY (event_id, part));
CREATE INDEX ON metric_fact (name, day);
CREATE INDEX ON metric_fact (store_id, name, day);
CREATE TRIGGER metric_fact_append_only BEFORE UPDATE ON metric_fact FOR EACH ROW EXECUTE FUNCTION refuse_change();
    `);
  }

  async down() {
    throw new Error('Migrations only go forward');
  }
}
