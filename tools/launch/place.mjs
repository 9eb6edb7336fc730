import { mkdirSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = resolve(dirname(fileURLToPath(import.meta.url)), '../..');
export const dist = join(root, 'dist');

/** Everything that npm start writes at run time; DATA_DIR moves it. */
export const dataDir = resolve(root, process.env.DATA_DIR ?? '.data');

export function inData(...parts) {
  mkdirSync(dataDir, { recursive: true });
  return join(dataDir, ...parts);
}
