import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, symlinkSync } from 'node:fs';
import { type AddressInfo, createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { everyKey, readComposition, runOf } from '../architecture/composition';
import { testDatabase, type TestDatabase } from '../harness/database';

// What the images run, with the words of docker/ themselves: an empty database, production, nothing else of this machine.
const root = join(import.meta.dirname, '../..');
const { services } = readComposition(everyKey);
type Name = 'migrate' | 'api' | 'worker' | 'web';

let database: TestDatabase;
let image: string;
let ports: Record<'PORT' | 'API_PORT' | 'WORKER_PORT', string>;
const running: { child: ChildProcess; ended: Promise<number | null>; output: () => string }[] = [];

const freePort = () =>
  new Promise<string>((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const { port } = server.address() as AddressInfo;
      server.close(() => resolve(String(port)));
    });
  });

const asAdmin = async (sql: string) => {
  const client = new pg.Client({ connectionString: database.url });
  await client.connect();
  await client.query(sql);
  await client.end();
};

beforeAll(async () => {
  database = await testDatabase('_images');
  await asAdmin(`CREATE DATABASE ${database.name}_empty TEMPLATE template0`);
  image = mkdtempSync(join(tmpdir(), 'bytorg-image-'));
  for (const kept of ['package.json', 'node_modules', 'dist']) symlinkSync(join(root, kept), join(image, kept));
  ports = { PORT: await freePort(), API_PORT: await freePort(), WORKER_PORT: await freePort() };
});
afterAll(async () => {
  for (const { child } of running) child.kill('SIGKILL');
  await asAdmin(`DROP DATABASE ${database.name}_empty WITH (FORCE)`);
  await database.drop();
  rmSync(image, { recursive: true, force: true });
});

/** Where the composition's names lead on this machine; without Redis the queues are in the database. */
const environmentOf = (name: Name): Record<string, string> => {
  const { REDIS_URL: _, ...env } = runOf(services[name]).env;
  const local = { HOST: '127.0.0.1', ...ports };
  if (name === 'web')
    return {
      ...env,
      ...local,
      API_URL: `http://127.0.0.1:${ports.API_PORT}`,
      WORKER_URL: `http://127.0.0.1:${ports.WORKER_PORT}`,
    };
  return { ...env, ...local, DATA_DIR: join(image, 'data'), DATABASE_URL: `${database.url}_empty` };
};

const run = (name: Name) => {
  const [, ...args] = runOf(services[name]).command;
  const child = spawn(process.execPath, args, { cwd: image, env: environmentOf(name) });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => (output += chunk));
  const ended = new Promise<number | null>((resolve) => child.on('close', resolve));
  const process_ = { child, ended, output: () => output };
  running.push(process_);
  return process_;
};

/** As the engine asks: again and again, until the time to start is over. */
const healthy = async (name: Name) => {
  const [, ...args] = runOf(services[name]).health!.map((word) => word.replace(':4003', `:${ports.WORKER_PORT}`));
  for (let tries = 0; tries < 40; tries++) {
    if (spawnSync(process.execPath, args, { cwd: image, env: environmentOf(name) }).status === 0) return true;
    await new Promise((resolve) => setTimeout(resolve, 250));
  }
  return false;
};

it('the images’ commands migrate, start healthy, serve, and stop when they are told to', async () => {
  const first = run('migrate');
  expect([await first.ended, first.output()]).toEqual([0, expect.not.stringContaining('rror')]);
  expect(await run('migrate').ended).toBe(0); // again at every start

  const [api, worker, web] = (['api', 'worker', 'web'] as const).map(run);
  for (const name of ['api', 'worker', 'web'] as const) expect([name, await healthy(name)]).toEqual([name, true]);
  const answer = await fetch(`http://127.0.0.1:${ports.PORT}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query: '{ stores { id } }' }),
  });
  expect([answer.status, await answer.json()]).toEqual([200, { data: { stores: [] } }]);

  for (const one of [web, api, worker]) {
    one.child.kill('SIGTERM');
    expect(await one.ended).toBe(0);
  }
});

it('a new house founds its town and invites its first coordinator, once it is told which', async () => {
  const found = (...args: string[]) => {
    const { status, stdout, stderr } = spawnSync(process.execPath, ['dist/api/found.mjs', ...args], {
      cwd: image,
      env: environmentOf('api'),
      encoding: 'utf8',
    });
    return [status, (stdout + stderr).trim()];
  };
  const rows = async (sql: string) => {
    const client = new pg.Client({ connectionString: `${database.url}_empty` });
    await client.connect();
    const answer = await client.query(sql);
    await client.end();
    return answer.rows;
  };
  const state = `SELECT (SELECT count(*)::int FROM town) AS towns, (SELECT count(*)::int FROM postcode) > 4000 AS postcodes,
    (SELECT count(*)::int FROM delivery_area) > 5 AS area, (SELECT array_agg(email || ' ' || role ORDER BY email) FROM invitation) AS invited`;
  const usage = 'usage: found.mjs <e-mail of a coordinator> [<town> <municipality number> <latitude> <longitude>]';

  expect(found()).toEqual([1, `found: ${usage}`]);
  expect(found('ola@bytorg.example', 'Kongsberg', '9999', '5', '200')).toEqual([
    1,
    `found: municipality UNKNOWN, latitude OUTSIDE_NORWAY, longitude OUTSIDE_NORWAY; ${usage}`,
  ]);
  expect(found('ola', 'Kongsberg', '3303', '59.669', '9.650')).toEqual([1, `found: email NOT_AN_EMAIL; ${usage}`]);
  expect(await rows(state)).toEqual([{ towns: 0, postcodes: false, area: false, invited: null }]);

  expect(found('ola@bytorg.example', 'Kongsberg', '3303', '59.669', '9.650')).toEqual([
    0,
    'An invitation is on its way to ola@bytorg.example.',
  ]);
  expect(found('kari@bytorg.example')[0]).toBe(0);
  expect(await rows(state)).toEqual([
    {
      towns: 1,
      postcodes: true,
      area: true,
      invited: ['kari@bytorg.example coordinator', 'ola@bytorg.example coordinator'],
    },
  ]);
});

it('a service without one of its keys says which, in one line, and ends', async () => {
  const { AUTH_SECRET: _, ...env } = environmentOf('api');
  const [, ...args] = runOf(services.api).command;
  const { status, stderr } = spawnSync(process.execPath, args, { cwd: image, env, encoding: 'utf8' });
  expect([status, stderr.trim()]).toEqual([1, expect.stringMatching(/^api: .*AUTH_SECRET$/)]);
});
