import type { MigrationInterface, QueryRunner } from 'typeorm';

export class PickupNoMomentTwice20261123400100 implements MigrationInterface {
  name = 'PickupNoMomentTwice20261123400100';

  async up(q: QueryRunner) {
    await q.query(/* sql */ `
-- Windows of an older length lie over newer ones: each is cut where the next begins, and who was promised the rest is counted there.
UPDATE pickup_slot p SET taken = p.taken + o.taken FROM (
  SELECT b.store_id, b.starts_at, sum(a.taken)::int AS taken FROM pickup_slot a
  JOIN pickup_slot b ON b.store_id = a.store_id AND b.starts_at > a.starts_at AND b.starts_at < a.ends_at
  WHERE a.taken > 0 AND b.taken > 0 GROUP BY 1, 2) o
WHERE p.store_id = o.store_id AND p.starts_at = o.starts_at;
UPDATE pickup_slot p SET ends_at = n.next FROM (
  SELECT store_id, starts_at, lead(starts_at) OVER (PARTITION BY store_id ORDER BY starts_at) AS next FROM pickup_slot WHERE taken > 0) n
WHERE p.store_id = n.store_id AND p.starts_at = n.starts_at AND p.ends_at > n.next;

-- A moment belongs to one window: each has a capacity of its own, and two would be more people than the store can meet.
ALTER TABLE pickup_slot ADD CONSTRAINT pickup_slot_moment_once
  EXCLUDE USING gist (store_id WITH =, tstzrange(starts_at, ends_at) WITH &&) WHERE (taken > 0);

CREATE FUNCTION begin_windows(stores uuid[]) RETURNS void LANGUAGE sql AS $$
  SELECT pg_advisory_xact_lock(hashtextextended('pickup windows ' || s, 0)) FROM (SELECT unnest(stores) AS s ORDER BY 1) o $$;

-- The stores' windows that somebody else has a place in: what a checkout holds itself is given back before it chooses anew.
CREATE FUNCTION begun_windows(checkout uuid, stores uuid[], since timestamptz) RETURNS jsonb STABLE LANGUAGE sql AS $$
  SELECT coalesce(jsonb_agg(jsonb_build_object('storeId', store_id, 'startsAt', starts_at, 'endsAt', ends_at, 'taken', others)), '[]') FROM (
    SELECT s.store_id, s.starts_at, s.ends_at, s.taken - count(h.*) AS others FROM pickup_slot s
    LEFT JOIN pickup_hold h ON h.store_id = s.store_id AND h.starts_at = s.starts_at AND h.checkout_id = checkout
    WHERE s.store_id = ANY(stores) AND s.ends_at > since GROUP BY s.store_id, s.starts_at) w WHERE others > 0 $$;

-- Takes one place in each window that has one left, in the order of the stores, and answers where. One at a time in a store: two
-- whose windows lie over each other would each wait for the other in a ring. A window is written empty first, so that it is one row.
CREATE FUNCTION take_pickup_places(checkout uuid, stores uuid[], starts timestamptz[], ends timestamptz[], capacities int[])
RETURNS SETOF uuid LANGUAGE plpgsql AS $$
DECLARE
  w record;
BEGIN
  PERFORM begin_windows(stores);
  FOR w IN SELECT * FROM unnest(stores, starts, ends, capacities) AS u(store, begins, ends, capacity) ORDER BY store LOOP
    INSERT INTO pickup_slot (store_id, starts_at, ends_at) VALUES (w.store, w.begins, w.ends) ON CONFLICT DO NOTHING;
    UPDATE pickup_slot s SET taken = taken + 1, ends_at = w.ends
    WHERE store_id = w.store AND starts_at = w.begins AND taken < w.capacity AND (taken = 0 OR ends_at = w.ends) AND NOT EXISTS (
      SELECT 1 FROM pickup_slot o WHERE o.store_id = w.store AND o.starts_at <> w.begins AND o.starts_at < w.ends AND o.ends_at > w.begins AND o.taken > 0);
    CONTINUE WHEN NOT FOUND;
    INSERT INTO pickup_hold (checkout_id, store_id, starts_at) VALUES (checkout, w.store, w.begins);
    RETURN NEXT w.store;
  END LOOP;
END $$;
    `);
  }

  async down() {
    throw new Error('Migrations only go forward');
  }
}
