import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { run } from '../launch/run.mjs';

export function onPath(name) {
  const folders = [...(process.env.PATH ?? '').split(delimiter), '/usr/bin', '/usr/local/bin'];
  return folders.map((folder) => join(folder, name)).find((file) => existsSync(file));
}

/** Debian's packages, where we may install them. Answers whether it worked. */
export async function installWithApt(name) {
  if (process.getuid?.() !== 0 || !onPath('apt-get')) return false;
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  // Twice: a fresh image has no lists yet, and an old one has stale ones.
  const install = () => run('apt-get', ['install', '-y', '-qq', '--no-install-recommends', name], { env });
  try {
    await install().catch(async () => {
      await run('apt-get', ['update', '-qq'], { env });
      await install();
    });
    return true;
  } catch {
    return false;
  }
}
