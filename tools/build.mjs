// npm run build: builds every group whose inputs changed; `npm run build -- server` only that one; --force builds anyway.
import { setPriority } from 'node:os';
import { fingerprint, isBuilt, markBuilt } from './build/fingerprint.mjs';
import { groups, present } from './build/groups.mjs';
import { report } from './launch/problem.mjs';
import { recentEnough, findNode } from './launch/node.mjs';
import { run } from './launch/run.mjs';
import { step } from './launch/steps.mjs';

const builders = {
  server: async () => (await import('./build/server.mjs')).buildServer(),
  client: async () => (await import('./build/sites.mjs')).generateClient(),
  shop: async () => (await import('./build/sites.mjs')).buildShop(),
  admin: async () => (await import('./build/sites.mjs')).buildAdmin(),
};

async function build(names, force) {
  for (const name of names) {
    const { config } = groups[name];
    if (config && !present(config)) continue;
    // Taken before: a file saved during the build must count as changed.
    const mark = fingerprint(name);
    if (force || !isBuilt(name)) await step(`Build ${name}`, builders[name]);
    markBuilt(name, mark);
  }
}

const args = process.argv.slice(2);
const codegen = args.includes('--codegen');
const names = codegen ? ['client'] : args.filter((arg) => !arg.startsWith('-'));
try {
  if (recentEnough(process.versions.node)) {
    // The sites may be built while the town is seeded: let the server work first.
    if (args.includes('--background')) setPriority(5);
    await build(names.length > 0 ? names : Object.keys(groups), codegen || args.includes('--force'));
  } else await run(findNode(), [import.meta.filename, ...args], { stdio: 'inherit' });
} catch (error) {
  report(error);
  process.exitCode = 1;
}
