import { Global, Module } from '@nestjs/common';
import { Baskets } from './basket.service';
import { CheckoutReader } from './checkout-reader.service';
import {
  AbandonPaymentOfEndedCheckout,
  EndOverdueCheckouts,
  PlaceOrderWhenAuthorised,
  PlaceStragglers,
} from './checkout.jobs';
import { BasketResolver, CheckoutResolver } from './checkout.resolver';
import { Checkouts } from './checkout.service';
import { Holds } from './holds.service';
import { PayInputs } from './pay-input';
import { Paying } from './paying.service';
import { Placement } from './placement.service';
import { Steps } from './steps';

@Global()
@Module({
  providers: [
    Baskets,
    Holds,
    Checkouts,
    CheckoutReader,
    PayInputs,
    Steps,
    Paying,
    Placement,
    BasketResolver,
    CheckoutResolver,
    PlaceOrderWhenAuthorised,
    EndOverdueCheckouts,
    PlaceStragglers,
    AbandonPaymentOfEndedCheckout,
  ],
  exports: [Baskets, Checkouts, Placement, CheckoutReader],
})
export class CheckoutModule {}
