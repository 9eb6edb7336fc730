import type { Config } from '@bytorg/config';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';

/** A browser says where a request comes from: what another site sends with our visitor's cookie is refused. */
export const registerOriginCheck = (app: NestFastifyApplication, config: Config) => {
  const own = new URL(config.env.PUBLIC_URL).host;
  app
    .getHttpAdapter()
    .getInstance()
    .addHook('onRequest', (request, reply, done) => {
      const { origin } = request.headers;
      if (!origin || request.method === 'GET' || request.method === 'HEAD') return done();
      const host = URL.canParse(origin) ? new URL(origin).host : null;
      if (host === own || host === request.host) return done();
      reply.code(403).send({ code: 'FOREIGN_ORIGIN' });
    });
};
