import type { MigrationInterface, QueryRunner } from 'typeorm';

export class IntakeSources20261122110000 implements MigrationInterface {
  name = 'IntakeSources20261122110000';

  async up(q: QueryRunner) {
    await q.query(/* sql */ `
-- How much of a store's goods an import may change or retire without asking, in percent; how its own scale writes its codes.
ALTER TABLE store ADD COLUMN import_share int NOT NULL DEFAULT 20 CHECK (import_share BETWEEN 1 AND 100),
  ADD COLUMN scale_codes text NOT NULL DEFAULT '2.IIIIIVVVVVC 02IIIIIVVVVVC' CHECK (length(scale_codes) <= 140);
GRANT UPDATE (import_share, scale_codes) ON store TO bytorg_store;

-- Where a store's goods are fetched from. The secret is sealed before it comes here, and the stores' role cannot read it.
CREATE TABLE connector (
  id uuid PRIMARY KEY DEFAULT uuidv7(), store_id uuid NOT NULL REFERENCES store,
  kind text NOT NULL CHECK (kind IN ('google_feed','shopify','woocommerce','file_url')), name text NOT NULL CHECK (length(name) BETWEEN 1 AND 60),
  address text NOT NULL CHECK (length(address) BETWEEN 1 AND 500), secret text, store_code text CHECK (length(store_code) BETWEEN 1 AND 64),
  schedule text NOT NULL CHECK (schedule IN ('none','hourly','daily')), complete boolean NOT NULL DEFAULT false, excludes_held boolean NOT NULL DEFAULT false,
  created_by uuid NOT NULL REFERENCES person, created_at timestamptz NOT NULL, updated_at timestamptz NOT NULL, next_run_at timestamptz, removed_at timestamptz);
CREATE INDEX ON connector (store_id);
CREATE INDEX ON connector (next_run_at) WHERE next_run_at IS NOT NULL;
CALL raise_wall('connector', $$store_id = ANY ((SELECT own_stores())::uuid[])$$);
GRANT SELECT (id, store_id, kind, name, address, store_code, schedule, complete, excludes_held, created_by, created_at, updated_at, next_run_at, removed_at),
  INSERT, UPDATE ON connector TO bytorg_store;

-- A run of a connector is an import like any other. What nobody began was begun by the clock.
ALTER TABLE import_file ALTER COLUMN uploaded_by DROP NOT NULL, ADD COLUMN connector_id uuid REFERENCES connector,
  ADD COLUMN begun_by text NOT NULL DEFAULT 'upload' CHECK (begun_by IN ('upload','person','dry_run','schedule')),
  ADD COLUMN cursor jsonb, ADD COLUMN tries int NOT NULL DEFAULT 0, ADD COLUMN kind text CHECK (kind IN ('goods','counts','prices')),
  -- what the preview found: offers there were, what would be retired, get another price, be emptied; how many need a second yes
  ADD COLUMN offers int NOT NULL DEFAULT 0, ADD COLUMN retires int NOT NULL DEFAULT 0, ADD COLUMN reprices int NOT NULL DEFAULT 0,
  ADD COLUMN empties int NOT NULL DEFAULT 0, ADD COLUMN asks int,
  -- counted once: a screen that asks how far a long import is must not count its rows each time
  ADD COLUMN new_products int NOT NULL DEFAULT 0, ADD COLUMN new_offers int NOT NULL DEFAULT 0, ADD COLUMN updates int NOT NULL DEFAULT 0,
  ADD COLUMN unchanged int NOT NULL DEFAULT 0, ADD COLUMN refused int NOT NULL DEFAULT 0, ADD CHECK ((begun_by = 'upload') = (connector_id IS NULL));
UPDATE import_file f SET new_products = c.p, new_offers = c.o, updates = c.u, unchanged = c.same, refused = c.r
FROM (SELECT import_id, count(*) FILTER (WHERE action = 'new_product') AS p, count(*) FILTER (WHERE action = 'new_offer') AS o, count(*) FILTER (WHERE action = 'update') AS u,
  count(*) FILTER (WHERE action = 'unchanged') AS same, count(*) FILTER (WHERE action = 'refused') AS r FROM import_row GROUP BY import_id) c WHERE c.import_id = f.id;
-- One run of a connector at a time.
CREATE UNIQUE INDEX import_file_one_run ON import_file (connector_id) WHERE state IN ('uploaded','reading','mapped','previewing','previewed','applying');
CREATE INDEX ON import_file (connector_id, uploaded_at);
CREATE INDEX ON import_row (import_id, offer_id) WHERE offer_id IS NOT NULL;

-- Offers that a complete file does not hold: found by the preview, retired when it is applied.
CREATE TABLE import_retirement (
  import_id uuid NOT NULL REFERENCES import_file ON DELETE CASCADE, offer_id uuid NOT NULL REFERENCES offer ON DELETE CASCADE, retired_at timestamptz,
  PRIMARY KEY (import_id, offer_id));
CREATE INDEX ON import_retirement (offer_id) WHERE retired_at IS NOT NULL;
CALL raise_wall('import_retirement', $$EXISTS (SELECT 1 FROM import_file WHERE import_file.id = import_id) AND EXISTS (SELECT 1 FROM offer WHERE offer.id = offer_id)$$);
GRANT SELECT ON import_retirement TO bytorg_store;
    `);
  }

  async down() {
    throw new Error('Migrations only go forward');
  }
}
