import { Config } from '@bytorg/config';
import { Global, Module } from '@nestjs/common';
import Stripe from 'stripe';
import { AbsorbStripeEvent, CaptureWhenRequested, ReconcilePayments } from './payment.jobs';
import { Payments } from './payments.service';
import { createStripe } from './stripe.client';
import { WebhookController } from './webhook.controller';

@Global()
@Module({
  controllers: [WebhookController],
  providers: [
    { provide: Stripe, useFactory: createStripe, inject: [Config] },
    Payments,
    AbsorbStripeEvent,
    CaptureWhenRequested,
    ReconcilePayments,
  ],
  exports: [Payments],
})
export class PaymentsModule {}
