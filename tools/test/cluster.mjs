import { join } from 'node:path';
import { startCluster } from '../launch/database/cluster.mjs';
import { ensureDatabase } from '../launch/database/given.mjs';
import { root } from '../launch/place.mjs';
import { run } from '../launch/run.mjs';
import { childEnvironment } from '../launch/settings.mjs';
import { present } from '../build/groups.mjs';

const template = 'bytorg_test_template';

// The town of the tests stands still at this moment; test/harness/stack.ts starts its clocks there.
const townTime = '2026-11-24T10:00:00+01:00';

// Nothing here has to survive a power cut, and many processes connect.
const flags = {
  fsync: 'off',
  synchronous_commit: 'off',
  full_page_writes: 'off',
  wal_level: 'minimal',
  max_wal_senders: 0,
  max_connections: 400,
  shared_buffers: '256MB',
  // test/journeys/statements.spec.ts counts what a page costs.
  shared_preload_libraries: 'pg_stat_statements',
  'pg_stat_statements.track_utility': 'off',
};

/** One throw-away server for the whole run, in the run's own folder (scratch.mjs). */
export async function startTestCluster(folder) {
  const cluster = await startCluster({ folder: join(folder, 'postgres'), log: join(folder, 'postgres.log'), flags });
  return {
    url: cluster.url('postgres'),
    /** The small named core of the town, which every worker clones. */
    makeTemplate: async (node) => {
      await makeTown(cluster, node, folder, { name: template, at: townTime, args: ['--core'] });
    },
    /** The whole demo town as it is at a moment; answers the database's address. */
    makeTown: (node, name, at) => makeTown(cluster, node, folder, { name, at, args: [] }),
    stop: () => cluster.stop({ hurry: true }),
  };
}

/** Migrations and a town, in a database of its own. */
async function makeTown(cluster, node, folder, { name, at, args }) {
  await ensureDatabase(cluster, name);
  const { PATH, HOME } = process.env;
  const ports = { PORT: 1, API_PORT: 2, SANDBOX_PORT: 3, WORKER_PORT: 4 };
  const given = { PATH, HOME, NODE_ENV: 'test', CLOCK_START: at };
  const env = childEnvironment(ports, cluster.url(name), given, folder);
  const command = (file, ...more) => run(node, ['--enable-source-maps', join(root, file), ...more], { cwd: root, env });
  await command('dist/api/migrate.mjs');
  if (present('dist/town/seed.mjs')) await command('dist/town/seed.mjs', ...args);
  return env.DATABASE_URL;
}
