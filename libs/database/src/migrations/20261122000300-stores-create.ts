import type { MigrationInterface, QueryRunner } from 'typeorm';

export class StoresCreate20261122000300 implements MigrationInterface {
  name = 'StoresCreate20261122000300';

  async up(q: QueryRunner) {
    await q.query(/* sql */ `
CREATE TABLE town (
  id uuid PRIMARY KEY DEFAULT uuidv7(), slug text NOT NULL UNIQUE, name text NOT NULL, municipality_no char(4) NOT NULL,
  lat double precision NOT NULL, lon double precision NOT NULL);
CREATE TABLE centre (
  id uuid PRIMARY KEY DEFAULT uuidv7(), town_id uuid NOT NULL REFERENCES town, slug text NOT NULL UNIQUE, name text NOT NULL,
  lat double precision NOT NULL, lon double precision NOT NULL);
CREATE TABLE postcode (
  postcode char(4) PRIMARY KEY, city text NOT NULL, municipality_no char(4) NOT NULL, municipality text NOT NULL,
  category char(1) NOT NULL, lat double precision, lon double precision);
-- Known addresses of the demo town; in production the geocoder asks Kartverket.
CREATE TABLE gazetteer (
  id int GENERATED ALWAYS AS IDENTITY PRIMARY KEY, line text NOT NULL, postcode char(4) NOT NULL, city text NOT NULL,
  lat double precision NOT NULL, lon double precision NOT NULL, UNIQUE (line, postcode));
CREATE TABLE store (
  id uuid PRIMARY KEY DEFAULT uuidv7(), town_id uuid NOT NULL REFERENCES town, centre_id uuid NOT NULL REFERENCES centre,
  slug text NOT NULL UNIQUE, name text NOT NULL, kind text NOT NULL,
  org_number char(9) NOT NULL UNIQUE, vat_registered boolean NOT NULL DEFAULT true,
  tagline_nb text NOT NULL DEFAULT '', tagline_en text NOT NULL DEFAULT '', about_nb text NOT NULL DEFAULT '', about_en text NOT NULL DEFAULT '',
  colour text NOT NULL, monogram text NOT NULL, illustration text NOT NULL,
  email text NOT NULL, phone text NOT NULL, address_line text NOT NULL, postcode char(4) NOT NULL REFERENCES postcode, city text NOT NULL,
  lat double precision NOT NULL, lon double precision NOT NULL,
  status text NOT NULL DEFAULT 'applied' CHECK (status IN ('applied','active','paused')),
  prep_minutes int NOT NULL DEFAULT 60 CHECK (prep_minutes BETWEEN 5 AND 2880), buffer int NOT NULL DEFAULT 0 CHECK (buffer >= 0),
  slot_minutes int NOT NULL DEFAULT 60 CHECK (slot_minutes IN (15,30,60,120)), slot_capacity int NOT NULL DEFAULT 6 CHECK (slot_capacity BETWEEN 1 AND 200),
  delivers boolean NOT NULL DEFAULT true, sunday_exempt boolean NOT NULL DEFAULT false,
  parking_nb text NOT NULL DEFAULT '', parking_en text NOT NULL DEFAULT '', stripe_account_id text,
  created_at timestamptz NOT NULL DEFAULT now(), admitted_at timestamptz, board_seen_at timestamptz);
CREATE INDEX ON store (centre_id);
-- Minutes of the day in Europe/Oslo.
CREATE TABLE store_hours (
  store_id uuid NOT NULL REFERENCES store ON DELETE CASCADE, weekday int NOT NULL CHECK (weekday BETWEEN 1 AND 7),
  opens time NOT NULL, closes time NOT NULL CHECK (closes > opens), PRIMARY KEY (store_id, weekday, opens),
  EXCLUDE USING gist (store_id WITH =, weekday WITH =, int4range(extract(epoch FROM opens)::int, extract(epoch FROM closes)::int) WITH &&));
CREATE TABLE store_closure (
  id uuid PRIMARY KEY DEFAULT uuidv7(), store_id uuid NOT NULL REFERENCES store ON DELETE CASCADE,
  from_date date NOT NULL, to_date date NOT NULL, opens time, closes time, note text,
  CHECK (to_date >= from_date), CHECK ((opens IS NULL) = (closes IS NULL)), CHECK (closes > opens));
CREATE INDEX ON store_closure (store_id, to_date);
    `);
  }

  async down() {
    throw new Error('Migrations only go forward');
  }
}
