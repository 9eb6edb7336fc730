import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { rolldown } from 'rolldown';
import { dist, root } from '../launch/place.mjs';
import { serverEntries } from './groups.mjs';

// Also ours: the few lines that the compiler adds for decorators.
const ours = /^(\.|\/|[a-zA-Z]:|@bytorg\/|@oxc-project\/runtime|\0)/;

/** One build for all server processes. */
export const buildServer = () => bundle(serverEntries(), dist);

/** What the entries share becomes chunks. Packages stay in node_modules. */
export async function bundle(entries, dir) {
  const input = Object.fromEntries(Object.entries(entries).map(([name, file]) => [name, join(root, file)]));
  if (Object.keys(input).length === 0) return;
  const built = await rolldown({
    input,
    cwd: root,
    platform: 'node',
    tsconfig: join(root, 'tsconfig.base.json'),
    external: (id) => !ours.test(id),
    moduleTypes: { '.sql': 'text', '.graphql': 'text' },
    // The types that NestJS and TypeORM read at run time come from the tsconfig's decorator settings.
    transform: { target: 'node24' },
    onLog(level, log, print) {
      if (level === 'warn' && log.code === 'CIRCULAR_DEPENDENCY') return;
      print(level, log);
    },
  });
  // Chunks carry hashes in their names and would pile up.
  rmSync(join(dir, 'chunks'), { recursive: true, force: true });
  await built.write({
    dir,
    format: 'esm',
    sourcemap: true,
    // GraphQL types and jobs are known by their class names, also where two files use the same one.
    keepNames: true,
    entryFileNames: '[name].mjs',
    chunkFileNames: 'chunks/[name]-[hash].mjs',
  });
  await built.close();
}
