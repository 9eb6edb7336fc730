import { Config } from '@bytorg/config';
import { Global, Module } from '@nestjs/common';
import Stripe from 'stripe';
import { Captures } from './captures.service';
import { AbsorbStripeEvent, CaptureWhenRequested, ReconcilePayments } from './payment.jobs';
import { PaymentNews } from './payment-news.service';
import { PaymentPages } from './payment-pages.service';
import { createStripe } from './stripe.client';
import { WebhookController } from './webhook.controller';

@Global()
@Module({
  controllers: [WebhookController],
  providers: [
    { provide: Stripe, useFactory: createStripe, inject: [Config] },
    PaymentNews,
    PaymentPages,
    Captures,
    AbsorbStripeEvent,
    CaptureWhenRequested,
    ReconcilePayments,
  ],
  exports: [PaymentNews, PaymentPages, Captures],
})
export class PaymentsModule {}
