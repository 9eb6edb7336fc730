import type { MigrationInterface, QueryRunner } from 'typeorm';

export class CatalogFood20261122130000 implements MigrationInterface {
  name = 'CatalogFood20261122130000';

  async up(q: QueryRunner) {
    await q.query(FOOD);
    await q.query(LABELS);
    await q.query(CHANGES);
  }

  async down() {
    throw new Error('Migrations only go forward');
  }
}

const FOOD = /* sql */ `
-- What stands on the label of 100 g or 100 ml: the seven figures the law asks for (energy in both units), and no others.
CREATE FUNCTION is_nutrition(n jsonb) RETURNS boolean LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
  SELECT jsonb_typeof(n) = 'object'
    AND (SELECT array_agg(k ORDER BY k) FROM jsonb_object_keys(n) k) = '{carbohydrate,energyKcal,energyKj,fat,per,protein,salt,saturated,sugars}'
    AND n ->> 'per' IN ('g','ml')
    AND (SELECT bool_and(jsonb_typeof(value) = 'number' AND value::numeric >= 0 AND value::numeric <= CASE key WHEN 'energyKj' THEN 3800 WHEN 'energyKcal' THEN 910 ELSE 100 END)
         FROM jsonb_each(n) WHERE key <> 'per')
    AND (n -> 'saturated')::numeric <= (n -> 'fat')::numeric AND (n -> 'sugars')::numeric <= (n -> 'carbohydrate')::numeric $$;
-- The 14 that must be named: regulation (EU) 1169/2011, annex II, in its order.
CREATE FUNCTION are_allergens(codes text[]) RETURNS boolean LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
  SELECT codes <@ '{gluten,crustaceans,eggs,fish,peanuts,soy,milk,nuts,celery,mustard,sesame,sulphites,lupin,molluscs}'::text[]
    AND cardinality(codes) = (SELECT count(DISTINCT c) FROM unnest(codes) c) $$;
ALTER TABLE product
  ADD COLUMN ingredients_nb text CHECK (length(ingredients_nb) BETWEEN 1 AND 5000),
  ADD COLUMN ingredients_en text CHECK (length(ingredients_en) BETWEEN 1 AND 5000),
  ADD COLUMN contains text[] NOT NULL DEFAULT '{}' CHECK (are_allergens(contains)),
  ADD COLUMN may_contain text[] NOT NULL DEFAULT '{}' CHECK (are_allergens(may_contain)),
  ADD COLUMN nutrition jsonb CHECK (is_nutrition(nutrition)),
  ADD COLUMN producer text CHECK (length(producer) BETWEEN 1 AND 300), -- name and address of who answers for it
  ADD COLUMN origin text CHECK (length(origin) BETWEEN 1 AND 200),
  ADD CHECK (NOT contains && may_contain);`;

const LABELS = /* sql */ `
-- Who stands behind a label: the store itself, the producer, or a scheme with rules and control of its own.
ALTER TABLE product
  ADD COLUMN local_by text CHECK (local_by IN ('store','producer','nyt_norge','spesialitet','beskyttet')),
  ADD COLUMN local_store uuid REFERENCES store,
  ADD COLUMN green_by text CHECK (green_by IN ('store','producer','svanemerket','eu_ecolabel','debio','eu_organic','demeter','fsc','gots','msc','asc','fairtrade','rainforest')),
  ADD COLUMN green_store uuid REFERENCES store;
UPDATE product SET local_by = CASE WHEN brand <> '' THEN 'producer' WHEN created_by_store IS NOT NULL THEN 'store' END WHERE local_note IS NOT NULL;
UPDATE product SET green_by = CASE WHEN brand <> '' THEN 'producer' WHEN created_by_store IS NOT NULL THEN 'store' END WHERE green_note IS NOT NULL;
UPDATE product SET local_store = created_by_store WHERE local_by = 'store';
UPDATE product SET green_store = created_by_store WHERE green_by = 'store';
-- What nobody vouches for is no label.
UPDATE product SET local_note = NULL WHERE local_by IS NULL;
UPDATE product SET green_note = NULL WHERE green_by IS NULL;
ALTER TABLE product
  ADD CONSTRAINT local_is_vouched_for CHECK ((local_note IS NULL) = (local_by IS NULL) AND coalesce(local_by = 'store', false) = (local_store IS NOT NULL)),
  ADD CONSTRAINT green_is_vouched_for CHECK ((green_note IS NULL) = (green_by IS NULL) AND coalesce(green_by = 'store', false) = (green_store IS NOT NULL));`;

const CHANGES = /* sql */ `
-- What stores share about a product, by the fields' names; the one place that says so.
CREATE FUNCTION shared_text(p product) RETURNS jsonb LANGUAGE sql STABLE AS $$
  SELECT jsonb_build_object('nameNb', p.name_nb, 'nameEn', p.name_en, 'brand', p.brand, 'descriptionNb', p.description_nb, 'descriptionEn', p.description_en,
    'categoryId', p.category_id, 'ingredientsNb', p.ingredients_nb, 'ingredientsEn', p.ingredients_en, 'contains', p.contains, 'mayContain', p.may_contain,
    'nutrition', p.nutrition, 'producer', p.producer, 'origin', p.origin, 'storage', p.storage,
    'local', CASE WHEN p.local_by IS NOT NULL THEN jsonb_build_object('note', p.local_note, 'by', p.local_by, 'storeId', p.local_store) END,
    'green', CASE WHEN p.green_by IS NOT NULL THEN jsonb_build_object('note', p.green_note, 'by', p.green_by, 'storeId', p.green_store) END) $$;

-- The whole text with what was changed laid over it: a field that is not named stays, one that is named null is emptied.
CREATE OR REPLACE FUNCTION apply_product_change() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
  was jsonb;
  t jsonb;
BEGIN
  IF current_setting('role') = 'bytorg_store' AND NOT (
       coalesce(NEW.steward_id = ANY (own_stores()), false)
       OR (NEW.store_id = ANY (own_stores()) AND NOT sold_by_others(NEW.product_id, own_stores()))) THEN
    RAISE EXCEPTION 'a store decides only about what it brought or sells alone' USING ERRCODE = 'insufficient_privilege';
  END IF;
  SELECT shared_text(p) INTO was FROM product p WHERE id = NEW.product_id FOR UPDATE;
  NEW.before := (SELECT jsonb_object_agg(k, was -> k) FROM jsonb_object_keys(NEW.after) k);
  t := was || NEW.after;
  UPDATE product SET
    name_nb = t ->> 'nameNb', name_en = t ->> 'nameEn', brand = t ->> 'brand', description_nb = t ->> 'descriptionNb', description_en = t ->> 'descriptionEn',
    category_id = (t ->> 'categoryId')::uuid, ingredients_nb = t ->> 'ingredientsNb', ingredients_en = t ->> 'ingredientsEn',
    contains = ARRAY(SELECT jsonb_array_elements_text(t -> 'contains')), may_contain = ARRAY(SELECT jsonb_array_elements_text(t -> 'mayContain')),
    nutrition = nullif(t -> 'nutrition', 'null'), producer = t ->> 'producer', origin = t ->> 'origin', storage = t ->> 'storage',
    local_note = t #>> '{local,note}', local_by = t #>> '{local,by}', local_store = (t #>> '{local,storeId}')::uuid,
    green_note = t #>> '{green,note}', green_by = t #>> '{green,by}', green_store = (t #>> '{green,storeId}')::uuid
  WHERE id = NEW.product_id;
  RETURN NEW;
END $$;`;
