export { CheckoutModule } from './checkout.module.js';
export { Baskets } from './basket.service.js';
export { Checkouts, HOLD_MINUTES, EXTRA_MINUTES } from './checkout.service.js';
export { CheckoutReader } from './checkout-reader.service.js';
export { Placement } from './placement.service.js';
export { PayInput } from './checkout.views.js';
