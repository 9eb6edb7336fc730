import { Config } from '@bytorg/config';
import { DomainError } from '@bytorg/errors';
import { Logger } from '@nestjs/common';
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

/** Faults of the provider or of our own keys and pace: none of them is the shopper's. */
const away = [
  Stripe.errors.StripeConnectionError,
  Stripe.errors.StripeAPIError,
  Stripe.errors.StripeAuthenticationError,
  Stripe.errors.StripePermissionError,
  Stripe.errors.StripeRateLimitError,
];
const log = new Logger('payments');

/** A provider that is down, or refuses our keys, is not the shopper's fault: one code for all of it, and a line for us. */
export const ask = async <T>(work: () => Promise<T>): Promise<T> => {
  try {
    return await work();
  } catch (error) {
    if (away.some((fault) => error instanceof fault)) {
      log.warn(`the provider: ${(error as Error).message}`);
      throw new DomainError('PAYMENT_PROVIDER_DOWN', { unavailable: true });
    }
    if (error instanceof Stripe.errors.StripeIdempotencyError) throw new DomainError('PAYMENT_UNDER_WAY');
    throw error;
  }
};

/** The provider keeps what it answered under a key for a day, its faults and refusals too: the next try needs a key of its own. */
export const isKept = (error: unknown): boolean =>
  error instanceof Stripe.errors.StripeAPIError || error instanceof Stripe.errors.StripeInvalidRequestError;
