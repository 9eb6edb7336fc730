import { spawn } from 'node:child_process';

/**
 * A shell that waits for our end of a pipe to close. The kernel closes it however we die, so the server is
 * stopped even after kill -9 of the launcher and its group; a word through the pipe calls it off.
 */
export function holdOnLeash(pid) {
  if (process.platform === 'win32') return { release() {} };
  const script = 'trap "" INT TERM HUP; read -r word; [ "$word" = done ] || kill -INT "$1"';
  const shell = spawn('/bin/sh', ['-c', script, 'bytorg-leash', String(pid)], {
    cwd: '/',
    detached: true,
    stdio: ['pipe', 'ignore', 'ignore'],
  });
  shell.on('error', () => {});
  shell.stdin.on('error', () => {});
  shell.unref();
  shell.stdin.unref?.();
  return { release: () => shell.stdin.end('done\n') };
}
