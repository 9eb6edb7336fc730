import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { commandOf } from './database/leftover.mjs';
import { inData } from './place.mjs';
import { Problem } from './problem.mjs';

/** Two launchers on one data folder would stop each other's database as a leftover. */
export function lockData() {
  const file = inData('launcher.json');
  let held;
  try {
    held = JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    held = undefined; // none, or cut short
  }
  if (held && held.pid !== process.pid && commandOf(held.pid)?.includes('tools/start.mjs'))
    throw new Problem(`Bytorg already runs from this folder (process ${held.pid}, port ${held.port}).`);
  return {
    take: (port) => writeFileSync(file, JSON.stringify({ pid: process.pid, port })),
    release: () => rmSync(file, { force: true }),
  };
}
