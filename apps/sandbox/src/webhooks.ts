import type { Config } from '@bytorg/config';
import Stripe from 'stripe';
import { newId } from './payment-store';

const RETRY_MS = [200, 1000, 3000, 10_000, 30_000];

/** Sends signed events to the api, again until it answers 200, as Stripe does. */
export class Webhooks {
  private readonly timers = new Set<NodeJS.Timeout>();
  private readonly url: string;

  constructor(private readonly config: Config) {
    this.url = `${config.apiUrl}/api/stripe/webhook`;
  }

  send(type: string, object: object): void {
    const payload = JSON.stringify({
      id: newId('evt'),
      object: 'event',
      type,
      created: Math.floor(Date.now() / 1000),
      livemode: false,
      data: { object },
    });
    void this.try(payload, 0);
  }

  private async try(payload: string, attempt: number): Promise<void> {
    const signature = new Stripe('sk_test_unused').webhooks.generateTestHeaderString({
      payload,
      secret: this.config.env.STRIPE_WEBHOOK_SECRET,
    });
    const ok = await fetch(this.url, {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'stripe-signature': signature },
      body: payload,
      signal: AbortSignal.timeout(5000),
    }).then(
      (answer) => answer.ok,
      () => false,
    );
    if (ok || attempt >= RETRY_MS.length) return;
    const timer = setTimeout(() => {
      this.timers.delete(timer);
      void this.try(payload, attempt + 1);
    }, RETRY_MS[attempt]);
    this.timers.add(timer);
  }

  stop(): void {
    for (const timer of this.timers) clearTimeout(timer);
  }
}
