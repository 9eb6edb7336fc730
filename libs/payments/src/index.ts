export { PaymentsModule } from './payments.module';
export { Payments, type PaymentRow, type PaymentRequest } from './payments.service';
