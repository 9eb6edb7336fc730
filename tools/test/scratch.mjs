import { createHash } from 'node:crypto';
import { existsSync, lstatSync, mkdirSync, readdirSync, rmSync, statfsSync } from 'node:fs';
import { freemem } from 'node:os';
import { join } from 'node:path';
import { stopLeftover, commandOf } from '../launch/database/leftover.mjs';
import { inData, root } from '../launch/place.mjs';

const MEMORY = '/dev/shm';
const room = 4 * 2 ** 30;

/**
 * In memory where Linux offers it with room to spare: each test file makes a database of a thousand files and drops it
 * again, and ext4 spends half a second of a core on that, looking for places that nobody left lately.
 */
function inMemory() {
  if (!existsSync(MEMORY)) return undefined;
  const here = createHash('sha256').update(root).digest('hex').slice(0, 8);
  const folder = join(MEMORY, `bytorg-test-${process.getuid()}-${here}`);
  try {
    mkdirSync(folder, { recursive: true, mode: 0o755 });
  } catch {
    return undefined;
  }
  // Anybody may write beside it.
  const about = lstatSync(folder);
  return about.isDirectory() && about.uid === process.getuid() && (about.mode & 0o22) === 0 ? folder : undefined;
}

const hasRoom = () => {
  const { bavail, bsize } = statfsSync(MEMORY);
  return Math.min(bavail * bsize, freemem()) >= room;
};

/** Whoever was told to end may still be writing. */
const remove = (folder) => rmSync(folder, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 });

/** What runs that were killed left behind. */
async function clearStale(all) {
  for (const name of readdirSync(all)) {
    if (/tools\/(test|screenshots)\.mjs/.test(commandOf(Number(name)) ?? '')) continue;
    await stopLeftover(join(all, name, 'postgres'));
    remove(join(all, name));
  }
}

/** A folder of this run's own: the test server's data and, below `tmp`, what the tests and their browser write. */
export async function makeScratch() {
  const [disk, memory] = [inData('test'), inMemory()];
  mkdirSync(disk, { recursive: true });
  for (const home of [disk, memory]) if (home) await clearStale(home);
  const all = memory && hasRoom() ? memory : disk;
  const folder = join(all, String(process.pid));
  mkdirSync(join(folder, 'tmp'), { recursive: true });
  return { folder, tmp: join(folder, 'tmp'), remove: () => remove(folder) };
}
