import type { Intent, Session } from './payment-store';

/** A payment and the page it is paid at, in Stripe's own shapes. */
export const intentView = (i: Intent) => ({
  id: i.id,
  object: 'payment_intent',
  amount: i.amount,
  amount_capturable: i.amountCapturable,
  amount_received: i.amountReceived,
  currency: 'nok',
  capture_method: 'manual',
  status: i.status,
  metadata: i.metadata,
  transfer_group: i.transferGroup,
  created: i.created,
  latest_charge: {
    id: i.id.replace('pi_', 'ch_'),
    object: 'charge',
    payment_method_details: {
      type: 'card',
      card: { brand: 'visa', last4: '4242', capture_before: i.created + 7 * 86_400 },
    },
  },
});

export const sessionView = (s: Session, intents: Record<string, Intent>, expand = false) => ({
  id: s.id,
  object: 'checkout.session',
  status: s.status,
  payment_status: s.status === 'complete' ? 'paid' : 'unpaid',
  amount_total: s.amount,
  currency: 'nok',
  client_reference_id: s.reference,
  metadata: s.metadata,
  url: s.status === 'open' ? `${new URL(s.successUrl).origin}/pay/${s.id}` : null,
  expires_at: s.expiresAt,
  payment_intent: s.intentId && (expand ? intentView(intents[s.intentId]) : s.intentId),
});
