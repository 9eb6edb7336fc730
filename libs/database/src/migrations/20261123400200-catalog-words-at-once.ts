import type { MigrationInterface, QueryRunner } from 'typeorm';

export class CatalogWordsAtOnce20261123400200 implements MigrationInterface {
  name = 'CatalogWordsAtOnce20261123400200';

  async up(q: QueryRunner) {
    await q.query(/* sql */ `
CREATE INDEX product_attrs ON product USING gin (attrs);
CREATE INDEX variant_attrs ON variant USING gin (attrs);

-- Goods are worded again once for all choices that a statement renames or moves, and only those that say one of them.
DROP TRIGGER attribute_worded ON attribute;
DROP TRIGGER attribute_choice_worded ON attribute_choice;
CREATE OR REPLACE FUNCTION word_again_by_attribute() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  changed text[] := ARRAY(SELECT n.id::text FROM became n JOIN was o USING (id) WHERE n IS DISTINCT FROM o);
BEGIN
  IF changed = '{}' THEN RETURN NULL; END IF;
  UPDATE product SET attrs = attrs WHERE attrs ?| changed;
  UPDATE variant SET attrs = attrs WHERE attrs ?| changed;
  RETURN NULL;
END $$;
CREATE OR REPLACE FUNCTION word_again_by_choice() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  changed jsonb[] := ARRAY(SELECT jsonb_build_object(n.attribute_id, n.id) FROM became n JOIN was o USING (id) WHERE n IS DISTINCT FROM o);
BEGIN
  IF changed = '{}' THEN RETURN NULL; END IF;
  UPDATE product SET attrs = attrs WHERE attrs @> ANY (changed);
  UPDATE variant SET attrs = attrs WHERE attrs @> ANY (changed);
  RETURN NULL;
END $$;
CREATE TRIGGER attribute_worded AFTER UPDATE ON attribute REFERENCING OLD TABLE AS was NEW TABLE AS became
  FOR EACH STATEMENT EXECUTE FUNCTION word_again_by_attribute();
CREATE TRIGGER attribute_choice_worded AFTER UPDATE ON attribute_choice REFERENCING OLD TABLE AS was NEW TABLE AS became
  FOR EACH STATEMENT EXECUTE FUNCTION word_again_by_choice();

CREATE OR REPLACE FUNCTION attr_uses(attribute uuid, choice uuid) RETURNS int LANGUAGE sql STABLE AS $$
  SELECT ((SELECT count(*) FROM product p WHERE p.attrs ? $1::text AND ($2 IS NULL OR p.attrs @> jsonb_build_object($1, $2)))
    + (SELECT count(*) FROM variant v WHERE v.attrs ? $1::text AND ($2 IS NULL OR v.attrs @> jsonb_build_object($1, $2))))::int $$;
    `);
  }

  async down() {
    throw new Error('Migrations only go forward');
  }
}
