import { existsSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { startCluster, wipeCluster } from './database/cluster.mjs';
import { checkDatabase, ensureDatabase } from './database/given.mjs';
import { inData, root } from './place.mjs';
import { run } from './run.mjs';
import { isProduction } from './settings.mjs';
import { shutdown } from './shutdown.mjs';
import { step } from './steps.mjs';

/** The given database, checked; or the embedded one, started. Then, once the servers are built, the schema and the town. */
export async function prepareDatabase({ node, reset }) {
  const given = process.env.DATABASE_URL;
  const url = given ?? (await embedded(reset));
  if (given) await step('Database', () => checkDatabase(given));
  return { url, migrateAndSeed: (env) => migrateAndSeed(node, env) };
}

async function embedded(reset) {
  let cluster;
  await step(reset ? 'PostgreSQL, afresh' : 'PostgreSQL', async () => {
    const folder = inData('postgres');
    if (reset || !existsSync(folder)) rmSync(inData('postgres.seeded'), { force: true });
    if (reset) await wipeCluster(folder);
    cluster = await startCluster({ folder, log: inData('postgres.log') });
    shutdown.database(cluster);
    await ensureDatabase(cluster, 'bytorg');
    return cluster.note;
  });
  return cluster.url('bytorg');
}

async function migrateAndSeed(node, env) {
  const command = (file) => run(node, ['--enable-source-maps', join(root, file)], { cwd: root, env });
  await step('Schema', async () => void (await command('dist/api/migrate.mjs')));
  if (isProduction || !existsSync(join(root, 'dist/town/seed.mjs'))) return;
  // The command looks itself whether the database is empty. Our own database was seeded when we say so.
  const mark = inData('postgres.seeded');
  if (!process.env.DATABASE_URL && existsSync(mark)) return;
  await step('Demo town', async () => (await command('dist/town/seed.mjs')).trim().split('\n').at(-1));
  if (!process.env.DATABASE_URL) writeFileSync(mark, '');
}
