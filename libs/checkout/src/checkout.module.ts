import { Global, Module } from '@nestjs/common';
import { Baskets } from './basket.service.js';
import { CheckoutReader, Slots } from './checkout-reader.service.js';
import { AbandonPaymentOfEndedCheckout, EndOverdueCheckouts, PlaceOrderWhenAuthorised } from './checkout.jobs.js';
import { BasketResolver, CheckoutResolver } from './checkout.resolver.js';
import { Checkouts, Holds } from './checkout.service.js';
import { PayInputs } from './pay-input.js';
import { Placement, Steps } from './placement.service.js';

@Global()
@Module({
  providers: [Baskets, Holds, Checkouts, Slots, CheckoutReader, PayInputs, Steps, Placement, BasketResolver, CheckoutResolver, PlaceOrderWhenAuthorised, EndOverdueCheckouts, AbandonPaymentOfEndedCheckout],
  exports: [Baskets, Checkouts, Placement, CheckoutReader],
})
export class CheckoutModule {}
