import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { FastifyInstance } from 'fastify';

const require = createRequire(import.meta.url);
const files = {
  'figtree.woff2': '@fontsource-variable/figtree/files/figtree-latin-wght-normal.woff2',
  'bricolage.woff2': '@fontsource-variable/bricolage-grotesque/files/bricolage-grotesque-latin-wght-normal.woff2',
};

/** The town's own letters, for the stand-ins' pages too. */
export const registerLetters = (app: FastifyInstance) => {
  for (const [name, path] of Object.entries(files)) {
    let body: Buffer | undefined;
    app.get(`/pay/letters/${name}`, (_, reply) =>
      reply
        .type('font/woff2')
        .header('cache-control', 'public, max-age=86400')
        .send((body ??= readFileSync(require.resolve(path)))),
    );
  }
};
