import { Config } from '@bytorg/config';
import Stripe from 'stripe';

/** Stripe's own library; against the sandbox only the address differs. */
export const createStripe = (config: Config): Stripe => {
  const base = config.env.STRIPE_API_BASE ? new URL(config.env.STRIPE_API_BASE) : null;
  return new Stripe(config.env.STRIPE_SECRET_KEY, {
    maxNetworkRetries: 2,
    timeout: 10_000,
    telemetry: false,
    ...(base && { protocol: base.protocol.slice(0, -1) as 'http' | 'https', host: base.hostname, port: base.port }),
  });
};
