import type { MigrationInterface, QueryRunner } from 'typeorm';

export class CatalogValuesByChange20261123200000 implements MigrationInterface {
  name = 'CatalogValuesByChange20261123200000';

  async up(q: QueryRunner) {
    await q.query(TEXT);
    await q.query(APPLY);
    await q.query(KEPT);
    await q.query(RING);
  }

  async down() {
    throw new Error('Migrations only go forward');
  }
}

const TEXT = /* sql */ `
-- As before, and what describes the product and each of its variants. One that nothing describes yet is known by its old name, kept under no attribute.
CREATE OR REPLACE FUNCTION shared_text(p product) RETURNS jsonb LANGUAGE sql STABLE AS $$
  SELECT jsonb_build_object('nameNb', p.name_nb, 'nameEn', p.name_en, 'brand', p.brand, 'descriptionNb', p.description_nb, 'descriptionEn', p.description_en,
    'categoryId', p.category_id, 'ingredientsNb', p.ingredients_nb, 'ingredientsEn', p.ingredients_en, 'contains', p.contains, 'mayContain', p.may_contain,
    'nutrition', p.nutrition, 'producer', p.producer, 'origin', p.origin, 'storage', p.storage,
    'local', CASE WHEN p.local_by IS NOT NULL THEN jsonb_build_object('note', p.local_note, 'by', p.local_by, 'storeId', p.local_store) END,
    'green', CASE WHEN p.green_by IS NOT NULL THEN jsonb_build_object('note', p.green_note, 'by', p.green_by, 'storeId', p.green_store) END,
    'attributes', p.attrs) || coalesce((
      SELECT jsonb_object_agg('variant:' || v.id, CASE WHEN v.attrs = '{}' AND v.name <> '' THEN jsonb_build_object('', v.name) ELSE v.attrs END)
      FROM variant v WHERE v.product_id = p.id), '{}') $$;
`;

const APPLY = /* sql */ `
-- Of several variants at once, by their fields' names. Where one takes what another was, that one lets go of it first: two sizes that were mixed up change places.
CREATE FUNCTION describe_variants(of_product uuid, given jsonb) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
  UPDATE variant v SET attrs = '{}', name = v.id::text WHERE v.product_id = of_product AND v.attrs <> '{}' AND given ? ('variant:' || v.id)
    AND EXISTS (SELECT 1 FROM jsonb_each(given) e WHERE e.key LIKE 'variant:%' AND e.key <> 'variant:' || v.id AND e.value = v.attrs);
  UPDATE variant v SET attrs = e.value - '',
    name = CASE WHEN e.value - '' = '{}' THEN coalesce(e.value ->> '', '') ELSE v.name END, name_en = CASE WHEN e.value - '' = '{}' THEN '' ELSE v.name_en END
  FROM jsonb_each(given) e WHERE v.product_id = of_product AND e.key = 'variant:' || v.id;
END $$;

-- As before, and values beside words. Who brought the product is read from it, and not believed of whoever writes the request.
CREATE OR REPLACE FUNCTION apply_product_change() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
  was jsonb;
  t jsonb;
BEGIN
  IF current_setting('role') = 'bytorg_store' AND NOT (
       EXISTS (SELECT 1 FROM product WHERE id = NEW.product_id AND created_by_store = ANY (own_stores()))
       OR (NEW.store_id = ANY (own_stores()) AND NOT sold_by_others(NEW.product_id, own_stores()))) THEN
    RAISE EXCEPTION 'a store decides only about what it brought or sells alone' USING ERRCODE = 'insufficient_privilege';
  END IF;
  PERFORM 1 FROM product WHERE id = NEW.product_id FOR UPDATE;
  SELECT shared_text(p) INTO was FROM product p WHERE id = NEW.product_id;
  NEW.before := (SELECT jsonb_object_agg(k, was -> k) FROM jsonb_object_keys(NEW.after) k);
  t := was || NEW.after;
  UPDATE product SET
    name_nb = t ->> 'nameNb', name_en = t ->> 'nameEn', brand = t ->> 'brand', description_nb = t ->> 'descriptionNb', description_en = t ->> 'descriptionEn',
    category_id = (t ->> 'categoryId')::uuid, ingredients_nb = t ->> 'ingredientsNb', ingredients_en = t ->> 'ingredientsEn',
    contains = ARRAY(SELECT jsonb_array_elements_text(t -> 'contains')), may_contain = ARRAY(SELECT jsonb_array_elements_text(t -> 'mayContain')),
    nutrition = nullif(t -> 'nutrition', 'null'), producer = t ->> 'producer', origin = t ->> 'origin', storage = t ->> 'storage',
    local_note = t #>> '{local,note}', local_by = t #>> '{local,by}', local_store = (t #>> '{local,storeId}')::uuid,
    green_note = t #>> '{green,note}', green_by = t #>> '{green,by}', green_store = (t #>> '{green,storeId}')::uuid, attrs = t -> 'attributes'
  WHERE id = NEW.product_id;
  PERFORM describe_variants(NEW.product_id, NEW.after);
  RETURN NEW;
END $$;
REVOKE EXECUTE ON FUNCTION describe_variants FROM PUBLIC;
`;

const KEPT = /* sql */ `
-- As before, and what is asked is locked with its choices: a number or a text has no choice by which its attribute would be kept.
CREATE OR REPLACE FUNCTION check_attrs(given jsonb) RETURNS void LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
  wrong text;
BEGIN
  PERFORM 1 FROM attribute WHERE id::text IN (SELECT g ->> 'key' FROM jsonb_array_elements(given) g) ORDER BY id FOR KEY SHARE;
  PERFORM 1 FROM attribute_choice WHERE id::text IN (SELECT g ->> 'value' FROM jsonb_array_elements(given) g WHERE jsonb_typeof(g -> 'value') = 'string') ORDER BY id FOR KEY SHARE;
  WITH g AS (SELECT * FROM jsonb_to_recordset(given) AS g(shelf uuid, key text, value jsonb, variant boolean)),
    asked AS MATERIALIZED (SELECT s.shelf, a.* FROM (SELECT DISTINCT shelf FROM g) s CROSS JOIN LATERAL attributes_of(s.shelf) a)
  SELECT g.key INTO wrong FROM g LEFT JOIN asked a ON a.shelf = g.shelf AND a.id::text = g.key
  WHERE a.id IS NULL OR (g.variant AND NOT a.makes_variants) OR NOT coalesce(CASE a.kind
    WHEN 'number' THEN jsonb_typeof(g.value) = 'number' AND (g.value #>> '{}')::numeric BETWEEN 0 AND 1000000
    WHEN 'text' THEN jsonb_typeof(g.value) = 'object' AND length(g.value ->> 'nb') BETWEEN 1 AND 200 AND length(coalesce(g.value ->> 'en', 'x')) BETWEEN 1 AND 200
    ELSE EXISTS (SELECT 1 FROM attribute_choice c WHERE c.attribute_id = a.id AND c.id::text = g.value #>> '{}') END, false) LIMIT 1;
  IF FOUND THEN RAISE EXCEPTION 'no such value is asked of these goods: %', wrong USING ERRCODE = 'check_violation', CONSTRAINT = 'attrs_asked'; END IF;
END $$;
`;

const RING = /* sql */ `
-- A shelf that stood below itself would be gone through for ever. One at a time changes the tree.
CREATE FUNCTION refuse_ring() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM pg_advisory_xact_lock(hashtextextended('category tree', 0));
  IF EXISTS (WITH RECURSIVE up AS (SELECT id, parent_id FROM category WHERE id = NEW.parent_id UNION SELECT c.id, c.parent_id FROM category c JOIN up ON c.id = up.parent_id)
    SELECT 1 FROM up WHERE id = NEW.id) THEN
    RAISE EXCEPTION 'a shelf below itself' USING ERRCODE = 'check_violation', CONSTRAINT = 'category_ring';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER category_ring BEFORE INSERT OR UPDATE OF parent_id ON category FOR EACH ROW WHEN (NEW.parent_id IS NOT NULL) EXECUTE FUNCTION refuse_ring();
`;
