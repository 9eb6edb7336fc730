import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import { report } from '../../tools/launch/problem.mjs';

// npm start as a person meets it: in a process group of its own, with an empty data folder.
const root = join(import.meta.dirname, '../..');
// Above the stacks' ports (test/harness/stack.ts), below those that the system gives away.
const port = 32_100 + Number(process.env.JEST_WORKER_ID ?? 1) * 10;
const dataDir = mkdtempSync(join(tmpdir(), 'bytorg-start-'));

function launch(env: Record<string, string> = {}, ...args: string[]) {
  return watch([process.execPath, 'tools/start.mjs', ...args], env);
}

function watch([command, ...args]: string[], env: Record<string, string> = {}) {
  const { PATH, HOME } = process.env;
  const child = spawn(command, args, {
    cwd: root,
    detached: true,
    env: { PATH, HOME, PORT: String(port), DATA_DIR: dataDir, ...env },
  });
  let output = '';
  child.stdout.on('data', (chunk) => (output += chunk));
  child.stderr.on('data', (chunk) => (output += chunk));
  const ended = new Promise<number | null>((resolve) => child.on('close', resolve));
  return { child, ended, output: () => output };
}

async function until(what: () => boolean | Promise<boolean>, patience = 60_000) {
  const end = Date.now() + patience;
  while (!(await what())) {
    if (Date.now() > end) throw new Error(`Waited ${patience / 1000} s in vain`);
    await sleep(50);
  }
}

const ready = () =>
  fetch(`http://127.0.0.1:${port}/readyz`).then(
    (answer) => answer.ok,
    () => false,
  );

/** Processes whose command line or environment names our data folder. */
function left(): string[] {
  const ours = (pid: string) => {
    try {
      return ['cmdline', 'environ'].some((file) => readFileSync(`/proc/${pid}/${file}`, 'utf8').includes(dataDir));
    } catch {
      return false; // it has ended meanwhile
    }
  };
  return readdirSync('/proc').filter((pid) => /^\d+$/.test(pid) && ours(pid));
}

async function database() {
  const { port: at, password } = JSON.parse(readFileSync(join(dataDir, 'postgres.json'), 'utf8'));
  const client = new pg.Client(`postgresql://bytorg:${password}@127.0.0.1:${at}/bytorg`);
  client.on('error', () => {}); // it is cut off by the kill
  await client.connect();
  return client;
}

const killGroup = (child: ChildProcess, signal: NodeJS.Signals) => process.kill(-child.pid!, signal);

afterAll(() => rmSync(dataDir, { recursive: true, force: true }));

describe('npm start', () => {
  it('starts, loses nothing to kill -9, starts again and stops without a trace', async () => {
    const first = launch();
    await until(async () => (await ready()) || first.child.exitCode !== null, 120_000);
    await until(() => first.output().includes(`http://localhost:${port}/admin`), 5_000);
    const client = await database();
    await client.query(`CREATE TABLE acknowledged AS SELECT 42 AS answer`);

    const second = launch({ PORT: String(port + 4) });
    expect(await second.ended).toBe(1);
    expect(second.output()).toContain('already runs from this folder');

    killGroup(first.child, 'SIGKILL');
    await until(() => left().length === 0, 10_000);

    const again = launch();
    await until(async () => (await ready()) || again.child.exitCode !== null);
    const after = await database();
    expect((await after.query('SELECT answer FROM acknowledged')).rows).toEqual([{ answer: 42 }]);
    await after.end();

    killGroup(again.child, 'SIGTERM');
    expect(await again.ended).toBe(0);
    expect(again.output()).toMatch(/Stopped\.\n$/);
    await until(() => left().length === 0, 2_000);
    expect(existsSync(join(dataDir, 'postgres/postmaster.pid'))).toBe(false);
  }, 240_000);

  it('stops everything when only npm is told to', async () => {
    const { PATH, HOME } = process.env;
    const env = { PATH, HOME, PORT: String(port), DATA_DIR: dataDir };
    const npm = spawn('npm', ['start'], { cwd: root, detached: true, env, stdio: 'ignore' });
    await until(async () => (await ready()) || npm.exitCode !== null);
    expect(left().length).toBeGreaterThan(3);
    process.kill(npm.pid!, 'SIGTERM');
    await until(() => left().length === 0, 20_000);
    expect(existsSync(join(dataDir, 'postgres/postmaster.pid'))).toBe(false);
  }, 240_000);

  it.each([
    [
      'a database that is not there',
      { DATABASE_URL: 'postgresql://u:secret@127.0.0.1:1/x' },
      [],
      'nothing answers there',
    ],
    ['no address of a database', { DATABASE_URL: 'somewhere' }, [], 'DATABASE_URL is no PostgreSQL address'],
    [
      '--reset of a given database',
      { DATABASE_URL: 'postgresql://h/x' },
      ['--reset'],
      'wipes the embedded database only',
    ],
    ['--reset in production', { NODE_ENV: 'production' }, ['--reset'], 'never resets'],
    ['an unknown option', {}, ['--fresh'], 'Unknown: --fresh'],
    ['a port that is none', { PORT: '99999' }, [], 'PORT=99999 is no port'],
    [
      'production without keys',
      { NODE_ENV: 'production', AUTH_SECRET: 'x' },
      [],
      'needs DATABASE_URL, PUBLIC_URL, STRIPE_SECRET_KEY, STRIPE_PUBLISHABLE_KEY, STRIPE_WEBHOOK_SECRET, SMTP_URL',
    ],
  ] as [string, Record<string, string>, string[], string][])('says in one line: %s', async (_case, env, args, line) => {
    const { ended, output } = launch(env, ...args);
    expect(await ended).toBe(1);
    const problem = output().split('✗ ')[1].trim();
    expect(problem).toContain(line);
    expect(problem.split('\n')).toHaveLength(1);
    expect(output()).not.toContain('secret@');
  });

  it.each([
    ['before anything is there', '2m'],
    ['while the database writes', '70m'],
  ])('says in one line: a disk that is full %s', async (_case, size) => {
    // A small disk of our own, where the kernel lets us have one: as root, or in a user's namespace.
    const own = process.getuid?.() === 0 ? ['unshare', '-m'] : ['unshare', '-rm'];
    const mount = [...own, 'sh', '-c', 'mount -t tmpfs -o size="$0",mode=755 tmpfs "$1" && shift && exec "$@"'];
    const here = mkdtempSync(join(tmpdir(), 'bytorg-full-'));
    if (spawnSync(own[0], [...mount.slice(1), size, here, 'true']).status !== 0)
      return console.info(
        'This machine lets us have no small disk: how a full one is told is checked by the next test only.',
      );
    const { ended, output } = watch([...mount, size, here, process.execPath, 'tools/start.mjs'], { DATA_DIR: here });
    expect(await ended).toBe(1);
    expect(output().split('✗ ')[1].trim()).toBe('The disk is full: free some space and start again.');
    rmSync(here, { recursive: true });
  });

  it.each([
    ['Node', Object.assign(new Error('write'), { code: 'ENOSPC' }), ''],
    ['initdb', Object.assign(new Error('ended'), { output: 'could not write: No space left on device' }), ''],
    ['PostgreSQL', Object.assign(new Error('disk'), { code: '53100' }), ''],
    ['whoever lost the database', new Error('Connection terminated'), 'PANIC: No space left on device'],
  ])('a full disk is one line from %s', (_whom, error, log) => {
    const { error: aloud } = console;
    const said: string[] = [];
    console.error = (line: string) => void said.push(line);
    report(error, log);
    console.error = aloud;
    expect(said).toEqual(['\n✗ The disk is full: free some space and start again.']);
  });

  it('says in one line: a server without that database', async () => {
    const url = new URL(process.env.BYTORG_TEST_CLUSTER!);
    url.pathname = '/no_such_database';
    const missing = launch({ DATABASE_URL: url.href });
    expect(await missing.ended).toBe(1);
    expect(missing.output()).toContain('DATABASE_URL does not work: there is no such database');
    expect(missing.output()).not.toMatch(/\n +at /);
  });

  it('says in one line: a taken port', async () => {
    const squatter = createServer().listen(port + 2, '127.0.0.1');
    const { ended, output } = launch();
    expect(await ended).toBe(1);
    expect(output()).toContain(`Port ${port + 2} (SANDBOX_PORT) is taken`);
    squatter.close();
  });
});
