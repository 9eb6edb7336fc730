import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { isFree } from '../../tools/launch/ports.mjs';
import { childEnvironment } from '../../tools/launch/settings.mjs';
import { createSystem } from '../../tools/launch/system.mjs';
import { testDatabase, type TestDatabase } from './database';

/** The instant of the town's small named core: a Tuesday morning, shops open. */
export const townTime = '2026-11-24T10:00:00+01:00';
/** The first delivery window can still be ordered for, and its runs may start already. */
export const vanTime = '2026-11-24T13:05:00+01:00';

export interface Stack {
  url: string;
  apiUrl: string;
  sandboxUrl: string;
  database: TestDatabase;
  env: Record<string, string>;
  dataDir: string;
  /** SIGTERM in the launcher's order; without it stop() kills, which is quicker. */
  drain(): Promise<void>;
  stop(): Promise<void>;
}

// Each run (known by its database server's port) and each worker in it has a range of its own, so that two do not look
// for the same free port at once. All lie below 32,768: from there on the system gives ports to whoever connects, also
// between the look and the start.
let next = 0;
async function fourPorts(): Promise<number> {
  const run = Number(new URL(process.env.BYTORG_TEST_CLUSTER ?? 'postgres://x:1').port) % 15;
  const range = 20_000 + run * 800 + (Number(process.env.JEST_WORKER_ID ?? 1) % 4) * 200;
  for (let tries = 0; tries < 50; tries++) {
    const first = range + (next++ % 50) * 4;
    const free = await Promise.all([0, 1, 2, 3].map((n) => isFree(first + n)));
    if (free.every(Boolean)) return first;
  }
  throw new Error('No four free ports in a row for the stack');
}

/**
 * The same built processes that npm start runs, on ports and a database of their own.
 * One stack for each test file: booting costs about a second, and no file sees what another one did.
 */
export async function startStack({
  clockStart = townTime,
  env: more = {} as Record<string, string>,
  without = [] as string[],
} = {}): Promise<Stack> {
  const port = await fourPorts();
  const database = await testDatabase(`_s${port}`);
  const dataDir = mkdtempSync(join(tmpdir(), 'bytorg-stack-'));
  const ports = { PORT: port, API_PORT: port + 1, SANDBOX_PORT: port + 2, WORKER_PORT: port + 3 };
  const given = {
    ...clean(),
    NODE_ENV: 'test',
    DATA_DIR: dataDir,
    CLOCK_START: clockStart,
    FLOOD_LIMIT: '100000',
    ...more,
  };
  const env = { ...childEnvironment(ports, database.url, given, dataDir), ...more } as Record<string, string>;
  let failed: Error | undefined;
  const system = createSystem({
    env,
    node: process.execPath,
    logs: join(dataDir, 'logs'),
    quiet: true,
    without,
    onFatal: (error: Error) => (failed = error),
  });
  const stop = async () => {
    system.kill();
    await system.ended();
    const rings = await database.rings();
    await database.drop();
    rmSync(dataDir, { recursive: true, force: true });
    if (failed) throw failed;
    if (rings)
      throw new Error(`${rings} rings of waiting in ${database.name}: two acts lock the same rows in two orders`);
  };
  try {
    await Promise.all([system.backend(), system.site()]);
  } catch (error) {
    await stop();
    throw error;
  }
  const local = (n: number) => `http://127.0.0.1:${port + n}`;
  const urls = { url: `http://localhost:${port}`, apiUrl: local(1), sandboxUrl: local(2) };
  return { ...urls, database, env, dataDir, drain: system.stop, stop };
}

/** What a developer's shell carries (real keys, another database) must not reach a test. */
function clean(): NodeJS.ProcessEnv {
  const { PATH, HOME, TMPDIR, LANG, TZ } = process.env;
  return Object.fromEntries(
    Object.entries({ PATH, HOME, TMPDIR, LANG, TZ }).filter(([, value]) => value !== undefined),
  );
}
