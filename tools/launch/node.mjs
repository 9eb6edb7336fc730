import { existsSync } from 'node:fs';
import { delimiter, dirname, join } from 'node:path';
import { root } from './place.mjs';
import { Problem } from './problem.mjs';

const wanted = [24, 11];

export function recentEnough(version) {
  const [major, minor] = version.split('.').map(Number);
  return major > wanted[0] || (major === wanted[0] && minor >= wanted[1]);
}

/**
 * The Node that runs everything but this launcher: the system's when it is recent enough, otherwise the one that
 * the lockfile pins as a package for this platform. The `node` package is no help: its install script fetches
 * the binary outside the lockfile.
 */
export function findNode() {
  if (recentEnough(process.versions.node)) return process.execPath;
  const name = `node-${process.platform === 'win32' ? 'win' : process.platform}-${process.arch}`;
  const file = join(root, 'node_modules', name, 'bin', process.platform === 'win32' ? 'node.exe' : 'node');
  if (existsSync(file)) return file;
  throw new Problem(
    `Bytorg needs Node ${wanted.join('.')} or later, and none is packaged for ${process.platform}-${process.arch}. ` +
      `Yours is ${process.versions.node}: install Node 24 from https://nodejs.org and start again.`,
  );
}

/** Tools that call `node` by name (nx, codegen) have to find the same one. */
export function withNode(node, env = process.env) {
  return { ...env, PATH: `${dirname(node)}${delimiter}${env.PATH ?? ''}` };
}
