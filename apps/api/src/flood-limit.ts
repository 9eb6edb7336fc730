import type { Config } from '@bytorg/config';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';

const WINDOW_MS = 10_000;
/** Stripe retries by itself, health is asked by our own house, and pictures are kept by browsers; drawing pixels is work. */
const free = /^\/(api\/(stripe\/webhook|pictures\/(?![^?]*\.png))|healthz|readyz)/;

/**
 * So many requests one address may send in ten seconds, counted in this process's memory: the coarse first line. What costs
 * more than a page (sign-in, codes, holds, letters) is counted where it happens, in the database.
 */
export const registerFloodLimit = (app: NestFastifyApplication, config: Config) => {
  let counts = new Map<string, number>();
  let endsAt = 0;
  app
    .getHttpAdapter()
    .getInstance()
    .addHook('onRequest', (request, reply, done) => {
      if (free.test(request.url)) return done();
      const now = performance.now();
      if (now > endsAt) {
        counts = new Map();
        endsAt = now + WINDOW_MS;
      }
      const n = (counts.get(request.ip) ?? 0) + 1;
      counts.set(request.ip, n);
      if (n <= config.env.FLOOD_LIMIT) return done();
      const seconds = Math.max(1, Math.ceil((endsAt - now) / 1000));
      reply
        .code(429)
        .header('retry-after', String(seconds))
        .send({
          errors: [{ message: 'TOO_MANY_REQUESTS', extensions: { code: 'TOO_MANY_REQUESTS', values: { seconds } } }],
        });
    });
};
