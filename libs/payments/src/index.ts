export { Captures } from './captures.service';
export { PaymentNews } from './payment-news.service';
export { PaymentPages } from './payment-pages.service';
export { findPayment, lockPayment, type PaymentRequest, type PaymentRow } from './payment.row';
export { PaymentsModule } from './payments.module';
