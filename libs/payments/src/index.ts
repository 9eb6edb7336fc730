export { PaymentsModule } from './payments.module.js';
export { Payments, type PaymentRow, type PaymentRequest } from './payments.service.js';
