import { cpus } from 'node:os';
import { UNITS } from './buyers.mjs';
import { median } from './load.mjs';

const words = {
  search: 'Search a word, 24 hits with price, stock, facets',
  category: 'Category page, 24 products with facets',
  product: 'Product page with all offers and stock',
  checkout: 'Whole checkout: 3 lines from 3 stores, paid and placed',
};
const target = { search: 0.6, category: 0.6, product: 0.6, checkout: 0.25 };
const most = { search: 2, category: 2, product: 2, checkout: 15 };

export const n = (value, digits = value < 10 ? 1 : 0) => value.toLocaleString('en', { maximumFractionDigits: digits });
const cells = (...list) => `| ${list.join(' | ')} |`;
/** Rows as lists of cells. */
export const table = (head, rows) => [head, head.map(() => '---'), ...rows].map((row) => cells(...row)).join('\n');

const measured = ({ p50, p99, rate, errors }) => [n(rate), n(p50), n(p99), errors.length];

export async function markdown(db, { hits, statements, rows, steps, rushed }, { command }) {
  const { rows: facts } = await db.query(
    `SELECT current_setting('server_version') AS version, (SELECT count(*) FROM product) AS products, (SELECT count(*) FROM store) AS stores, (SELECT count(*) FROM offer) AS offers,
       current_setting('fsync') AS fsync, current_setting('shared_buffers') AS buffers`,
  );
  const [f] = facts;
  const rate = rows.map((r) => {
    const ratio = r.ours.rate / r.limit.rate;
    const reached = ratio >= target[r.name] ? 'reached' : 'not yet';
    return [
      words[r.name],
      r.connections,
      ...measured(r.ours),
      ...measured(r.limit),
      n(ratio, 2),
      `≥ ${target[r.name]}: ${reached}`,
    ];
  });
  const counts = Object.entries(statements).map(([name, { ours, limit }]) => [
    words[name],
    ours.count,
    limit.count,
    `≤ ${most[name]}`,
    n(ours.milliseconds, 2),
    n(limit.milliseconds, 2),
  ]);
  const slowest = (side) => median(rushed.map((r) => r[side].ms));
  const won = rushed.map((r) => r.ours.won).join(', ');
  const failed = rushed.flatMap((r) => r.ours.errors);
  const sum = steps.reduce((total, [, ms]) => total + ms, 0);
  const errors = rows.flatMap((r) => [...r.ours.errors, ...r.limit.errors]).concat(failed);
  return `# Bench

\`${command}\` on ${new Date().toISOString().slice(0, 10)}: ${cpus().length} cores (${cpus()[0].model.trim()}), Node ${process.versions.node}, PostgreSQL ${f.version}
(embedded, fsync ${f.fsync}, shared_buffers ${f.buffers}), database, servers and load generator on one machine. World: ${n(+f.products)} products, ${f.stores} stores, ${n(+f.offers)} offers.
Ours: \`dist/api\` and \`dist/worker\` with NODE_ENV=test (production refuses a bank that is not Stripe), GraphQL over POST. *Limit*: \`node:http\` + \`pg\` with the least SQL for the same
answer. Interleaved rounds, medians; times in ms. Absolute figures move with the machine, ratios and statement counts count.

${table(['Work', 'Connections', 'Ours, per s', 'p50', 'p99', 'errors', 'Limit, per s', 'p50', 'p99', 'errors', 'Ours / limit', 'Target'], rate)}

500 buyers at once for ${UNITS} units: ${won} orders in the runs of ours (units held at the end: ${rushed.map((r) => r.ours.held).join(', ')}; errors: ${failed.length}), at the limit ${rushed.map((r) => r.limit.won).join(', ')}.
The slowest waited ${n(slowest('ours'))} ms, at the limit ${n(slowest('limit'))} ms: ${n(slowest('ours') / slowest('limit'), 1)} × (target: ≤ 3 ×).

Statements that reach PostgreSQL (\`pg_stat_statements\`, per operation, without BEGIN and COMMIT; a checkout counts seven requests and two webhooks):

${table(['', 'Ours', 'Limit', 'Target', 'Ours, ms of SQL', 'Limit, ms of SQL'], counts)}

One shopper's checkout, step by step (median ms): ${steps.map(([step, ms]) => `${step} ${n(ms)}`).join(' · ')} · sum ${n(sum)}. The bank is a stand-in that answers from memory;
\`pay\` and \`check\` ask it once each.

Hits: ${hits.map(([word, count]) => `${word} ${count}`).join(', ')}.
${errors.length ? `\nFirst errors: ${[...new Set(errors)].slice(0, 3).join(' · ')}\n` : ''}`;
}
