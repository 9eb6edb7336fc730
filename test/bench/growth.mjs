import { writeFileSync } from 'node:fs';
import { cpus, loadavg } from 'node:os';
import { join } from 'node:path';
import { median, round } from './load.mjs';
import { on } from './measure.mjs';
import { n, table } from './report.mjs';
import { scenes } from './scenes.mjs';
import { countStatements } from './statements.mjs';

/** Three offers of each product on average. */
const sizes = [
  { products: 3_334, stores: 30 },
  { products: 33_334, stores: 100 },
  { products: 333_334, stores: 100 },
];
const work = {
  search: 'Search a word, 24 hits with facets',
  category: 'Category page',
  product: 'Product page',
  checkout: 'Whole checkout of three lines',
};
const ROUNDS = 3;
const SECONDS = 3;

/** npm run bench -- --growth: the same questions, one at a time, in three worlds. Never a timed test. */
export async function grow() {
  const found = [];
  for (const world of sizes) found.push(await on(world, measured));
  write(found);
}

export function write(found) {
  const text = markdown(found);
  console.log(`\n${text}`);
  writeFileSync(join(import.meta.dirname, 'GROWTH.md'), text);
}

export async function measured(stack) {
  const all = await scenes(stack);
  const { rows } = await stack.db.query(
    `SELECT (SELECT count(*)::int FROM offer) AS offers, (SELECT count(*)::int FROM product) AS products, pg_size_pretty(pg_database_size(current_database())) AS size`,
  );
  const costs = {};
  for (const name of Object.keys(work)) {
    const { count } = await countStatements(stack.db, 'bench_api', 20, all[name].ours);
    const rounds = [];
    for (let i = 0; i <= ROUNDS; i++) rounds.push(await round(all[name].ours, { connections: 1, seconds: SECONDS }));
    const warm = rounds.slice(1); // the first one fills the caches
    costs[name] = {
      count,
      p50: median(warm.map((r) => r.p50)),
      p99: median(warm.map((r) => r.p99)),
      errors: warm.flatMap((r) => r.errors),
    };
  }
  return { ...rows[0], costs, load: loadavg()[1] };
}

function markdown(found) {
  const first = found[0];
  const errors = found.flatMap(({ costs }) => Object.values(costs).flatMap((cost) => cost.errors));
  const rows = Object.entries(work).map(([name, words]) => [
    words,
    ...found.map(({ costs }) => {
      const { p50, p99, count } = costs[name];
      return `${n(p50)} / ${n(p99)} (${n(p50 / first.costs[name].p50, 1)} ×, ${count} statements)`;
    }),
  ]);
  const head = ['p50 / p99 in ms (beside the first world)', ...found.map((w) => `${n(w.offers)} offers, ${w.size}`)];
  return `# Growth

\`npm run bench -- --growth\` on ${new Date().toISOString().slice(0, 10)}: ${cpus().length} cores, one question at a time, medians of ${ROUNDS} rounds of ${SECONDS} s after one that is not counted.
Search and category pages look at 400 goods at most and say when there are more (\`libs/search/README.md\`).
The worlds hold the same goods again and again under other makers' lines, so that a word's hits grow with the world: ${found.map((w) => `${n(w.products)} products`).join(', ')}.
What else the machine had to do is in the figures: load averages of ${found.map((w) => n(w.load, 1)).join(', ')} (five minutes, the bench among it).
Wanted: search, category and product page at most twice as slow in the largest world; a checkout as fast.

${table(head, rows)}

Errors: ${errors.length}${errors.length ? ` (${[...new Set(errors)].slice(0, 3).join(' · ')})` : ''}.
`;
}
