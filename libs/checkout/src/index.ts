export { CheckoutModule } from './checkout.module';
export { Baskets } from './basket.service';
export { Checkouts, HOLD_MINUTES, EXTRA_MINUTES } from './checkout.service';
export { Holds } from './holds.service';
export { CheckoutReader } from './checkout-reader.service';
export { Placement } from './placement.service';
export { PayInput } from './checkout.views';
