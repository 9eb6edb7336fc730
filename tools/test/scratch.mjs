import { createHash } from 'node:crypto';
import { existsSync, lstatSync, mkdirSync, readdirSync, rmSync, statfsSync } from 'node:fs';
import { join } from 'node:path';
import { stopLeftover, commandOf } from '../launch/database/leftover.mjs';
import { inData, root } from '../launch/place.mjs';

const MEMORY = '/dev/shm';
const room = 4 * 2 ** 30;

/**
 * In memory where Linux offers it with room to spare: each test file makes a database of a thousand files and drops it
 * again, and ext4 spends half a second of a core on that, looking for places that nobody left lately.
 */
function home() {
  const disk = inData('test');
  if (!existsSync(MEMORY)) return disk;
  const { bavail, bsize } = statfsSync(MEMORY);
  if (bavail * bsize < room) return disk;
  const here = createHash('sha256').update(root).digest('hex').slice(0, 8);
  const folder = join(MEMORY, `bytorg-test-${process.getuid()}-${here}`);
  mkdirSync(folder, { recursive: true, mode: 0o755 });
  // Anybody may write beside it.
  const { uid, mode } = lstatSync(folder);
  return uid === process.getuid() && (mode & 0o22) === 0 ? folder : disk;
}

/** What runs that were killed left behind. */
async function clearStale(all) {
  for (const name of readdirSync(all)) {
    if (/tools\/(test|screenshots)\.mjs/.test(commandOf(Number(name)) ?? '')) continue;
    await stopLeftover(join(all, name, 'postgres'));
    rmSync(join(all, name), { recursive: true, force: true });
  }
}

/** A folder of this run's own: the test server's data and, below `tmp`, what the tests and their browser write. */
export async function makeScratch() {
  const all = home();
  mkdirSync(all, { recursive: true });
  await clearStale(all);
  const folder = join(all, String(process.pid));
  mkdirSync(join(folder, 'tmp'), { recursive: true });
  return { folder, tmp: join(folder, 'tmp'), remove: () => rmSync(folder, { recursive: true, force: true }) };
}
