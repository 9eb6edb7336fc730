import { rmSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import pg from 'pg';
import { bundle } from '../../tools/build/server.mjs';
import { startCluster } from '../../tools/launch/database/cluster.mjs';
import { ensureDatabase } from '../../tools/launch/database/given.mjs';
import { dist, inData, root } from '../../tools/launch/place.mjs';
import { demandFree } from '../../tools/launch/ports.mjs';
import { Process } from '../../tools/launch/processes.mjs';
import { run } from '../../tools/launch/run.mjs';
import { childEnvironment, readPorts } from '../../tools/launch/settings.mjs';
import { step } from '../../tools/launch/steps.mjs';

/** A Tuesday morning: every run sees the same open shops. */
const CLOCK_START = '2026-11-24T10:00:00+01:00';

const name = 'bytorg_bench';

/** A product is had by three stores on average. */
export const worlds = [
  { products: 10_000, stores: 30 },
  { products: 100_000, stores: 100 },
];

// Durable as in production; the counts of statements leave BEGIN and COMMIT out.
const flags = {
  shared_preload_libraries: 'pg_stat_statements',
  'pg_stat_statements.track_utility': 'off',
  'pg_stat_statements.max': 10_000,
  max_connections: 200,
};

/**
 * Everything the bench needs, on a server and in a folder of its own: the api and the worker as npm start runs them, a
 * bank that costs nothing, and the limit. The api and the limit sign in to the database each under a name of their own,
 * so that whose statements are counted is certain.
 */
export async function startStack(node, { flags: nodeFlags = [], world = worlds[0] } = {}) {
  const folder = inData('bench');
  const databasePort = process.env.BENCH_DATABASE_PORT;
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  if (databasePort) writeFileSync(join(folder, 'postgres.json'), JSON.stringify({ port: Number(databasePort) }));
  const ports = readPorts({ PORT: process.env.PORT || '4600' });
  const limitPort = ports.PORT + 4;
  await demandFree({ ...ports, LIMIT_PORT: limitPort });

  const ending = [];
  const stop = async () => {
    for (const end of ending.splice(0).reverse()) await end();
  };
  try {
    await step('Build', async () => {
      await run(node, ['tools/build.mjs', 'server'], { cwd: root });
      await bundle({ seed: 'test/bench/world/seed.ts' }, join(dist, 'bench'));
    });
    let cluster;
    await step('PostgreSQL', async () => {
      cluster = await startCluster({ folder: join(folder, 'postgres'), log: join(folder, 'postgres.log'), flags });
      ending.push(() => cluster.stop({ hurry: true }));
      await ensureDatabase(cluster, name);
    });
    const as = (role) => cluster.url(name).replace('//bytorg:', `//${role}:`);
    const { PATH, HOME } = process.env;
    // All load comes from one address.
    const given = { PATH, HOME, NODE_ENV: 'test', CLOCK_START, FLOOD_LIMIT: '10000000' };
    const env = childEnvironment(ports, cluster.url(name), given, folder);
    await step('World', () => makeWorld(node, env, cluster.url(name), world));

    const part = (named, file, port, more = {}, health = '/healthz') => {
      const made = new Process({
        name: named,
        file,
        node,
        env: { ...env, ...more, NODE_OPTIONS: nodeFlags[named] ?? '' },
        logs: join(folder, 'logs'),
        quiet: true,
        ready: `http://127.0.0.1:${port}${health}`,
        onFatal: (error) => console.error(error.message),
      });
      ending.push(() => made.stop(5_000));
      return made;
    };
    const parts = {
      bank: part('bank', 'test/bench/bank.mjs', ports.SANDBOX_PORT),
      api: part('api', 'dist/api/main.mjs', ports.API_PORT, { DATABASE_URL: as('bench_api') }),
      worker: part('worker', 'dist/worker/main.mjs', ports.WORKER_PORT, { DATABASE_URL: as('bench_worker') }),
      limit: part('limit', 'test/bench/limit/server.mjs', limitPort, {
        DATABASE_URL: as('bench_limit'),
        LIMIT_PORT: String(limitPort),
      }),
    };
    await step('Servers', async () => {
      await Promise.all(Object.values(parts).map((p) => p.start()));
    });
    const db = new pg.Client({ connectionString: cluster.url(name) });
    await db.connect();
    ending.push(() => db.end());
    const local = (port) => ({ host: '127.0.0.1', port });
    return {
      db,
      api: local(ports.API_PORT),
      bank: local(ports.SANDBOX_PORT),
      limit: local(limitPort),
      parts,
      /** A database beside ours on the same server, for a peer; answers its address. */
      beside: async (other) => {
        await ensureDatabase(cluster, other);
        return cluster.url(other);
      },
      /** A process that ends with the stack. */
      part,
      port: limitPort + 1,
      worldUrl: cluster.url(name),
      stop,
    };
  } catch (error) {
    await stop();
    throw error;
  }
}

async function makeWorld(node, env, url, { products, stores }) {
  const size = { BENCH_PRODUCTS: String(products), BENCH_STORES: String(stores) };
  const command = (file) =>
    run(node, ['--max-old-space-size=12000', join(root, file)], { cwd: root, env: { ...env, ...size } });
  await command('dist/api/migrate.mjs');
  const said = await command('dist/bench/seed.mjs');
  const db = new pg.Client({ connectionString: url });
  await db.connect();
  const password = db.escapeLiteral(decodeURIComponent(new URL(url).password));
  for (const role of ['bench_api', 'bench_worker', 'bench_limit'])
    await db.query(`CREATE ROLE ${role} LOGIN SUPERUSER PASSWORD ${password}`);
  await db.end();
  return said.trim().split('\n').at(-1);
}
