import { formatOre } from '@bytorg/money';
import type { FastifyInstance, FastifyReply } from 'fastify';
import { escape, page } from './page';
import type { PaymentStore, Session } from './payment-store';
import { intentView, sessionView } from './stripe-views';
import type { Webhooks } from './webhooks';

const words = {
  nb: {
    title: 'Testbetaling',
    test: 'Dette er en testbetaling. Ingen penger trekkes, og ingen kortopplysninger trengs.',
    to: 'Betaling til',
    reserve: 'Beløpet reserveres nå og trekkes når varene er utlevert.',
    choose: 'Velg et testkort',
    works: 'Kortet virker',
    worksNote: '4242 4242 4242 4242',
    declined: 'Kortet avvises',
    declinedNote: '4000 0000 0000 0002',
    confirm: 'Banken spør først',
    confirmNote: '4000 0025 0000 3155',
    pay: 'Betal',
    back: 'Avbryt og gå tilbake til kassen',
    refused: 'Kortet ble avvist. Velg et annet kort, eller gå tilbake til kassen.',
    bank: 'Godkjenn betalingen',
    bankNote: 'Slik spør banken din om det er du som betaler.',
    approve: 'Godkjenn',
    reject: 'Avvis',
    gone: 'Denne betalingen er ikke åpen lenger',
    goneNote: 'Gå tilbake til kassen og prøv på nytt.',
  },
  en: {
    title: 'Test payment',
    test: 'This is a test payment. No money is taken, and no card details are needed.',
    to: 'Payment to',
    reserve: 'The amount is reserved now and taken when the goods are handed over.',
    choose: 'Choose a test card',
    works: 'The card works',
    worksNote: '4242 4242 4242 4242',
    declined: 'The card is declined',
    declinedNote: '4000 0000 0000 0002',
    confirm: 'The bank asks first',
    confirmNote: '4000 0025 0000 3155',
    pay: 'Pay',
    back: 'Cancel and go back to the checkout',
    refused: 'The card was declined. Choose another card, or go back to the checkout.',
    bank: 'Approve the payment',
    bankNote: 'This is how your bank asks whether it is you.',
    approve: 'Approve',
    reject: 'Reject',
    gone: 'This payment is not open any more',
    goneNote: 'Go back to the checkout and try again.',
  },
};

const cardForm = (s: Session, problem: boolean) => {
  const t = words[s.locale];
  const choice = (value: string, label: string, note: string, checked = false) =>
    `<label class="choice"><input type="radio" name="card" value="${value}"${checked ? ' checked' : ''}><span>${label}<small>${note}</small></span></label>`;
  return page(
    s.locale,
    t.title,
    `
<p class="test" role="note">${t.test}</p><h1>${t.title}</h1><p>${t.to} ${escape(s.description)}</p><p class="sum">${formatOre(s.amount)}</p><p class="quiet-text">${t.reserve}</p>
${problem ? `<div class="problem" role="alert">${t.refused}</div>` : ''}
<form method="post" class="card"><fieldset><legend>${t.choose}</legend>
${choice('works', t.works, t.worksNote, true)}${choice('declined', t.declined, t.declinedNote)}${choice('confirm', t.confirm, t.confirmNote)}</fieldset>
<button type="submit">${t.pay} ${formatOre(s.amount)}</button></form><p><a href="${escape(s.cancelUrl)}">${t.back}</a></p>`,
  );
};

const bankForm = (s: Session) => {
  const t = words[s.locale];
  return page(
    s.locale,
    t.bank,
    `<p class="test" role="note">${t.test}</p><h1>${t.bank}</h1><p>${t.to} ${escape(s.description)}</p><p class="sum">${formatOre(s.amount)}</p><p class="quiet-text">${t.bankNote}</p>
<form method="post" class="card"><button name="bank" value="approve">${t.approve}</button><button name="bank" value="reject" class="quiet">${t.reject}</button></form>`,
  );
};

/** The hosted page where the shopper pays; works without scripts. */
export const registerPayPages = (app: FastifyInstance, store: PaymentStore, webhooks: Webhooks) => {
  const open = (id: string): Session | null => {
    const s = store.sessions[id];
    return s?.status === 'open' && s.expiresAt * 1000 > Date.now() ? s : null;
  };
  const html = (reply: FastifyReply, text: string, status = 200) =>
    reply.code(status).type('text/html; charset=utf-8').header('cache-control', 'no-store').send(text);
  const gone = (reply: FastifyReply, s?: Session) => {
    if (s?.status === 'complete') return reply.redirect(s.successUrl, 303);
    const t = words[s?.locale ?? 'nb'];
    return html(
      reply,
      page(
        s?.locale ?? 'nb',
        t.gone,
        `<h1>${t.gone}</h1><p>${t.goneNote}</p>${s ? `<p><a href="${escape(s.cancelUrl)}">${t.back}</a></p>` : ''}`,
      ),
      410,
    );
  };

  app.get<{ Params: { id: string } }>('/pay/:id', (request, reply) => {
    const s = open(request.params.id);
    if (!s) return gone(reply, store.sessions[request.params.id]);
    return html(reply, s.confirming ? bankForm(s) : cardForm(s, false));
  });

  app.post<{ Params: { id: string }; Body: { card?: string; bank?: string } | undefined }>(
    '/pay/:id',
    (request, reply) => {
      const s = open(request.params.id);
      if (!s) return gone(reply, store.sessions[request.params.id]);
      const { card, bank } = request.body ?? {};
      if (card === 'confirm') {
        s.confirming = true;
        store.save('sessions', s.id);
        return html(reply, bankForm(s));
      }
      if (card === 'declined' || bank === 'reject') {
        s.confirming = false;
        store.save('sessions', s.id);
        return html(reply, cardForm(s, true), 402);
      }
      if (card !== 'works' && bank !== 'approve') return html(reply, cardForm(s, false), 400);
      const intent = store.authorise(s);
      webhooks.send('payment_intent.amount_capturable_updated', intentView(intent));
      webhooks.send('checkout.session.completed', sessionView(s, store.intents));
      return reply.redirect(s.successUrl, 303);
    },
  );
};
