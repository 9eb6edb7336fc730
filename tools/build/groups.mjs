import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../launch/place.mjs';

/** Every file that is run by node, and where it comes from. dist/<name>.mjs is what the launcher and the images run. */
const entries = {
  'api/main': 'apps/api/src/main.ts',
  'api/migrate': 'apps/api/src/migrate.ts',
  'api/found': 'apps/api/src/found.ts',
  'api/print-schema': 'apps/api/src/print-schema.ts',
  'worker/main': 'apps/worker/src/main.ts',
  'sandbox/main': 'apps/sandbox/src/main.ts',
  'web/main': 'apps/shop/server/main.ts',
  'town/seed': 'test/town/seed.ts',
};

export const present = (path) => existsSync(join(root, path));

export const serverEntries = () => Object.fromEntries(Object.entries(entries).filter(([, file]) => present(file)));

const ours = ['package-lock.json', 'tsconfig.base.json', 'tools/build'];
const site = ['libs/ui', 'libs/graphql-client', 'libs/money', 'libs/clock', 'libs/errors', ...ours];

/**
 * What is built together, what it is built from, and what must be there afterwards. A group whose inputs have
 * the same content as last time is left alone.
 */
export const groups = {
  server: {
    inputs: ['apps/api', 'apps/worker', 'apps/sandbox', 'apps/shop/server', 'libs', 'test/town', ...ours],
    outputs: () => Object.keys(serverEntries()).map((name) => `dist/${name}.mjs`),
  },
  client: {
    inputs: ['apps/api/schema.graphql', 'codegen.ts'],
    documents: ['apps/shop/src', 'apps/admin/src'],
    outputs: () => ['libs/graphql-client/src/generated/graphql.ts'],
  },
  shop: {
    inputs: ['apps/shop', ...site],
    outputs: () => ['dist/shop/server/index.js'],
    config: 'apps/shop/react-router.config.ts',
  },
  admin: {
    inputs: ['apps/admin', ...site],
    outputs: () => ['dist/admin/index.html'],
    config: 'apps/admin/vite.config.ts',
  },
};
