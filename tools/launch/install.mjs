import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './place.mjs';
import { Problem } from './problem.mjs';
import { run } from './run.mjs';

const read = (file) => JSON.parse(readFileSync(join(root, file), 'utf8')).packages;

const optionalElsewhere = (entry) => entry.optional || entry.devOptional || entry.peer;

/**
 * npm keeps a copy of the lockfile beside what it installed and writes it last, so comparing the two says both
 * "the lockfile changed" and "the install was cut short". Packages for other platforms are rightly absent.
 */
function installed() {
  if (!existsSync(join(root, 'node_modules/.package-lock.json'))) return false;
  const wanted = read('package-lock.json');
  const present = read('node_modules/.package-lock.json');
  return Object.entries(wanted).every(([path, entry]) => {
    if (path === '') return true;
    const here = present[path];
    if (here) return here.version === entry.version && here.integrity === entry.integrity;
    return optionalElsewhere(entry) && !isForUs(entry);
  });
}

/** Optional packages without a platform may be left out by npm's own reasoning, and so may the other C library's. */
function isForUs(entry) {
  if ((!entry.os && !entry.cpu) || entry.libc) return false;
  const fits = (wanted, ours) => wanted === undefined || [wanted].flat().includes(ours);
  return fits(entry.os, process.platform) && fits(entry.cpu, process.arch);
}

export async function install() {
  if (installed()) return undefined;
  // The npm that runs us, when there is one: another npm may not honour the list of allowed install scripts.
  const [command, ...first] = process.env.npm_execpath ? [process.execPath, process.env.npm_execpath] : ['npm'];
  // NODE_ENV=production would leave out what builds the sites.
  const args = [...first, 'ci', '--include=dev', '--include=optional', '--no-audit', '--no-fund', '--loglevel=error'];
  try {
    await run(command, args, { cwd: root, shell: process.platform === 'win32' });
  } catch (error) {
    if (/ENOSPC/.test(error.output ?? '')) throw error;
    const reason = (error.output || error.message).trim().split('\n').slice(0, 12).join('\n');
    throw new Problem(`npm ci failed:\n${reason}`);
  }
  return 'npm ci';
}
