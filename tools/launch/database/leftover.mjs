import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

/** The command line of a process, or undefined when there is none. */
export function commandOf(pid) {
  try {
    if (process.platform === 'linux') return readFileSync(`/proc/${pid}/cmdline`, 'utf8').replaceAll('\0', ' ');
    return execFileSync('ps', ['-p', String(pid), '-o', 'args='], {
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'ignore'],
    });
  } catch {
    return undefined;
  }
}

/** The server's own note about itself: its pid, and its state once it has one. */
export function readPidFile(data) {
  const file = join(data, 'postmaster.pid');
  if (!existsSync(file)) return undefined;
  const lines = readFileSync(file, 'utf8').split('\n');
  return { pid: Number(lines[0]), state: lines[7]?.trim() };
}

/**
 * After kill -9 of the launcher a server of ours may still run, or its note may remain and name a process that
 * has become something else (containers hand out the same pids again). The first is stopped, the second removed;
 * a process that is not our server is never touched.
 */
export async function stopLeftover(data) {
  const note = readPidFile(data);
  if (!note) return undefined;
  const ours = () => {
    const command = commandOf(note.pid);
    return Boolean(command?.includes('postgres') && command.includes(data));
  };
  for (const [signal, patience] of [
    ['SIGINT', 15_000],
    ['SIGQUIT', 5_000],
    ['SIGKILL', 2_000],
  ]) {
    if (!ours()) break;
    try {
      process.kill(note.pid, signal);
    } catch {
      break;
    }
    const until = Date.now() + patience;
    while (ours() && Date.now() < until) await sleep(25);
  }
  rmSync(join(data, 'postmaster.pid'), { force: true });
  return 'recovered from an unclean end';
}
