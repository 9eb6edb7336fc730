import { randomUUID } from 'node:crypto';
import { performance } from 'node:perf_hooks';
import { ADD, BEGIN, CHECK, PAY } from './documents.mjs';
import { send } from './load.mjs';

let people = 0;
/** Each shopper comes from an address of their own: nobody runs into the cap on unfinished checkouts. */
const newAddress = () => `10.${(people >> 16) & 255}.${(people >> 8) & 255}.${people++ & 255}`;

export async function ask(api, query, variables, headers) {
  const text = await send(api, { path: '/graphql', body: JSON.stringify({ query, variables }), headers });
  const { data, errors } = JSON.parse(text);
  if (errors) throw new Error(JSON.stringify(errors[0]).slice(0, 300));
  return data;
}

const anyOf = (list) => list[Math.floor(Math.random() * list.length)];

const person = {
  name: 'Ane Aas',
  phone: '+4740000001',
  email: 'ane@bytorg.example',
  postcode: '3611',
  missing: 'DROP_LINE',
  acceptTerms: true,
  fulfilment: 'COLLECT',
};

/**
 * From an empty basket to a placed order, as the shop does it: three goods put in, checkout begun, paid at the bank,
 * placed. Answers the order's token, or null when the goods are gone; `timed` is given each step's milliseconds.
 */
export async function buy({ api, bank }, offers, timed = () => {}) {
  const headers = { 'x-forwarded-for': newAddress() };
  let last = performance.now();
  const lap = (step) => {
    const now = performance.now();
    timed(step, now - last);
    last = now;
  };
  let basketId = null;
  for (const offerId of offers)
    basketId = (await ask(api, ADD, { basketId, offerId, quantity: 1, key: randomUUID() }, headers)).addToBasket.id;
  lap('basket');
  const { beginCheckout: checkout } = await ask(api, BEGIN, { basketId, key: randomUUID() }, headers);
  lap('begin');
  if (checkout.__typename === 'BasketProblems') {
    if (checkout.problems.every((p) => p.code === 'SOLD_OUT')) return null;
    throw new Error(JSON.stringify(checkout.problems));
  }
  const slots = checkout.parts.map((p) => ({
    storeId: p.store.id,
    startsAt: anyOf(p.slots.filter((s) => s.free)).startsAt,
  }));
  const input = { ...person, slots };
  const { pay } = await ask(api, PAY, { checkoutId: checkout.id, input, key: randomUUID() }, headers);
  if (!pay.url) throw new Error(JSON.stringify(pay));
  lap('pay');
  await send(bank, { path: new URL(pay.url).pathname, body: 'card=works' });
  lap('card');
  const { checkPayment } = await ask(api, CHECK, { checkoutId: checkout.id }, headers);
  if (!checkPayment.orderToken) throw new Error(`not placed: ${JSON.stringify(checkPayment)}`);
  lap('check');
  return checkPayment.orderToken;
}
