import { Global, Module } from '@nestjs/common';
import { Baskets } from './basket.service';
import { CheckoutReader, Slots } from './checkout-reader.service';
import { AbandonPaymentOfEndedCheckout, EndOverdueCheckouts, PlaceOrderWhenAuthorised } from './checkout.jobs';
import { BasketResolver, CheckoutResolver } from './checkout.resolver';
import { Checkouts, Holds } from './checkout.service';
import { PayInputs } from './pay-input';
import { Placement, Steps } from './placement.service';

@Global()
@Module({
  providers: [Baskets, Holds, Checkouts, Slots, CheckoutReader, PayInputs, Steps, Placement, BasketResolver, CheckoutResolver, PlaceOrderWhenAuthorised, EndOverdueCheckouts, AbandonPaymentOfEndedCheckout],
  exports: [Baskets, Checkouts, Placement, CheckoutReader],
})
export class CheckoutModule {}
