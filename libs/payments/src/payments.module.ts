import { Config } from '@bytorg/config';
import { Global, Module } from '@nestjs/common';
import Stripe from 'stripe';
import { AbsorbStripeEvent, CaptureWhenRequested, ReconcilePayments } from './payment.jobs.js';
import { Payments } from './payments.service.js';
import { createStripe } from './stripe.client.js';
import { WebhookController } from './webhook.controller.js';

@Global()
@Module({
  controllers: [WebhookController],
  providers: [{ provide: Stripe, useFactory: createStripe, inject: [Config] }, Payments, AbsorbStripeEvent, CaptureWhenRequested, ReconcilePayments],
  exports: [Payments],
})
export class PaymentsModule {}
