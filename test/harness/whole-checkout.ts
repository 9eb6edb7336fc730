import { Client, eventually } from './client';
import { beginCheckout, checkPayment, collectInput, pay, useCard } from './shopping';
import type { Stack } from './stack';

/** What came of a wish to buy: an order, or the news that kept it from becoming one. */
export interface Outcome {
  checkoutId?: string;
  news?: string[];
}

/** A shopper at an address of their own, straight at the api: nobody runs into the cap on unfinished checkouts. */
export const shopperAt = (stack: Stack, n: number): Client =>
  new Client(stack.apiUrl, 'nb', `10.${(n >> 16) & 255}.${(n >> 8) & 255}.${n & 255}`);

/** Any free window of each store, so that one window's places are not what is raced for. */
const anyWindow = (checkout: any) => ({
  ...collectInput(checkout),
  slots: checkout.parts.map((p: any) => {
    const free = p.slots.filter((s: any) => s.free);
    return { storeId: p.store.id, startsAt: free[Math.floor(Math.random() * free.length)].startsAt };
  }),
});

/** From the filled basket to the card that was taken; `asks` comes back from the bank, others leave it to the webhook. */
export const buyWhole = async (
  stack: Stack,
  shopper: Client,
  basketId: string,
  asks: boolean,
  keys: { beginKey?: string; payKey?: string } = {},
): Promise<Outcome> => {
  const checkout = await beginCheckout(shopper, basketId, keys.beginKey);
  if (checkout.__typename !== 'Checkout') return { news: checkout.problems.map((p: any) => p.code) };
  if (checkout.state === 'PLACED') return { checkoutId: checkout.id }; // a twin has bought it already
  // One key is one choice: its twins choose the same windows.
  const chosen = keys.payKey ? collectInput(checkout) : anyWindow(checkout);
  let paid = await pay(shopper, checkout.id, chosen, keys.payKey);
  for (let tries = 0; paid.problems?.every((p: any) => p.code === 'SLOT_FULL') && tries < 5; tries++)
    paid = await pay(shopper, checkout.id, anyWindow(checkout));
  if (paid.__typename !== 'PaymentRedirect') throw new Error(JSON.stringify(paid));
  const taken = await useCard(paid.url.replace(stack.url, stack.sandboxUrl));
  if (taken.status !== 303 && !keys.payKey) throw new Error(`the card answered ${taken.status}`);
  if (asks) await eventually(async () => (await checkPayment(shopper, checkout.id)).orderToken);
  return { checkoutId: checkout.id };
};

/** A few at a time: what comes before the race is none. */
export const inTurns = async <T>(n: number, work: (i: number) => Promise<T>): Promise<T[]> => {
  const done: T[] = [];
  let next = 0;
  const worker = async () => {
    for (let i = next++; i < n; i = next++) done[i] = await work(i);
  };
  await Promise.all(Array.from({ length: 16 }, worker));
  return done;
};
