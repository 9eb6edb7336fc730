import { spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { totalmem } from 'node:os';
import { closeSync, existsSync, openSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import { freePort, isFree } from '../ports.mjs';
import { Problem } from '../problem.mjs';
import { binary } from './binaries.mjs';
import { initCluster } from './init.mjs';
import { holdOnLeash } from './leash.mjs';
import { readPidFile, stopLeftover } from './leftover.mjs';
import { chooseOwner, takeOver } from './owner.mjs';

/**
 * Starts the PostgreSQL server that lives in `folder`, making it first when it is not there.
 * @param folder  where its data lives; `${folder}.json` keeps its port and password
 * @param log     the file its log goes to
 * @param flags   further server settings, as { name: value }
 */
export async function startCluster({ folder, log, flags = {} }) {
  const way = chooseOwner(folder);
  const memory = remember(`${folder}.json`);
  let note = await stopLeftover(way.data);
  takeOver(way.data, way.owner);
  await initCluster(way, memory.password);
  for (let tries = 0; ; tries++) {
    const port = memory.port && (await isFree(memory.port)) ? memory.port : await freePort();
    const server = await launch(way, { port, log, flags });
    if (server) {
      memory.keep(port);
      note ??= way.note;
      const url = (name) => `postgresql://bytorg:${memory.password}@127.0.0.1:${port}/${name}`;
      return { ...server, port, url, note };
    }
    // Somebody took the port between our look and the server's.
    if (tries === 3) throw new Problem('The embedded PostgreSQL found no free port.');
    memory.port = undefined;
  }
}

function remember(file) {
  const known = existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : {};
  const password = known.password ?? randomBytes(18).toString('base64url');
  const keep = (port) => writeFileSync(file, JSON.stringify({ port, password }), { mode: 0o600 });
  if (!known.password) keep(undefined);
  return { port: known.port, password, keep };
}

/** A sixteenth of the memory, taken only as it is used; PostgreSQL's own 128 MB hold no large town. */
const buffers = () => `${Math.round(Math.min(512, Math.max(128, totalmem() / 2 ** 24)))}MB`;

async function launch(way, { port, log, flags }) {
  const settings = {
    port,
    listen_addresses: '127.0.0.1',
    unix_socket_directories: '',
    shared_buffers: buffers(),
    ...flags,
  };
  const words = Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
  const [command, ...args] = [...way.prefix, binary(way.native, 'postgres'), '-D', way.data, ...words];
  const from = existsSync(log) ? statSync(log).size : 0;
  const out = openSync(log, 'a');
  // A session of its own: Ctrl-C goes to the terminal's whole group, and the database has to outlive the api.
  const child = spawn(command, args, { ...way.ids, cwd: '/', detached: true, stdio: ['ignore', out, out] });
  closeSync(out);
  const ended = new Promise((resolve) => child.on('exit', resolve).on('error', resolve));
  let over = false;
  void ended.then(() => (over = true));

  while (readPidFile(way.data)?.state !== 'ready') {
    if (over) return refuse(readFileSync(log, 'utf8').slice(from));
    await sleep(10);
  }
  const leash = holdOnLeash(child.pid);
  const said = () => readFileSync(log, 'utf8').slice(from).slice(-20_000);
  return { pid: child.pid, ended, said, stop: (options) => stop(child, ended, leash, options) };
}

function refuse(log) {
  if (/Address already in use|could not bind/.test(log)) return undefined;
  throw Object.assign(new Problem(`The embedded PostgreSQL did not start:\n${log.trim().slice(-1200)}`), {
    output: log,
  });
}

/** Fast (roll back, checkpoint, end), and immediate when that takes too long or somebody is in a hurry. */
async function stop(child, ended, leash, { hurry = false } = {}) {
  const patience = (ms) => Promise.race([ended.then(() => true), sleep(ms, false, { ref: false })]);
  leash.release();
  child.kill(hurry ? 'SIGQUIT' : 'SIGINT');
  if (await patience(hurry ? 3_000 : 15_000)) return;
  child.kill('SIGQUIT');
  if (await patience(3_000)) return;
  child.kill('SIGKILL');
  await ended;
}

/** Only a folder that initdb made is ever wiped. */
export async function wipeCluster(folder) {
  const way = chooseOwner(folder);
  await stopLeftover(way.data);
  for (const path of [`${way.data}.making`, `${way.data}.password`]) rmSync(path, { recursive: true, force: true });
  if (!existsSync(way.data)) return;
  if (!existsSync(`${way.data}/PG_VERSION`))
    throw new Problem(`${way.data} is no PostgreSQL folder: it is left alone.`);
  rmSync(way.data, { recursive: true, force: true });
}
