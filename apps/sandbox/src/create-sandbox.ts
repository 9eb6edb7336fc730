import type { Config } from '@bytorg/config';
import formbody from '@fastify/formbody';
import Fastify, { type FastifyInstance } from 'fastify';
import qs from 'qs';
import { registerLetters } from './letters';
import { registerMailbox } from './mailbox';
import { PaymentStore } from './payment-store';
import { registerPayPages } from './pay-pages';
import { registerStripeApi } from './stripe-api';
import { Webhooks } from './webhooks';

/** The demo's stand-ins: a stateful Stripe and a mailbox, over HTTP like the real ones. */
export const createSandbox = async (config: Config): Promise<FastifyInstance> => {
  const app = Fastify({ bodyLimit: 2 * 1024 * 1024, forceCloseConnections: true });
  await app.register(formbody, { parser: (text) => qs.parse(text, { depth: 6 }) as Record<string, unknown> });
  // Pages of its own style and without scripts: stricter than the shop's policy, but for the style inside.
  app.addHook('onSend', async (_, reply) => {
    reply.header(
      'content-security-policy',
      "default-src 'none'; style-src 'unsafe-inline'; font-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'",
    );
  });
  const store = new PaymentStore(config.env.DATA_DIR);
  const webhooks = new Webhooks(config);
  registerStripeApi(app, config, store, webhooks);
  registerPayPages(app, store, webhooks);
  registerMailbox(app, config);
  registerLetters(app);
  app.get('/healthz', () => ({ ok: true }));
  app.addHook('onClose', () => webhooks.stop());
  return app;
};
