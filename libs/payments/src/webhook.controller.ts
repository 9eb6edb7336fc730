import { Config } from '@bytorg/config';
import { Clock } from '@bytorg/clock';
import { inTransaction } from '@bytorg/database';
import { Public } from '@bytorg/identity';
import { Outbox } from '@bytorg/outbox';
import { BadRequestException, Controller, Headers, HttpCode, Inject, Post, Req } from '@nestjs/common';
import Stripe from 'stripe';
import { DataSource } from 'typeorm';

/** Verify the raw body, keep the event by its id, answer; a job does the rest. */
/** What can change a payment's state. Other events only say again, or in other words, what one of these says. */
const news = new Set([
  'payment_intent.amount_capturable_updated',
  'payment_intent.canceled',
  'payment_intent.succeeded',
  'checkout.session.expired',
]);

@Controller('api/stripe')
export class WebhookController {
  constructor(
    @Inject(DataSource) private readonly db: DataSource,
    @Inject(Config) private readonly config: Config,
    @Inject(Clock) private readonly clock: Clock,
    @Inject(Outbox) private readonly outbox: Outbox,
    @Inject(Stripe) private readonly stripe: Stripe,
  ) {}

  @Public()
  @Post('webhook')
  @HttpCode(200)
  async receive(@Req() request: { rawBody?: Buffer }, @Headers('stripe-signature') signature?: string) {
    const event = await this.verified(request.rawBody, signature);
    if (!news.has(event.type)) return { received: true };
    await inTransaction(this.db, async (tx) => {
      const [first] = await tx.query(
        `INSERT INTO webhook_event (id, type, payload, received_at) VALUES ($1, $2, $3, $4) ON CONFLICT DO NOTHING RETURNING 1 AS first`,
        [event.id, event.type, JSON.stringify(event), this.clock.now()],
      );
      if (first) await this.outbox.add(tx, 'stripe.event_received', { stripeEventId: event.id }, this.clock.now());
    });
    return { received: true };
  }

  private async verified(body: Buffer | undefined, signature: string | undefined): Promise<Stripe.Event> {
    try {
      return await this.stripe.webhooks.constructEventAsync(
        body ?? '',
        signature ?? '',
        this.config.env.STRIPE_WEBHOOK_SECRET,
      );
    } catch {
      throw new BadRequestException('signature');
    }
  }
}
