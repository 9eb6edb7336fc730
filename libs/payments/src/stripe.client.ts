import { Config } from '@bytorg/config';
import { DomainError } from '@bytorg/errors';
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

/** A provider that is down is not the shopper's fault: one code for all of its faults. */
export const ask = async <T>(work: () => Promise<T>): Promise<T> => {
  try {
    return await work();
  } catch (error) {
    if (error instanceof Stripe.errors.StripeConnectionError || error instanceof Stripe.errors.StripeAPIError)
      throw new DomainError('PAYMENT_PROVIDER_DOWN', { unavailable: true });
    if (error instanceof Stripe.errors.StripeIdempotencyError) throw new DomainError('PAYMENT_UNDER_WAY');
    throw error;
  }
};
