// The bank of the bench: answers the api's calls to Stripe from memory at once, and tells it of a payment as Stripe
// does. The demo's sandbox writes its whole file at every step, which would be measured instead of the checkout.
import { createHmac, randomBytes } from 'node:crypto';
import { createServer } from 'node:http';

const { SANDBOX_PORT, API_PORT, STRIPE_WEBHOOK_SECRET, PUBLIC_URL } = process.env;
const sessions = new Map();
const id = (prefix) => `${prefix}_test_${randomBytes(12).toString('hex')}`;

const intentOf = (s) => ({
  id: s.intent,
  object: 'payment_intent',
  amount: s.amount,
  amount_capturable: s.amount,
  status: 'requires_capture',
  metadata: { reference: s.reference },
  latest_charge: { id: 'ch_bench', object: 'charge' },
});
const view = (s, expand) => ({
  id: s.id,
  object: 'checkout.session',
  status: s.intent ? 'complete' : 'open',
  amount_total: s.amount,
  client_reference_id: s.reference,
  metadata: { reference: s.reference },
  url: s.intent ? null : `${PUBLIC_URL}/pay/${s.id}`,
  payment_intent: s.intent ? (expand ? intentOf(s) : s.intent) : null,
});

async function tell(type, object) {
  const created = Math.floor(Date.now() / 1000);
  const body = JSON.stringify({ id: id('evt'), object: 'event', type, created, livemode: false, data: { object } });
  const signature = createHmac('sha256', STRIPE_WEBHOOK_SECRET).update(`${created}.${body}`).digest('hex');
  const headers = { 'content-type': 'application/json', 'stripe-signature': `t=${created},v1=${signature}` };
  await fetch(`http://127.0.0.1:${API_PORT}/api/stripe/webhook`, { method: 'POST', headers, body }).then((a) =>
    a.text(),
  );
}

function answer(method, path, body) {
  if (path === '/healthz') return { ok: true };
  if (path.startsWith('/mail')) return {};
  if (method === 'POST' && path === '/v1/checkout/sessions') {
    const form = new URLSearchParams(body);
    const amount = Number(form.get('line_items[0][price_data][unit_amount]'));
    const made = { id: id('cs'), amount, reference: form.get('client_reference_id'), intent: null };
    sessions.set(made.id, made);
    return view(made, false);
  }
  const session = sessions.get(/^\/(?:pay|v1\/checkout\/sessions)\/(\w+)/.exec(path)?.[1] ?? '');
  if (!session) return undefined;
  if (method === 'POST' && path.startsWith('/pay/')) {
    session.intent = id('pi');
    tell('payment_intent.amount_capturable_updated', intentOf(session)).catch(() => {});
    tell('checkout.session.completed', view(session, false)).catch(() => {});
  }
  return view(session, true);
}

createServer((request, response) => {
  const chunks = [];
  request.on('data', (chunk) => chunks.push(chunk));
  request.on('end', () => {
    const found = answer(request.method, request.url.split('?')[0], Buffer.concat(chunks).toString());
    response.writeHead(found ? 200 : 404, { 'content-type': 'application/json' });
    response.end(JSON.stringify(found ?? { error: { type: 'invalid_request_error', message: 'No such thing' } }));
  });
}).listen(Number(SANDBOX_PORT), '127.0.0.1');
