// npm test: prepares what the tests need (packages, builds, a database server, a browser, Redis) and runs Jest.
//   npm test -- <jest's arguments>     for instance a path, or --selectProjects unit
import { spawn } from 'node:child_process';
import { install } from './launch/install.mjs';
import { findNode, withNode } from './launch/node.mjs';
import { root } from './launch/place.mjs';
import { Problem, report } from './launch/problem.mjs';
import { run, stopCommands } from './launch/run.mjs';
import { step } from './launch/steps.mjs';
import { findBrowser } from './test/browser.mjs';
import { startTestCluster } from './test/cluster.mjs';
import { startRedis } from './test/redis.mjs';
import { makeScratch } from './test/scratch.mjs';

const prove = process.argv.includes('--prove');
const args = process.argv.slice(2).filter((arg) => arg !== '--prove');
const atEnd = [];
let jest, scratch;

const jestArgs = (more) => ['--experimental-vm-modules', '--no-warnings', 'node_modules/jest/bin/jest.js', ...more];

/** The tiers that the arguments choose: nothing is prepared in vain, and nothing that is chosen is skipped. */
async function chosenTiers(node, env) {
  const listed = JSON.parse(
    await run(node, jestArgs(['--listTests', '--json', ...args]), { cwd: root, env }).then(lastLine),
  );
  if (listed.length === 0) throw new Problem('No test matches.');
  const paths = listed.map((file) => file.slice(root.length + 1));
  const has = (pattern) => paths.some((path) => pattern.test(path));
  const processes = has(/^test\/(journeys|browser|races|redis)\//);
  return {
    database: processes || has(/\.db\.spec\.ts$/),
    sites: has(/^test\/(journeys|browser|redis|architecture)\//),
    browser: has(/^test\/browser\//),
    redis: has(/^test\/redis\//),
  };
}

const lastLine = (text) => text.trim().split('\n').at(-1);

/** What is independent goes on side by side: until here one core would do nothing. */
async function prepare(node, env, tiers) {
  const building = (...names) => run(node, ['tools/build.mjs', ...names], { cwd: root, env });
  const database = async () => {
    let cluster;
    if (tiers.database)
      await step('PostgreSQL', async () => {
        cluster = await startTestCluster(scratch.folder);
        atEnd.push(cluster.stop);
        env.BYTORG_TEST_CLUSTER = cluster.url;
      });
    if (tiers.database || tiers.sites) await step('Servers built', () => building('server').then(() => {}));
    if (cluster) await step('Template database', () => cluster.makeTemplate(node));
  };
  const sites = async () => {
    if (tiers.sites) await step('Sites built', () => building('client', 'shop', 'admin').then(() => {}));
  };
  const outside = async () => {
    if (tiers.browser) await step('Browser', async () => (env.BYTORG_TEST_BROWSER = await findBrowser(node)));
    if (tiers.redis)
      await step('Redis', async () => {
        const redis = await startRedis();
        atEnd.push(redis.stop);
        env.BYTORG_TEST_REDIS = redis.url;
      });
  };
  // What fails waits for the others: whatever they start is known by then, and is stopped.
  for (const { reason } of await Promise.allSettled([database(), sites(), outside()])) if (reason) throw reason;
}

function runJest(node, env) {
  jest = spawn(node, jestArgs(args), { cwd: root, env, stdio: 'inherit' });
  return new Promise((resolve) => jest.on('exit', (code) => resolve(code ?? 1)));
}

async function main() {
  await step('Dependencies', install);
  const node = findNode();
  const env = withNode(node, { ...process.env, NODE_ENV: 'test', ...(prove ? { PROVE: '1' } : {}) });
  const tiers = await chosenTiers(node, env);
  scratch = await makeScratch();
  await prepare(node, env, tiers);
  return runJest(node, { ...env, TMPDIR: scratch.tmp });
}

async function finish(code) {
  stopCommands();
  jest?.kill('SIGTERM');
  for (const work of atEnd.splice(0)) await work();
  scratch?.remove();
  process.exit(code);
}

for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => void finish(130));
try {
  await finish(await main());
} catch (error) {
  report(error);
  await finish(1);
}
