import { randomUUID } from 'node:crypto';
import { existsSync, writeFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { join } from 'node:path';
import { findNode, withNode } from '../../tools/launch/node.mjs';
import { run } from '../../tools/launch/run.mjs';
import { step } from '../../tools/launch/steps.mjs';
import { asked, bodyOf, checkout, PRODUCT, SEARCH } from './peers/vendure/shopping.mjs';
import { median, round } from './load.mjs';
import { on } from './measure.mjs';
import { scenes } from './scenes.mjs';
import { buy } from './shopping.mjs';
import { worlds } from './stack.mjs';
import { countStatements } from './statements.mjs';

const folder = join(import.meta.dirname, 'peers/vendure');
const ROUNDS = 3;
const rows = [
  ['Search a word, 24 hits with price, stock, facets', 'search', [1]],
  ['Category page, 24 products with facets', 'category', [1, 16]],
  ['Product page with all offers and stock', 'product', [1, 16]],
  ['Whole checkout of three lines, paid and placed', 'checkout', [1, 8]],
];
/** How many want, all at once, the thing of which there are ten. */
const BUYERS = 60;

/** Ours, the limit and Vendure in turns on one machine, on one database server, with the same goods. */
export async function besidePeers(args) {
  const seconds = args.includes('--quick') ? 1 : 2;
  const text = await on(worlds[0], async (stack) => {
    const vendure = await startVendure(findNode(), stack);
    const all = await withVendure(await scenes(stack), stack, vendure);
    return markdown(await measured(stack, all, seconds), await rushed(stack, all));
  });
  console.log(`\n${text}`);
  if (!args.includes('--quick')) writeFileSync(join(import.meta.dirname, 'PEERS.md'), text);
}

async function startVendure(node, stack) {
  const env = withNode(node, { ...process.env, WORLD_URL: stack.worldUrl, PEER_PORT: String(stack.port) });
  const inside = (file, more) => run(node, [file], { cwd: folder, env: { ...env, ...more } });
  if (!existsSync(join(folder, 'node_modules')))
    await step('Vendure installed', () => run('npm', ['ci', '--ignore-scripts'], { cwd: folder, env }).then(() => {}));
  env.DATABASE_URL = await stack.beside('bytorg_bench_vendure');
  await step('Vendure’s tables', () => inside('make.mjs', { PEER_MAKE: '1' }).then(() => {}));
  await step('Vendure’s goods', () => inside('fill.mjs').then((said) => said.trim()));
  const database = new URL(env.DATABASE_URL);
  database.username = 'bench_vendure';
  await stack.db.query(
    `CREATE ROLE bench_vendure LOGIN SUPERUSER PASSWORD ${stack.db.escapeLiteral(decodeURIComponent(database.password))}`,
  );
  const given = { NODE_ENV: 'production', DATABASE_URL: database.href, PEER_PORT: String(stack.port) };
  const server = stack.part('vendure', 'test/bench/peers/vendure/server.mjs', stack.port, given, '/health');
  await step('Vendure', () => server.start().then(() => {}));
  return { host: '127.0.0.1', port: stack.port };
}

async function withVendure(all, stack, vendure) {
  const { rows: categories } = await stack.db.query(
    `SELECT c.slug FROM category c JOIN product p ON p.category_id = c.id GROUP BY 1 ORDER BY count(*) DESC LIMIT 12`,
  );
  const { rows: products } = await stack.db.query(`SELECT slug FROM product ORDER BY md5(slug) LIMIT 500`);
  const ask = (query, list) => {
    const bodies = list.map((variables) => bodyOf(query, variables));
    return (n) => asked(vendure, bodies[n % bodies.length]);
  };
  const input = (more) => ({ input: { groupByProduct: true, take: 24, ...more } });
  const trios = await offersOf(stack);
  const { rows: scarce } = await stack.db.query(
    `SELECT o.id FROM offer o JOIN stock k ON k.offer_id = o.id JOIN variant v ON v.id = o.variant_id JOIN product p ON p.id = v.product_id WHERE k.on_hand = 10 ORDER BY o.id LIMIT 1`,
  );
  all.search.vendure = ask(
    SEARCH,
    all.words.map((term) => input({ term })),
  );
  all.category.vendure = ask(
    SEARCH,
    categories.map(({ slug }) => input({ collectionSlug: slug })),
  );
  all.product.vendure = ask(
    PRODUCT,
    products.map(({ slug }) => ({ slug })),
  );
  all.checkout.vendure = (n) => checkout(vendure, trios[n % trios.length]);
  all.scarce = {
    offer: scarce[0].id,
    vendure: () => checkout(vendure, [trios.scarce]),
    ours: () => buy(stack, [scarce[0].id]),
  };
  return all;
}

/** Numbers of Vendure's variants: they were given in the order of our offers. */
async function offersOf(stack) {
  const { rows } = await stack.db.query(
    `SELECT n, units FROM (SELECT row_number() OVER (ORDER BY o.id) AS n, k.on_hand - k.held - k.buffer AS units FROM offer o JOIN stock k ON k.offer_id = o.id WHERE o.status = 'active') x`,
  );
  const plenty = rows.filter(({ units }) => units > 1000).map(({ n }) => String(n));
  const trios = Array.from({ length: Math.floor(plenty.length / 3) }, (_, i) => plenty.slice(3 * i, 3 * i + 3));
  trios.scarce = String(rows.find(({ units }) => units === 10).n);
  return trios;
}

async function measured(stack, all, seconds) {
  const found = [];
  for (const [title, name, connections] of rows) {
    for (const many of connections)
      await step(`${name}, ${many} at a time`, async () => {
        const kept = { ours: [], limit: [], vendure: [] };
        for (let i = 0; i < ROUNDS; i++)
          for (const who of Object.keys(kept))
            kept[who].push(await round(all[name][who], { connections: many, seconds }));
        const of = (who) => ({
          rate: median(kept[who].map((r) => r.rate)),
          p50: median(kept[who].map((r) => r.p50)),
          errors: kept[who].flatMap((r) => r.errors),
        });
        found.push({ title, name, many, ours: of('ours'), limit: of('limit'), vendure: of('vendure') });
        const last = found.at(-1);
        return `${figure(last.ours.rate / last.vendure.rate)} × Vendure${last.vendure.errors[0] ? `, ${last.vendure.errors[0].slice(0, 120)}` : ''}`;
      });
  }
  // At the end: what a process asks for when it begins belongs to no operation.
  for (const [, name] of rows) {
    const statements = {
      ours: await countStatements(stack.db, 'bench_api', 20, all[name].ours),
      vendure: await countStatements(stack.db, 'bench_vendure', 4, all[name].vendure),
    };
    for (const row of found.filter((r) => r.name === name)) row.statements = statements;
  }
  return found;
}

/** So many at once want ten units: how many orders come of it. */
async function rushed(stack, all) {
  const told = {};
  for (const who of ['ours', 'vendure'])
    await step(`${BUYERS} buyers for 10 units, ${who}`, async () => {
      const from = performance.now();
      const results = await Promise.allSettled(Array.from({ length: BUYERS }, () => all.scarce[who](randomUUID())));
      const placed = results.filter(({ status, value }) => status === 'fulfilled' && value).length;
      told[who] = { placed, ms: performance.now() - from };
      return `${placed} orders`;
    });
  return told;
}

const figure = (x) => (x >= 10 ? Math.round(x).toLocaleString('en') : Number(x.toPrecision(2)).toString());

function markdown(found, { ours, vendure }) {
  const cells = ({ rate, p50, errors }) => `${figure(rate)} | ${figure(p50)} | ${errors.length}`;
  const line = (r) =>
    `| ${r.title} | ${r.many} | ${cells(r.ours)} | ${cells(r.vendure)} | ${figure(r.limit.rate)} | ${figure(r.ours.rate / r.vendure.rate)} × | ${figure(r.statements.ours.count)} | ${figure(r.statements.vendure.count)} |`;
  return `# Beside Vendure

\`npm run bench -- --peers\` on ${new Date().toISOString().slice(0, 10)}: ${cpus().length} cores, Vendure 3.7.3 from npm with its own default search, in production mode, on the same PostgreSQL server
with the same goods (an offer is a variant of its product, a store a facet value, a category a collection; its worker's jobs are left out, in its favour). In turns, medians of ${ROUNDS} rounds; times in ms.
Its search answers 24 products with prices, stock and facets; its checkout is eight requests, paid with its own dummy method.

| Work | Connections | Ours, per s | p50 | errors | Vendure, per s | p50 | errors | Limit, per s | Ours / Vendure | Statements, ours | Vendure's |
| ---- | ----------- | ----------- | --- | ------ | -------------- | --- | ------ | ------------ | -------------- | ---------------- | --------- |
${found.map(line).join('\n')}

${BUYERS} buyers at once for 10 units: ours ${ours.placed} orders in ${figure(ours.ms)} ms; Vendure ${vendure.placed} in ${figure(vendure.ms)} ms.
`;
}
