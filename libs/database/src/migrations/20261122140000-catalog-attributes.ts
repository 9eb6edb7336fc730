import type { MigrationInterface, QueryRunner } from 'typeorm';

export class CatalogAttributes20261122140000 implements MigrationInterface {
  name = 'CatalogAttributes20261122140000';

  async up(q: QueryRunner) {
    await q.query(TABLES);
    await q.query(WORDS);
    await q.query(CHECKS);
    await q.query(FORMER);
    await q.query(SEALED);
  }

  async down() {
    throw new Error('Migrations only go forward');
  }
}

const TABLES = /* sql */ `
-- What is asked of the goods on a shelf and on those below it; where a lower shelf asks under the same code, it asks its own way.
CREATE TABLE attribute (
  id uuid PRIMARY KEY DEFAULT uuidv7(), category_id uuid NOT NULL REFERENCES category ON DELETE CASCADE,
  code text NOT NULL CHECK (code ~ '^[a-z][a-z0-9-]{0,39}$'),
  name_nb text NOT NULL CHECK (length(name_nb) BETWEEN 1 AND 60), name_en text NOT NULL CHECK (length(name_en) BETWEEN 1 AND 60),
  kind text NOT NULL CHECK (kind IN ('choice','colour','number','text')), unit text CHECK (length(unit) BETWEEN 1 AND 12),
  makes_variants boolean NOT NULL DEFAULT false, sort int NOT NULL DEFAULT 0,
  UNIQUE (category_id, code), CHECK (unit IS NULL OR kind = 'number'), CHECK (NOT makes_variants OR kind <> 'text'));
CREATE TABLE attribute_choice (
  id uuid PRIMARY KEY DEFAULT uuidv7(), attribute_id uuid NOT NULL REFERENCES attribute ON DELETE CASCADE,
  name_nb text NOT NULL CHECK (length(name_nb) BETWEEN 1 AND 60), name_en text NOT NULL CHECK (length(name_en) BETWEEN 1 AND 60),
  swatch text CHECK (swatch ~ '^[0-9A-F]{6}$'), sort int NOT NULL DEFAULT 0);
CREATE UNIQUE INDEX attribute_choice_once ON attribute_choice (attribute_id, fold(name_nb));
GRANT SELECT ON attribute, attribute_choice TO bytorg_store;

-- By the attribute's id: a choice's id, a number, or {nb, en}. A value of the product holds for all of its variants.
ALTER TABLE product ADD COLUMN attrs jsonb NOT NULL DEFAULT '{}' CHECK (jsonb_typeof(attrs) = 'object');
ALTER TABLE variant ADD COLUMN attrs jsonb NOT NULL DEFAULT '{}' CHECK (jsonb_typeof(attrs) = 'object'), ADD COLUMN name_en text NOT NULL DEFAULT '';

CREATE FUNCTION attributes_of(shelf uuid) RETURNS SETOF attribute LANGUAGE sql STABLE AS $$
  WITH RECURSIVE up AS (
    SELECT id, parent_id, 0 AS depth FROM category WHERE id = $1 UNION ALL SELECT c.id, c.parent_id, up.depth + 1 FROM category c JOIN up ON c.id = up.parent_id)
  SELECT (x.a).* FROM (SELECT DISTINCT ON (a.code) a FROM attribute a JOIN up ON up.id = a.category_id ORDER BY a.code, up.depth) x ORDER BY (x.a).sort, (x.a).code $$;
`;

const WORDS = /* sql */ `
CREATE FUNCTION attr_words(attrs jsonb) RETURNS TABLE (attribute_id uuid, code text, makes_variants boolean, kind text, place numeric, name_nb text, name_en text, value_nb text, value_en text)
LANGUAGE sql STABLE AS $$
  SELECT a.id, a.code, a.makes_variants, a.kind, CASE a.kind WHEN 'number' THEN (e.value #>> '{}')::numeric ELSE coalesce(c.sort, 0) END, a.name_nb, a.name_en,
    CASE a.kind WHEN 'number' THEN concat_ws(' ', replace(trim_scale((e.value #>> '{}')::numeric)::text, '.', ','), a.unit) WHEN 'text' THEN e.value ->> 'nb' ELSE c.name_nb END,
    CASE a.kind WHEN 'number' THEN concat_ws(' ', trim_scale((e.value #>> '{}')::numeric)::text, a.unit) WHEN 'text' THEN coalesce(e.value ->> 'en', e.value ->> 'nb') ELSE c.name_en END
  FROM jsonb_each($1) e JOIN attribute a ON a.id::text = e.key
  LEFT JOIN attribute_choice c ON a.kind IN ('choice','colour') AND c.attribute_id = a.id AND c.id::text = e.value #>> '{}'
  ORDER BY a.sort, a.code $$;

-- The words are copied to where every page, basket and feed reads them without asking for more.
CREATE FUNCTION name_variant() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  SELECT coalesce(string_agg(w.value_nb, ', '), ''), coalesce(string_agg(w.value_en, ', '), '') INTO NEW.name, NEW.name_en FROM attr_words(NEW.attrs) w;
  RETURN NEW;
END $$;
CREATE FUNCTION word_product() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  NEW.attributes := coalesce((SELECT jsonb_agg(jsonb_build_object('name_nb', w.name_nb, 'name_en', w.name_en, 'value_nb', w.value_nb, 'value_en', w.value_en)) FROM attr_words(NEW.attrs) w), '[]');
  RETURN NEW;
END $$;
`;

const CHECKS = /* sql */ `
-- What is written must be asked of the product's shelf, in the form in which it is asked. What was written before a product moved to another shelf stays.
-- \`given\`: [{shelf, key, value, variant}]. As the owner: a choice is locked against its removal, which a store's role cannot.
CREATE FUNCTION check_attrs(given jsonb) RETURNS void LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
  wrong text;
BEGIN
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

CREATE FUNCTION check_variant_attrs() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
  given jsonb;
BEGIN
  IF TG_OP = 'INSERT' THEN
    SELECT jsonb_agg(jsonb_build_object('shelf', p.category_id, 'key', e.key, 'value', e.value, 'variant', true)) INTO given
    FROM fresh f JOIN product p ON p.id = f.product_id CROSS JOIN LATERAL jsonb_each(f.attrs) e WHERE f.attrs <> '{}';
  ELSE
    SELECT jsonb_agg(jsonb_build_object('shelf', p.category_id, 'key', e.key, 'value', e.value, 'variant', true)) INTO given
    FROM fresh f JOIN former o ON o.id = f.id JOIN product p ON p.id = f.product_id CROSS JOIN LATERAL jsonb_each(f.attrs) e WHERE o.attrs -> e.key IS DISTINCT FROM e.value;
  END IF;
  IF given IS NULL THEN RETURN NULL; END IF;
  PERFORM check_attrs(given);
  IF EXISTS (SELECT 1 FROM fresh f JOIN product p ON p.id = f.product_id WHERE f.attrs <> '{}' AND p.attrs ?| ARRAY(SELECT jsonb_object_keys(f.attrs))) THEN
    RAISE EXCEPTION 'the product says so of all its variants already' USING ERRCODE = 'check_violation', CONSTRAINT = 'attrs_said_once';
  END IF;
  RETURN NULL;
END $$;
CREATE FUNCTION check_product_attrs() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
  given jsonb;
BEGIN
  IF TG_OP = 'INSERT' THEN
    SELECT jsonb_agg(jsonb_build_object('shelf', f.category_id, 'key', e.key, 'value', e.value, 'variant', false)) INTO given
    FROM fresh f CROSS JOIN LATERAL jsonb_each(f.attrs) e WHERE f.attrs <> '{}';
  ELSE
    SELECT jsonb_agg(jsonb_build_object('shelf', f.category_id, 'key', e.key, 'value', e.value, 'variant', false)) INTO given
    FROM fresh f JOIN former o ON o.id = f.id CROSS JOIN LATERAL jsonb_each(f.attrs) e WHERE o.attrs -> e.key IS DISTINCT FROM e.value;
  END IF;
  IF given IS NULL THEN RETURN NULL; END IF;
  PERFORM check_attrs(given);
  IF EXISTS (SELECT 1 FROM fresh f JOIN variant v ON v.product_id = f.id WHERE v.attrs <> '{}' AND f.attrs ?| ARRAY(SELECT jsonb_object_keys(v.attrs))) THEN
    RAISE EXCEPTION 'a variant says so already' USING ERRCODE = 'check_violation', CONSTRAINT = 'attrs_said_once';
  END IF;
  RETURN NULL;
END $$;

-- What is in use stays, and what it is stays; its words and place may change.
CREATE FUNCTION attr_uses(attribute uuid, choice uuid) RETURNS int LANGUAGE sql STABLE AS $$
  SELECT ((SELECT count(*) FROM product p WHERE p.attrs ? $1::text AND ($2 IS NULL OR p.attrs ->> $1::text = $2::text))
    + (SELECT count(*) FROM variant v WHERE v.attrs ? $1::text AND ($2 IS NULL OR v.attrs ->> $1::text = $2::text)))::int $$;
CREATE FUNCTION keep_used_attribute() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF attr_uses(OLD.id, NULL) > 0 THEN RAISE EXCEPTION 'goods use this attribute' USING ERRCODE = 'foreign_key_violation', CONSTRAINT = 'attribute_used'; END IF;
  RETURN OLD;
END $$;
CREATE FUNCTION keep_used_choice() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF attr_uses(OLD.attribute_id, OLD.id) > 0 THEN RAISE EXCEPTION 'goods use this choice' USING ERRCODE = 'foreign_key_violation', CONSTRAINT = 'attribute_choice_used'; END IF;
  RETURN OLD;
END $$;
CREATE FUNCTION word_again_by_attribute() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  UPDATE product SET attrs = attrs WHERE attrs ? NEW.id::text;
  UPDATE variant SET attrs = attrs WHERE attrs ? NEW.id::text;
  RETURN NULL;
END $$;
CREATE FUNCTION word_again_by_choice() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  UPDATE product SET attrs = attrs WHERE attrs ->> NEW.attribute_id::text = NEW.id::text;
  UPDATE variant SET attrs = attrs WHERE attrs ->> NEW.attribute_id::text = NEW.id::text;
  RETURN NULL;
END $$;
CREATE TRIGGER attribute_used BEFORE DELETE ON attribute FOR EACH ROW EXECUTE FUNCTION keep_used_attribute();
CREATE TRIGGER attribute_choice_used BEFORE DELETE ON attribute_choice FOR EACH ROW EXECUTE FUNCTION keep_used_choice();
CREATE TRIGGER attribute_stays BEFORE UPDATE ON attribute FOR EACH ROW
  WHEN ((OLD.category_id, OLD.code, OLD.kind, OLD.unit, OLD.makes_variants) IS DISTINCT FROM (NEW.category_id, NEW.code, NEW.kind, NEW.unit, NEW.makes_variants)) EXECUTE FUNCTION refuse_change();
CREATE TRIGGER attribute_choice_stays BEFORE UPDATE ON attribute_choice FOR EACH ROW WHEN (OLD.attribute_id <> NEW.attribute_id) EXECUTE FUNCTION refuse_change();
CREATE TRIGGER attribute_worded AFTER UPDATE ON attribute FOR EACH ROW WHEN (OLD IS DISTINCT FROM NEW) EXECUTE FUNCTION word_again_by_attribute();
CREATE TRIGGER attribute_choice_worded AFTER UPDATE ON attribute_choice FOR EACH ROW WHEN (OLD IS DISTINCT FROM NEW) EXECUTE FUNCTION word_again_by_choice();
REVOKE EXECUTE ON FUNCTION check_attrs, check_variant_attrs, check_product_attrs FROM PUBLIC;
`;

/** Goods described before there were attributes keep what was said of them: texts of their own shelf, and variants by their names. */
const FORMER = /* sql */ `
WITH said AS (
  SELECT p.category_id, x.value ->> 'name_nb' AS nb, max(x.value ->> 'name_en') AS en FROM product p CROSS JOIN LATERAL jsonb_array_elements(p.attributes) x
  WHERE x.value ->> 'name_nb' <> '' AND x.value ->> 'value_nb' <> '' GROUP BY 1, 2)
INSERT INTO attribute (category_id, code, name_nb, name_en, kind, sort)
SELECT category_id, 'x' || substr(md5(nb), 1, 12), left(nb, 60), left(coalesce(nullif(en, ''), nb), 60), 'text', 50 FROM said;
UPDATE product p SET attrs = x.attrs FROM (
  SELECT p.id, jsonb_object_agg(a.id, jsonb_build_object('nb', left(x.value ->> 'value_nb', 200), 'en', left(coalesce(nullif(x.value ->> 'value_en', ''), x.value ->> 'value_nb'), 200))) AS attrs
  FROM product p CROSS JOIN LATERAL jsonb_array_elements(p.attributes) x JOIN attribute a ON a.category_id = p.category_id AND a.code = 'x' || substr(md5(x.value ->> 'name_nb'), 1, 12)
  WHERE x.value ->> 'value_nb' <> '' GROUP BY p.id) x WHERE x.id = p.id;
UPDATE product SET attributes = '[]' WHERE attrs = '{}' AND attributes <> '[]';
CREATE TEMP TABLE named ON COMMIT DROP AS
  SELECT v.id, p.category_id, left(coalesce(nullif(v.name, ''), 'Standard'), 50) || CASE WHEN row_number() OVER same > 1 THEN ' (' || row_number() OVER same || ')' ELSE '' END AS name, v.sort
  FROM variant v JOIN product p ON p.id = v.product_id WHERE EXISTS (SELECT 1 FROM variant w WHERE w.product_id = v.product_id AND w.id <> v.id)
  WINDOW same AS (PARTITION BY v.product_id, fold(left(coalesce(nullif(v.name, ''), 'Standard'), 50)) ORDER BY v.sort, v.id);
INSERT INTO attribute (category_id, code, name_nb, name_en, kind, makes_variants) SELECT DISTINCT category_id, 'version', 'Utgave', 'Version', 'choice', true FROM named;
INSERT INTO attribute_choice (attribute_id, name_nb, name_en, sort)
  SELECT a.id, min(n.name), min(n.name), min(n.sort) FROM named n JOIN attribute a ON a.category_id = n.category_id AND a.code = 'version' GROUP BY a.id, fold(n.name);
UPDATE variant v SET attrs = jsonb_build_object(a.id, c.id) FROM named n JOIN attribute a ON a.category_id = n.category_id AND a.code = 'version'
  JOIN attribute_choice c ON c.attribute_id = a.id AND fold(c.name_nb) = fold(n.name) WHERE v.id = n.id;
`;

const SEALED = /* sql */ `
-- No two of one product are the same; where nothing is asked, their names tell them apart.
CREATE UNIQUE INDEX variant_once ON variant (product_id, attrs) WHERE attrs <> '{}';
CREATE UNIQUE INDEX variant_named_once ON variant (product_id, name) WHERE attrs = '{}';
ALTER TABLE product ADD CHECK (attrs <> '{}' OR attributes = '[]');
CREATE TRIGGER variant_named BEFORE INSERT OR UPDATE OF attrs ON variant FOR EACH ROW WHEN (NEW.attrs <> '{}') EXECUTE FUNCTION name_variant();
CREATE TRIGGER product_worded BEFORE INSERT OR UPDATE OF attrs, attributes ON product FOR EACH ROW EXECUTE FUNCTION word_product();
CREATE TRIGGER variant_attrs_new AFTER INSERT ON variant REFERENCING NEW TABLE AS fresh FOR EACH STATEMENT EXECUTE FUNCTION check_variant_attrs();
CREATE TRIGGER variant_attrs_again AFTER UPDATE ON variant REFERENCING NEW TABLE AS fresh OLD TABLE AS former FOR EACH STATEMENT EXECUTE FUNCTION check_variant_attrs();
CREATE TRIGGER product_attrs_new AFTER INSERT ON product REFERENCING NEW TABLE AS fresh FOR EACH STATEMENT EXECUTE FUNCTION check_product_attrs();
CREATE TRIGGER product_attrs_again AFTER UPDATE ON product REFERENCING NEW TABLE AS fresh OLD TABLE AS former FOR EACH STATEMENT EXECUTE FUNCTION check_product_attrs();
UPDATE variant SET attrs = attrs WHERE attrs <> '{}';
UPDATE product SET attrs = attrs WHERE attrs <> '{}';
`;
