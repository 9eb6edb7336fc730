import type { Config } from '@bytorg/config';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';

const STATIC = '/api/graphiql/';
// The editor starts workers from blobs and styles itself; this page exists outside production only.
const POLICY =
  "default-src 'self'; script-src 'self' 'unsafe-inline' blob:; worker-src 'self' blob:; style-src 'self' 'unsafe-inline'; img-src 'self' data:; font-src 'self' data:";

/**
 * GraphiQL from our own origin at GET /graphql, for browsers; never in production. The package brings it built; its sources,
 * 200 MB that only its types ask for, are left out (`overrides` in package.json).
 */
export const registerGraphiql = (app: NestFastifyApplication, config: Config) => {
  if (config.production) return;
  const fastify = app.getHttpAdapter().getInstance();
  fastify.addHook('onRequest', async (request, reply) => {
    if (request.method !== 'GET' || !/^\/graphql\/?(\?|$)/.test(request.url)) return;
    if (!request.headers.accept?.includes('text/html')) return;
    const { ruruHTML } = await import('ruru/server');
    const html = ruruHTML({ endpoint: '/graphql', staticPath: STATIC });
    return reply.type('text/html; charset=utf-8').header('content-security-policy', POLICY).send(html);
  });
  fastify.get(`${STATIC}*`, async (request, reply) => {
    const { getStaticFile } = await import('ruru/static');
    const file = await getStaticFile({
      staticPath: STATIC,
      urlPath: request.url,
      acceptEncoding: request.headers['accept-encoding'],
    });
    if (!file) return reply.code(404).send({ code: 'NOT_FOUND' });
    return reply.headers({ ...file.headers, 'content-security-policy': POLICY }).send(file.content);
  });
};
