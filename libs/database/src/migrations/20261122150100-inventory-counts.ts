import type { MigrationInterface, QueryRunner } from 'typeorm';

export class InventoryCounts20261122150100 implements MigrationInterface {
  name = 'InventoryCounts20261122150100';

  async up(q: QueryRunner) {
    await q.query(/* sql */ `
-- A round in the shop: of everything, of one shelf, or of what is scanned.
CREATE TABLE stock_count (
  id uuid PRIMARY KEY DEFAULT uuidv7(), store_id uuid NOT NULL REFERENCES store, scope text NOT NULL CHECK (scope IN ('all','shelf','scan')), shelf text,
  state text NOT NULL DEFAULT 'open' CHECK (state IN ('open','approving','approved','dropped')),
  opened_by uuid NOT NULL REFERENCES person, opened_at timestamptz NOT NULL, closed_by uuid REFERENCES person, closed_at timestamptz,
  CHECK ((scope = 'shelf') = (shelf IS NOT NULL)), CHECK ((state = 'open') = (closed_at IS NULL)));
CREATE INDEX ON stock_count (store_id, opened_at);
-- The same shelf is counted by one round at a time.
CREATE UNIQUE INDEX stock_count_one_of_a_kind ON stock_count (store_id, scope, shelf) NULLS NOT DISTINCT WHERE scope <> 'scan' AND state IN ('open','approving');

-- An offer that a round has met, and what approving made of it.
CREATE TABLE stock_count_line (
  count_id uuid NOT NULL REFERENCES stock_count ON DELETE CASCADE, offer_id uuid NOT NULL REFERENCES offer ON DELETE CASCADE,
  open boolean NOT NULL DEFAULT true, applied_at timestamptz, outcome jsonb, PRIMARY KEY (count_id, offer_id), CHECK ((applied_at IS NULL) = (outcome IS NULL)));
-- Two open rounds would each find the same difference, and it would be corrected twice.
CREATE UNIQUE INDEX stock_count_line_one_round ON stock_count_line (offer_id) WHERE open;

-- What somebody counted: scanned one more, or typed how many; 'anew' lets go of all before it. "position" is the last movement of
-- the offer before that moment, "book" what the ledger then believed, "set_aside" how many stood in bags and not on the shelf.
CREATE TABLE stock_count_entry (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY, count_id uuid NOT NULL REFERENCES stock_count ON DELETE CASCADE, offer_id uuid NOT NULL, person_id uuid NOT NULL REFERENCES person,
  kind text NOT NULL CHECK (kind IN ('scan','typed','anew')), quantity int NOT NULL CHECK (quantity BETWEEN 0 AND 1000000), at timestamptz NOT NULL,
  position bigint NOT NULL, book int NOT NULL, set_aside int NOT NULL CHECK (set_aside >= 0),
  FOREIGN KEY (count_id, offer_id) REFERENCES stock_count_line ON DELETE CASCADE);
CREATE INDEX ON stock_count_entry (count_id, offer_id, id);
CREATE TRIGGER stock_count_entry_append_only BEFORE UPDATE ON stock_count_entry FOR EACH ROW EXECUTE FUNCTION refuse_change();

-- What counts of it: of each person the last typed number and what was scanned after it; persons add up. Its moment is the first of them.
CREATE VIEW stock_count_figure WITH (security_invoker = true) AS
SELECT count_id, offer_id, sum(quantity)::int AS figure, count(DISTINCT person_id)::int AS people, max(at) AS at,
  (array_agg(position ORDER BY position, id))[1] AS position, (array_agg(book ORDER BY position, id))[1] AS book,
  (array_agg(set_aside ORDER BY position, id))[1] AS set_aside, max(position) AS last_position, min(set_aside) <> max(set_aside) AS bags_moved
FROM (SELECT e.*, max(id) FILTER (WHERE kind = 'anew') OVER (PARTITION BY count_id, offer_id) AS anew_id,
    max(id) FILTER (WHERE kind = 'typed') OVER (PARTITION BY count_id, offer_id, person_id) AS typed_id FROM stock_count_entry e) e
WHERE kind <> 'anew' AND id > coalesce(anew_id, 0) AND id >= coalesce(typed_id, 0) GROUP BY count_id, offer_id;

CALL raise_wall('stock_count', $$store_id = ANY ((SELECT own_stores())::uuid[])$$);
CALL raise_wall('stock_count_line', $$EXISTS (SELECT 1 FROM stock_count WHERE stock_count.id = count_id) AND EXISTS (SELECT 1 FROM offer WHERE offer.id = offer_id)$$);
CALL raise_wall('stock_count_entry', $$EXISTS (SELECT 1 FROM stock_count WHERE stock_count.id = count_id) AND EXISTS (SELECT 1 FROM offer WHERE offer.id = offer_id)$$);
GRANT SELECT, INSERT, UPDATE (state, closed_by, closed_at) ON stock_count TO bytorg_store;
GRANT SELECT, INSERT, UPDATE (open) ON stock_count_line TO bytorg_store;
GRANT SELECT, INSERT ON stock_count_entry TO bytorg_store;
GRANT SELECT ON stock_count_figure TO bytorg_store;
CREATE INDEX ON offer (store_id, shelf);
    `);
  }

  async down() {
    throw new Error('Migrations only go forward');
  }
}
