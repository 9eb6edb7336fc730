import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Search } from '@bytorg/search';
import pg from 'pg';
import { type Domain, openDomain } from '../harness/domain';
import { core } from '../town/core';
import { fill } from '../town/fill';
import { idOf } from '../town/ids';
import { allProducts, makeTown } from '../town/town';
import { type Engine, mean, score, SHOWN } from './measure';
import { queries } from './queries/index';
import { type Measured, table } from './table';

const page = join(import.meta.dirname, 'QUALITY.md');
const products = allProducts();
const keyOf = new Map(products.map((p) => [idOf('product', p.key), p.key]));

let domain: Domain;
let db: pg.Client;
const measured: Measured[] = [];

const PLAIN = `SELECT product_id FROM plain, plainto_tsquery('norwegian', $1) q WHERE words @@ q ORDER BY ts_rank(words, q) DESC, product_id LIMIT ${SHOWN}`;

/** The same texts in the plainest way that PostgreSQL offers. */
const preparePlain = () =>
  db.query(`
    CREATE TABLE plain AS SELECT p.id AS product_id, to_tsvector('norwegian', concat_ws(' ', p.name_nb, p.name_en, p.brand, p.keywords, c.name_nb, c.name_en, r.name_nb, r.name_en, p.description_nb, p.description_en,
      (SELECT string_agg(concat_ws(' ', a->>'value_nb', a->>'value_en'), ' ') FROM jsonb_array_elements(p.attributes) a),
      (SELECT string_agg(concat_ws(' ', v.name, v.gtin, o.sku, s.name), ' ') FROM variant v JOIN offer o ON o.variant_id = v.id JOIN store s ON s.id = o.store_id WHERE v.product_id = p.id))) AS words
    FROM product p JOIN category c ON c.id = p.category_id LEFT JOIN category r ON r.id = c.parent_id`);

const plain: Engine = async (text) => {
  const { rows } = await db.query(PLAIN, [text]);
  return { keys: rows.map((r) => keyOf.get(r.product_id)!), sure: true };
};

const ours: Engine = async (text) => {
  const found = await domain.get(Search).search({ text, pageSize: SHOWN }, 'nb');
  return { keys: [...found.hits, ...found.near].map((h) => keyOf.get(h.id)!), sure: found.total > 0 };
};

beforeAll(async () => {
  domain = await openDomain('_quality', 4);
  db = new pg.Client({ connectionString: domain.database.url });
  await db.connect();
  const { rows } = await db.query(
    `SELECT string_agg(quote_ident(tablename), ', ') AS all FROM pg_tables WHERE schemaname = 'public' AND tablename NOT IN ('vat_rate', 'migrations', 'search_version', 'search_synonym')`,
  );
  await db.query(`TRUNCATE ${rows[0].all} RESTART IDENTITY CASCADE`);
  await fill(db, makeTown(new Date(core.instant), 'x'));
  await preparePlain();
  for (const [name, engine] of [
    ['ours', ours],
    ['plain', plain],
  ] as const) {
    const scores = [];
    for (const query of queries) scores.push(await score(engine, query, products));
    measured.push({ name, scores });
  }
}, 300_000); // the whole town's words are made, and every query asked of two engines
afterAll(async () => {
  await db?.end();
  await domain?.close();
});

/** Means of NDCG@10 of the queries that have something to find. */
const ndcg = (engine: string, half?: string) =>
  mean(
    measured
      .find((m) => m.name === engine)!
      .scores.filter((s) => !half || s.query.half === half)
      .map((s) => s.ndcg),
  )!;

// Whoever changes words, weights or goods sees here what it costs. Raise the floor whenever it can be.
it.each(['tuning', 'held out'])('finds well in the %s half, and far better than plain full text', (half) => {
  expect(ndcg('ours', half)).toBeGreaterThan(0.91);
  expect(ndcg('ours', half) - ndcg('plain', half)).toBeGreaterThan(0.35);
});

it('claims nothing where there is nothing to find, and a number finds its thing', () => {
  const of = (kind: string) => measured[0]!.scores.filter((s) => s.query.kind === kind);
  expect(
    of('nothing to find')
      .filter((s) => !s.silent)
      .map((s) => s.query.text),
  ).toEqual([]);
  expect(of('GTIN and SKU').map((s) => s.ndcg)).toEqual(of('GTIN and SKU').map(() => 1));
});

it('is committed as it is measured', () => {
  const now = table(measured, products.length);
  if (process.env.WRITE_SEARCH_QUALITY) writeFileSync(page, now);
  expect(now).toBe(readFileSync(page, 'utf8'));
});
