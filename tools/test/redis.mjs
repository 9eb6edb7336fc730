import { spawn } from 'node:child_process';
import { createConnection } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { holdOnLeash } from '../launch/database/leash.mjs';
import { freePort } from '../launch/ports.mjs';
import { Problem } from '../launch/problem.mjs';
import { installWithApt, onPath } from './debian.mjs';

const find = () => onPath('redis-server') ?? onPath('valkey-server');

async function findRedis() {
  const found = find();
  if (found) return found;
  // The package starts a server of its own where there is a service manager; ours listens elsewhere.
  if (await installWithApt('redis-server')) return find();
  throw new Problem(
    'The queue tests need a real Redis: install redis-server or valkey-server (Debian: apt-get install redis-server).',
  );
}

const answers = (port) =>
  new Promise((resolve) => {
    const socket = createConnection({ port, host: '127.0.0.1' }, () => resolve(true));
    socket.on('connect', () => socket.destroy()).on('error', () => resolve(false));
  });

/** A Redis in memory only, for this run; on a port of its own, or again on the one it had. */
export async function startRedis(again) {
  const file = await findRedis();
  const port = again ?? (await freePort());
  const args = ['--port', port, '--bind', '127.0.0.1', '--save', '', '--appendonly', 'no'].map(String);
  const child = spawn(file, [...args, '--maxmemory-policy', 'noeviction'], {
    cwd: '/',
    detached: true,
    stdio: 'ignore',
  });
  let ended = false;
  const over = new Promise((resolve) => child.on('error', resolve).on('exit', resolve));
  void over.then(() => (ended = true));
  while (!(await answers(port))) {
    if (ended) throw new Problem(`${file} did not start on port ${port}.`);
    await sleep(20);
  }
  const leash = holdOnLeash(child.pid);
  const stop = () => {
    leash.release();
    child.kill('SIGKILL');
    return over;
  };
  return { url: `redis://127.0.0.1:${port}`, port, stop };
}
