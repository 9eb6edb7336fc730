import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { findNode } from '../../tools/launch/node.mjs';
import { step } from '../../tools/launch/steps.mjs';
import { rush } from './buyers.mjs';
import { closeAll, compare, median } from './load.mjs';
import { markdown } from './report.mjs';
import { scenes } from './scenes.mjs';
import { startStack, worlds } from './stack.mjs';
import { countStatements } from './statements.mjs';

const pages = { search: [1, 16, 64], category: [1, 16, 64], product: [1, 16, 64] };

const pace = (quick) => (quick ? { seconds: 1, rounds: 1, rushes: 1 } : { seconds: 2, rounds: 3, rushes: 3 });

/** Runs the work on a world of its own, and leaves nothing running. */
export async function on(world, work) {
  const stack = await startStack(findNode(), { world });
  const stop = async () => {
    closeAll();
    await stack.stop();
  };
  for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, () => void stop().then(() => process.exit(130)));
  try {
    return await work(stack);
  } finally {
    await stop();
  }
}

export async function measure(args) {
  const quick = args.includes('--quick');
  const large = args.includes('--large');
  const command = `npm run bench${large ? ' -- --large' : quick ? ' -- --quick' : ''}`;
  const text = await on(worlds[large ? 1 : 0], async (stack) =>
    markdown(stack.db, await everything(stack, pace(quick)), { command }),
  );
  console.log(`\n${text}`);
  if (!quick) writeFileSync(join(import.meta.dirname, large ? 'RESULTS-LARGE.md' : 'RESULTS.md'), text);
}

async function everything(stack, { seconds, rounds, rushes }) {
  const all = await scenes(stack);
  const hits = await sameAnswers(stack, all);
  const statements = {};
  await step('Statements', async () => {
    for (const name of ['search', 'category', 'product', 'checkout'])
      statements[name] = {
        ours: await countStatements(stack.db, 'bench_api', 20, all[name].ours),
        limit: await countStatements(stack.db, 'bench_limit', 20, all[name].limit),
      };
  });
  const rows = [];
  const row = (name, connections, more) =>
    step(`${name}, ${connections} at a time`, async () => {
      const result = await compare(all[name], { connections, seconds, rounds, ...more });
      rows.push({ name, connections, ...result });
      return `${(result.ours.rate / result.limit.rate).toFixed(2)} of the limit`;
    });
  for (const [name, list] of Object.entries(pages)) for (const connections of list) await row(name, connections);
  for (const connections of [1, 8]) await row('checkout', connections);
  const steps = await stepsOf(all);
  const rushed = [];
  for (let i = 0; i < rushes; i++)
    await step('500 buyers for 10 units', async () => void rushed.push(await rush(stack)));
  return { hits, statements, rows, steps, rushed };
}

/** The comparison would be void if the limit answered another question. */
async function sameAnswers(stack, all) {
  const hits = [];
  const same = async (name, what, n) => {
    const { total, more } = JSON.parse(await all[name].ours(n)).data.search;
    const limit = JSON.parse(await all[name].limit(n)).total;
    if (total + Number(more) !== limit || !total) throw new Error(`"${what}": ours finds ${total}, the limit ${limit}`);
    hits.push([what, more ? `more than ${total}` : total]);
  };
  for (const [n, word] of all.words.entries()) await same('search', word, n);
  await same('category', 'a category', 0);
  return hits;
}

/** Where the time of a checkout goes, one shopper at a time. */
async function stepsOf(all) {
  const times = {};
  for (let n = 0; n < 40; n++) await all.checkout.ours(n, (step, ms) => (times[step] ??= []).push(ms));
  return Object.entries(times).map(([step, list]) => [step, median(list)]);
}
