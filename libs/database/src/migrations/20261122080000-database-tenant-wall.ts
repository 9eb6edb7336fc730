import type { MigrationInterface, QueryRunner } from 'typeorm';

const own = (column: string) => `${column} = ANY ((SELECT own_stores())::uuid[])`;
/** Belongs to whom its parent belongs to: what the wall shows of the parent decides. */
const like = (parent: string, key: string) => `EXISTS (SELECT 1 FROM ${parent} WHERE ${parent}.id = ${key})`;

const walls: Record<string, string> = {
  store: own('id'),
  store_hours: own('store_id'),
  store_closure: own('store_id'),
  offer: own('store_id'),
  price_change: like('offer', 'offer_id'),
  stock: like('offer', 'offer_id'),
  stock_movement: like('offer', 'offer_id'),
  hold: like('offer', 'offer_id'),
  sub_order: own('store_id'),
  order_line: like('sub_order', 'sub_order_id'),
  sub_order_move: like('sub_order', 'sub_order_id'),
  bag: like('sub_order', 'sub_order_id'),
  hand_over: like('sub_order', 'sub_order_id'),
  // The other way round: an order is seen by the stores that have a part of it.
  orders: `EXISTS (SELECT 1 FROM sub_order part WHERE part.order_id = orders.id)`,
  withdrawal: like('orders', 'order_id'),
  rating: like('orders', 'order_id'),
  transfer: own('store_id'),
  pickup_slot: own('store_id'),
  pickup_hold: own('store_id'),
  stop: own('store_id'),
  checkout_line: own('store_id'),
  import_file: own('store_id'),
  import_row: like('import_file', 'import_id'),
  import_mapping: own('store_id'),
  // An order's own facts name no store.
  metric_fact: `${own('store_id')} OR (store_id IS NULL AND EXISTS (SELECT 1 FROM sub_order part WHERE part.order_id = metric_fact.order_id))`,
  audit_entry: own('store_id'),
  role_grant: own('scope_id'),
  invitation: own('scope_id'),
  // What a store's staff once sent; shoppers' keys stand beside it.
  idempotency: `EXISTS (SELECT 1 FROM role_grant staff WHERE staff.person_id::text = idempotency.scope)`,
};

export class DatabaseTenantWall20261122080000 implements MigrationInterface {
  name = 'DatabaseTenantWall20261122080000';

  async up(q: QueryRunner) {
    await q.query(ROLE);
    await q.query(WALL);
    for (const [table, whose] of Object.entries(walls)) await q.query(`CALL raise_wall($1, $2)`, [table, whose]);
    await q.query(GRANTS);
  }

  async down() {
    throw new Error('Migrations only go forward');
  }
}

// Roles belong to the whole server, and other databases of it may be migrated at this moment.
const ROLE = /* sql */ `
DO $$
BEGIN
  IF NOT EXISTS (SELECT 1 FROM pg_roles WHERE rolname = 'bytorg_store') THEN
    BEGIN
      CREATE ROLE bytorg_store NOLOGIN NOINHERIT;
    EXCEPTION WHEN duplicate_object OR unique_violation THEN NULL;
    END;
  END IF;
  IF NOT pg_has_role(current_user, 'bytorg_store', 'SET') THEN
    BEGIN
      EXECUTE format('GRANT bytorg_store TO %I WITH INHERIT FALSE, SET TRUE', current_user);
    EXCEPTION WHEN unique_violation THEN NULL;
    END;
  END IF;
EXCEPTION WHEN insufficient_privilege THEN
  RAISE EXCEPTION 'the database user % may not make the role of the stores: let an administrator run CREATE ROLE bytorg_store NOLOGIN NOINHERIT; GRANT bytorg_store TO % WITH INHERIT FALSE, SET TRUE',
    current_user, quote_ident(current_user) USING ERRCODE = 'insufficient_privilege';
END $$`;

const WALL = /* sql */ `
-- The stores whose staff act in this transaction; none where nobody said so.
CREATE FUNCTION own_stores() RETURNS uuid[] LANGUAGE sql STABLE PARALLEL SAFE AS $$
  SELECT string_to_array(current_setting('bytorg.stores', true), ',')::uuid[] $$;

-- What every table with stores' rows gets: a store's role reaches the rows of which "whose" is true, the owner all.
CREATE PROCEDURE raise_wall(walled regclass, whose text) LANGUAGE plpgsql AS $$
BEGIN
  EXECUTE format('ALTER TABLE %s ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY', walled);
  EXECUTE format('CREATE POLICY store ON %s TO bytorg_store USING (%s) WITH CHECK (%s)', walled, whose, whose);
  EXECUTE format('CREATE POLICY platform ON %s TO %I USING (true) WITH CHECK (true)', walled, current_user);
END $$;

-- A door: how many stores offer a thing is on its public page, and the store's own list shows it, too.
CREATE FUNCTION stores_offering(wanted uuid) RETURNS int LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  SELECT count(*)::int FROM offer WHERE variant_id = wanted AND status = 'active' $$;
REVOKE EXECUTE ON FUNCTION stores_offering FROM PUBLIC;
GRANT EXECUTE ON FUNCTION stores_offering TO bytorg_store`;

// What a store's work needs, and no more: no secrets of people, orders or invitations, nothing of payments, baskets and courier runs.
const GRANTS = /* sql */ `
GRANT SELECT ON town, category, vat_rate, import_row, metric_fact TO bytorg_store;
GRANT SELECT, INSERT ON product, variant, stock_movement, sub_order_move, bag TO bytorg_store;
GRANT SELECT, INSERT, UPDATE ON offer, stock, import_file, import_mapping, idempotency TO bytorg_store;
GRANT SELECT, INSERT, DELETE ON store_hours, store_closure TO bytorg_store;
GRANT INSERT ON audit_entry, outbox_event, hand_over, price_change, listing_stale TO bytorg_store;
GRANT SELECT (id, town_id, admitted_at, board_seen_at),
  UPDATE (board_seen_at, email, phone, prep_minutes, buffer, slot_minutes, slot_capacity, delivers,
    tagline_nb, tagline_en, about_nb, about_en, parking_nb, parking_en) ON store TO bytorg_store;
GRANT SELECT (id, number, name, phone, fulfilment, missing, note, collect_by) ON orders TO bytorg_store;
GRANT SELECT, UPDATE (state, accepted_at, ready_at, done_at, cancelled_by, cancel_reason) ON sub_order TO bytorg_store;
GRANT SELECT, UPDATE (picked, short_reason, handed_over) ON order_line TO bytorg_store;
GRANT SELECT (id, name, email) ON person TO bytorg_store;
GRANT SELECT (person_id, created_at) ON person_session TO bytorg_store;
GRANT SELECT, DELETE ON role_grant TO bytorg_store;
GRANT SELECT (id, email, role, scope_id, scope_name, expires_at, accepted_at, created_at), INSERT, DELETE ON invitation TO bytorg_store`;
