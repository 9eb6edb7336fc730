import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { dist, root } from '../launch/place.mjs';
import { groups, present } from './groups.mjs';

const ignoredFolders = new Set(['node_modules', 'dist', 'build', '.react-router', 'screenshots']);
// Planted: what test/architecture puts beside the real files for a moment.
const ignoredFiles = /-planted\.ts$|\.spec\.tsx?$|\.md$|(^|\/)project\.json$/;

function* filesUnder(path, wanted) {
  const full = join(root, path);
  if (!existsSync(full)) return;
  if (statSync(full).isFile()) return yield path;
  for (const entry of readdirSync(full, { withFileTypes: true }).sort((a, b) => (a.name < b.name ? -1 : 1))) {
    const child = `${path}/${entry.name}`;
    if (entry.isDirectory()) {
      if (!ignoredFolders.has(entry.name)) yield* filesUnder(child, wanted);
    } else if (wanted(child)) yield child;
  }
}

/** By content, not by date: a checkout or a clone changes every date. */
export function fingerprint(name) {
  const { inputs, documents = [] } = groups[name];
  const hash = createHash('sha256');
  const add = (file) => hash.update(file).update('\0').update(readFileSync(join(root, file))).update('\0');
  for (const input of inputs) for (const file of filesUnder(input, (path) => !ignoredFiles.test(path))) add(file);
  for (const folder of documents) for (const file of filesUnder(folder, (path) => path.endsWith('.graphql'))) add(file);
  return hash.digest('hex');
}

/** A file for each group: several may be built at once. */
const markOf = (name) => join(dist, '.built', name);

export function isBuilt(name) {
  if (!groups[name].outputs().every(present)) return false;
  const known = existsSync(markOf(name)) ? readFileSync(markOf(name), 'utf8') : undefined;
  // The generated client is committed, and npm run check proves it up to date: a fresh clone may trust it.
  if (known === undefined && name === 'client') return true;
  return known === fingerprint(name);
}

export function markBuilt(name, mark) {
  mkdirSync(join(dist, '.built'), { recursive: true });
  writeFileSync(markOf(name), mark);
}
