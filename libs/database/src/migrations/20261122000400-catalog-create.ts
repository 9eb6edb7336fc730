import type { MigrationInterface, QueryRunner } from 'typeorm';

export class CatalogCreate20261122000400 implements MigrationInterface {
  name = 'CatalogCreate20261122000400';

  async up(q: QueryRunner) {
    await q.query(/* sql */ `
CREATE TABLE category (
  id uuid PRIMARY KEY DEFAULT uuidv7(), parent_id uuid REFERENCES category, slug text NOT NULL UNIQUE,
  name_nb text NOT NULL, name_en text NOT NULL, hue int NOT NULL CHECK (hue BETWEEN 0 AND 360), icon text NOT NULL,
  sort int NOT NULL DEFAULT 0);
CREATE TABLE vat_rate (vat_class text NOT NULL CHECK (vat_class IN ('standard','food','books')), from_date date NOT NULL,
  percent numeric(4,2) NOT NULL CHECK (percent BETWEEN 0 AND 100), PRIMARY KEY (vat_class, from_date));
INSERT INTO vat_rate VALUES ('standard','2013-01-01',25), ('food','2013-01-01',15), ('books','2013-01-01',0);
CREATE TABLE product (
  id uuid PRIMARY KEY DEFAULT uuidv7(), slug text NOT NULL UNIQUE, category_id uuid NOT NULL REFERENCES category,
  brand text NOT NULL DEFAULT '', name_nb text NOT NULL CHECK (length(name_nb) BETWEEN 1 AND 200), name_en text,
  description_nb text NOT NULL DEFAULT '', description_en text, attributes jsonb NOT NULL DEFAULT '[]',
  vat_class text NOT NULL CHECK (vat_class IN ('standard','food','books')), min_age int CHECK (min_age BETWEEN 1 AND 25),
  storage text NOT NULL DEFAULT 'ambient' CHECK (storage IN ('ambient','cold','frozen')), perishable boolean NOT NULL DEFAULT false,
  local_note text, green_note text, icon text NOT NULL DEFAULT 'package', keywords text NOT NULL DEFAULT '',
  created_at timestamptz NOT NULL DEFAULT now(), created_by_store uuid REFERENCES store);
CREATE INDEX ON product (category_id);
CREATE TABLE variant (
  id uuid PRIMARY KEY DEFAULT uuidv7(), product_id uuid NOT NULL REFERENCES product ON DELETE CASCADE,
  gtin char(14) UNIQUE CHECK (gtin ~ '^[0-9]{14}$'), name text NOT NULL DEFAULT '', sort int NOT NULL DEFAULT 0,
  -- what the unit price is counted by; null where the law asks for none
  unit text CHECK (unit IN ('kg','l','m','m2','stk')), net_amount numeric(10,4) CHECK (net_amount > 0), CHECK ((unit IS NULL) = (net_amount IS NULL)));
CREATE INDEX ON variant (product_id);
CREATE TABLE offer (
  id uuid PRIMARY KEY DEFAULT uuidv7(), store_id uuid NOT NULL REFERENCES store, variant_id uuid NOT NULL REFERENCES variant,
  sku text NOT NULL CHECK (length(sku) BETWEEN 1 AND 64), price_ore int NOT NULL CHECK (price_ore BETWEEN 1 AND 100000000),
  status text NOT NULL DEFAULT 'active' CHECK (status IN ('active','paused','retired')), not_for_delivery boolean NOT NULL DEFAULT false,
  shelf text NOT NULL DEFAULT '', created_at timestamptz NOT NULL DEFAULT now(), updated_at timestamptz NOT NULL DEFAULT now(),
  UNIQUE (store_id, variant_id), UNIQUE (store_id, sku));
CREATE INDEX ON offer (variant_id);
-- Every price an offer ever had: written by the database, so that it cannot be forgotten, and never changed.
CREATE TABLE price_change (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY, offer_id uuid NOT NULL REFERENCES offer ON DELETE CASCADE,
  price_ore int NOT NULL, at timestamptz NOT NULL);
CREATE INDEX ON price_change (offer_id, at);
CREATE FUNCTION record_price() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN INSERT INTO price_change (offer_id, price_ore, at) VALUES (NEW.id, NEW.price_ore, NEW.updated_at); RETURN NULL; END $$;
CREATE TRIGGER offer_first_price AFTER INSERT ON offer FOR EACH ROW EXECUTE FUNCTION record_price();
CREATE TRIGGER offer_new_price AFTER UPDATE OF price_ore ON offer FOR EACH ROW WHEN (OLD.price_ore <> NEW.price_ore) EXECUTE FUNCTION record_price();
CREATE TRIGGER price_change_append_only BEFORE UPDATE ON price_change FOR EACH ROW EXECUTE FUNCTION refuse_change();
    `);
  }

  async down() {
    throw new Error('Migrations only go forward');
  }
}
