// npm start: everything that a working town needs, from a fresh clone. Plain JavaScript without dependencies,
// because it runs before anything is installed, on whatever Node the system has.
import { existsSync, readFileSync, rmSync } from 'node:fs';
import { install } from './launch/install.mjs';
import { findNode, withNode } from './launch/node.mjs';
import { inData, root } from './launch/place.mjs';
import { demandFree } from './launch/ports.mjs';
import { Problem } from './launch/problem.mjs';
import { run } from './launch/run.mjs';
import { childEnvironment, demandProductionKeys, isProduction, needsSandbox, readPorts } from './launch/settings.mjs';
import { sinceBegin, step } from './launch/steps.mjs';
import { shutdown } from './launch/shutdown.mjs';
import { lockData } from './launch/lock.mjs';
import { createSystem } from './launch/system.mjs';
import { prepareDatabase } from './launch/prepare.mjs';
import { isBuilt } from './build/fingerprint.mjs';

const reset = process.argv.includes('--reset');

function demandNodeAndArguments() {
  const [major, minor] = process.versions.node.split('.').map(Number);
  if (major < 20 || (major === 20 && minor < 19)) throw new Problem('Bytorg needs Node 20.19 or later to start.');
  const unknown = process.argv.slice(2).filter((arg) => arg !== '--reset');
  if (unknown.length > 0) throw new Problem(`Unknown: ${unknown.join(' ')}. npm start knows --reset.`);
  if (reset && isProduction) throw new Problem('--reset is for the demo: NODE_ENV=production never resets.');
  if (reset && process.env.DATABASE_URL)
    throw new Problem('--reset wipes the embedded database only; with DATABASE_URL set there is none.');
}

/** In a process of its own: bundlers are large, and the launcher stays for as long as the town is open. */
async function buildIfChanged(node, names) {
  const changed = names.filter((name) => !isBuilt(name));
  if (changed.length === 0) return;
  const steps = await run(node, ['tools/build.mjs', ...changed], { cwd: root, env: withNode(node) });
  process.stdout.write(steps);
}

async function start() {
  demandNodeAndArguments();
  if (isProduction) demandProductionKeys();
  const ports = readPorts();
  const lock = isProduction ? undefined : lockData();
  await demandFree(ports, isProduction ? process.env.HOST : undefined);
  lock?.take(ports.PORT);
  if (lock) shutdown.last(() => lock.release());

  await step('Dependencies', install);
  const node = findNode();
  // The database starts while the servers are built, and the sites are built while the town is seeded.
  const database = prepareDatabase({ node, reset });
  database.catch(() => {});
  await buildIfChanged(node, ['server']);
  const sites = buildIfChanged(node, ['client', 'shop', 'admin']);
  sites.catch(() => {});

  const { url, migrateAndSeed } = await database;
  const env = childEnvironment(ports, url);
  await migrateAndSeed(env);
  const system = createSystem({ env, node, logs: inData('logs'), onFatal: (error) => shutdown.now(error) });
  shutdown.first(system);
  await step(needsSandbox(env) ? 'Sandbox, api and worker' : 'Api and worker', system.backend);
  await sites;
  await step('Web', system.site);
  welcome(env);
}

function welcome(env) {
  const at = `http://localhost:${env.PORT}`;
  console.log(
    `\nReady after ${sinceBegin()}.\n\n  Shop      ${at}/\n  Admin     ${at}/admin\n  GraphQL   ${at}/graphql`,
  );
  if (env.MAILBOX_URL) console.log(`  Mailbox   ${at}/dev/mail`);
  const file = inData('demo-sign-ins.json');
  if (!isProduction && existsSync(file)) {
    console.log('\nDemo sign-ins (role, e-mail, password):');
    for (const { role, name, email, password } of JSON.parse(readFileSync(file, 'utf8')))
      console.log(`  ${role.padEnd(12)} ${email.padEnd(34)} ${password}   ${name ?? ''}`);
    console.log(
      env.SECOND_FACTOR === 'on'
        ? '\nSecond factor: on. Owners, coordinator and evaluator need an authenticator app.'
        : '\nSecond factor: off in this demo; SECOND_FACTOR=on npm start demands it, as production always does.',
    );
  }
  console.log('\nCtrl-C stops everything.\n');
}

shutdown.listen();
try {
  if (reset) rmSync(inData('demo-sign-ins.json'), { force: true });
  await start();
} catch (error) {
  shutdown.tell(error);
  await shutdown.now(undefined, 1);
}
