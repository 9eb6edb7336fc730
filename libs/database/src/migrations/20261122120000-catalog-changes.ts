import type { MigrationInterface, QueryRunner } from 'typeorm';

export class CatalogChanges20261122120000 implements MigrationInterface {
  name = 'CatalogChanges20261122120000';

  async up(q: QueryRunner) {
    await q.query(/* sql */ `
-- The text that stores share changes by request. What was accepted is the product's history.
CREATE TABLE product_change (
  id uuid PRIMARY KEY DEFAULT uuidv7(), product_id uuid NOT NULL REFERENCES product ON DELETE CASCADE,
  store_id uuid REFERENCES store, -- who asks; null is the town's own office
  steward_id uuid REFERENCES store, -- who may decide besides the coordinator: the store that brought the product
  asked_by uuid NOT NULL, asked_at timestamptz NOT NULL, note text NOT NULL DEFAULT '' CHECK (length(note) <= 500),
  before jsonb NOT NULL, after jsonb NOT NULL CHECK (jsonb_typeof(after) = 'object' AND after <> '{}'),
  state text NOT NULL CHECK (state IN ('open','accepted','refused','withdrawn')),
  decided_by uuid, decided_at timestamptz, reason text CHECK (length(reason) <= 500), undoes uuid UNIQUE REFERENCES product_change,
  CHECK ((state = 'open') = (decided_at IS NULL)));
CREATE INDEX ON product_change (product_id);
CREATE INDEX ON product_change (store_id);
CREATE INDEX ON product_change (steward_id);
CREATE INDEX ON product_change (state, asked_at);

-- A door: whether other stores sell a product, too, decides whose word its text is.
CREATE FUNCTION sold_by_others(wanted uuid, stores uuid[]) RETURNS boolean LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  SELECT EXISTS (SELECT 1 FROM offer o JOIN variant v ON v.id = o.variant_id WHERE v.product_id = wanted AND o.status <> 'retired' AND o.store_id <> ALL (stores)) $$;

-- Accepting is applying: there is no other way to a shared text, and none for a store that may not decide.
CREATE FUNCTION apply_product_change() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
  was jsonb;
BEGIN
  IF current_setting('role') = 'bytorg_store' AND NOT (
       coalesce(NEW.steward_id = ANY (own_stores()), false)
       OR (NEW.store_id = ANY (own_stores()) AND NOT sold_by_others(NEW.product_id, own_stores()))) THEN
    RAISE EXCEPTION 'a store decides only about what it brought or sells alone' USING ERRCODE = 'insufficient_privilege';
  END IF;
  SELECT jsonb_build_object('nameNb', name_nb, 'nameEn', name_en, 'brand', brand, 'descriptionNb', description_nb, 'descriptionEn', description_en, 'categoryId', category_id)
    INTO was FROM product WHERE id = NEW.product_id FOR UPDATE;
  NEW.before := (SELECT jsonb_object_agg(k, was -> k) FROM jsonb_object_keys(NEW.after) k);
  UPDATE product SET
    name_nb = coalesce(NEW.after ->> 'nameNb', name_nb), brand = coalesce(NEW.after ->> 'brand', brand),
    description_nb = coalesce(NEW.after ->> 'descriptionNb', description_nb), category_id = coalesce((NEW.after ->> 'categoryId')::uuid, category_id),
    name_en = CASE WHEN NEW.after ? 'nameEn' THEN NEW.after ->> 'nameEn' ELSE name_en END,
    description_en = CASE WHEN NEW.after ? 'descriptionEn' THEN NEW.after ->> 'descriptionEn' ELSE description_en END
  WHERE id = NEW.product_id;
  RETURN NEW;
END $$;
CREATE TRIGGER product_change_accepted_new BEFORE INSERT ON product_change FOR EACH ROW WHEN (NEW.state = 'accepted') EXECUTE FUNCTION apply_product_change();
CREATE TRIGGER product_change_decided_once BEFORE UPDATE ON product_change FOR EACH ROW WHEN (OLD.state <> 'open') EXECUTE FUNCTION refuse_change();
CREATE TRIGGER product_change_accepted BEFORE UPDATE ON product_change FOR EACH ROW WHEN (OLD.state = 'open' AND NEW.state = 'accepted') EXECUTE FUNCTION apply_product_change();

-- The same thing under another name is looked for before it is described again.
CREATE INDEX product_likely ON product USING gin (fold(brand || ' ' || name_nb) gin_trgm_ops);

CALL raise_wall('product_change', $$store_id = ANY ((SELECT own_stores())::uuid[]) OR steward_id = ANY ((SELECT own_stores())::uuid[])$$);
GRANT SELECT, INSERT, UPDATE (state, decided_by, decided_at, reason) ON product_change TO bytorg_store;
REVOKE EXECUTE ON FUNCTION sold_by_others, apply_product_change FROM PUBLIC;
GRANT EXECUTE ON FUNCTION sold_by_others TO bytorg_store;
    `);
  }

  async down() {
    throw new Error('Migrations only go forward');
  }
}
