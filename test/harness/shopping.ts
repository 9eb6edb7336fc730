import { randomUUID } from 'node:crypto';
import { core } from '../town/core';
import { Client, eventually } from './client';

export interface Wish {
  offerId: string;
  quantity?: number;
}

const CHECKOUT = `... on Checkout { id state expiresAt parts { store { id name } readyAt slots { startsAt endsAt free } } commonSlots { startsAt } deliverySlots { id startsAt feeOre freePlaces }
  deliveryAvailable collectSums { totalOre vat { percent vatOre } } deliverSums { totalOre deliveryOre } orderToken }`;

export const fillBasket = async (shopper: Client, wishes: Wish[]): Promise<string> => {
  let basketId: string | null = null;
  for (const { offerId, quantity = 1 } of wishes) {
    const { addToBasket }: any = await shopper.must(
      `mutation ($b: ID, $o: ID!, $q: Int!) { addToBasket(basketId: $b, offerId: $o, quantity: $q) { id } }`,
      { b: basketId, o: offerId, q: quantity },
    );
    basketId = addToBasket.id;
  }
  return basketId!;
};

export const beginCheckout = async (shopper: Client, basketId: string, key: string = randomUUID()): Promise<any> =>
  (
    await shopper.must(
      `mutation ($b: ID!, $k: String!) { beginCheckout(basketId: $b, key: $k) { __typename ${CHECKOUT} ... on BasketProblems { problems { code offerId left } } } }`,
      { b: basketId, k: key },
    )
  ).beginCheckout;

const person = {
  name: core.ane.name,
  phone: core.ane.phone,
  email: core.ane.email,
  missing: 'DROP_LINE',
  acceptTerms: true,
};

export const collectInput = (checkout: any) => ({
  ...person,
  postcode: core.ane.address.postcode,
  fulfilment: 'COLLECT',
  slots: checkout.parts.map((p: any) => ({ storeId: p.store.id, startsAt: p.slots.find((s: any) => s.free).startsAt })),
});

export const deliverInput = (checkout: any) => {
  const { line, postcode, city } = core.ane.address;
  return {
    ...person,
    fulfilment: 'DELIVER',
    address: { line, postcode, city, directions: 'Grønn dør' },
    deliverySlotId: checkout.deliverySlots[0].id,
  };
};

export const pay = async (
  shopper: Client,
  checkoutId: string,
  input: object,
  key: string = randomUUID(),
): Promise<any> =>
  (
    await shopper.must(
      `mutation ($c: ID!, $i: PayInput!, $k: String!) { pay(checkoutId: $c, input: $i, key: $k) { __typename ... on PaymentRedirect { url } ... on InputProblems { problems { field code } } } }`,
      { c: checkoutId, i: input, k: key },
    )
  ).pay;

/** Chooses a card on the hosted page of the test payment. */
export const useCard = (url: string, fields: Record<string, string> = { card: 'works' }): Promise<Response> =>
  fetch(url, {
    method: 'POST',
    redirect: 'manual',
    headers: { 'content-type': 'application/x-www-form-urlencoded' },
    body: new URLSearchParams(fields),
  });

export const checkPayment = async (shopper: Client, checkoutId: string): Promise<any> =>
  (
    await shopper.must(`mutation ($c: ID!) { checkPayment(checkoutId: $c) { state orderToken paymentProblem } }`, {
      c: checkoutId,
    })
  ).checkPayment;

/** From an empty basket to a paid order; answers its token. */
export const buy = async (
  shopper: Client,
  wishes: Wish[],
  input: (checkout: any) => object = collectInput,
): Promise<string> => {
  const checkout = await beginCheckout(shopper, await fillBasket(shopper, wishes));
  if (checkout.__typename !== 'Checkout') throw new Error(JSON.stringify(checkout));
  const paid = await pay(shopper, checkout.id, input(checkout));
  if (paid.__typename !== 'PaymentRedirect') throw new Error(JSON.stringify(paid));
  await useCard(paid.url);
  return eventually(async () => (await checkPayment(shopper, checkout.id)).orderToken);
};

export const orderPage = async (shopper: Client, token: string): Promise<any> =>
  (
    await shopper.must(
      `query ($t: String!) { order(token: $t) { number status code qrToken collectBy authorisedOre capturedOre cancellable withdrawable sums { goodsOre deliveryOre totalOre vat { percent grossOre vatOre } }
      parts { id number state promisedAt slotStartsAt totalOre cancellable store { id name } lines { id name quantity picked handedOver priceOre totalOre } history { state } } } }`,
      { t: token },
    )
  ).order;

const part = `{ id state lines { id quantity picked } bags { code } }`;

/** What a store does until its part waits on the shelf. `short` gives how many of an offer are found. */
export const makeReady = async (
  staff: Client,
  subOrderId: string,
  short: Record<string, number> = {},
  bags = 1,
): Promise<any> => {
  await staff.must(`mutation ($s: ID!) { accept(subOrderId: $s) ${part} }`, { s: subOrderId });
  const { startPicking }: any = await staff.must(
    `mutation ($s: ID!) { startPicking(subOrderId: $s) { lines { id offerId quantity } } }`,
    { s: subOrderId },
  );
  for (const line of startPicking.lines) {
    const picked = short[line.offerId] ?? line.quantity;
    await staff.must(
      `mutation ($l: ID!, $p: Int!, $r: ShortReason) { pickLine(lineId: $l, picked: $p, shortReason: $r) ${part} }`,
      { l: line.id, p: picked, r: picked < line.quantity ? 'NOT_FOUND' : null },
    );
  }
  return (
    await staff.must(`mutation ($s: ID!, $b: Int!) { ready(subOrderId: $s, bags: $b) ${part} }`, {
      s: subOrderId,
      b: bags,
    })
  ).ready;
};

export const handOver = async (
  staff: Client,
  subOrderId: string,
  code: string,
  more: object = {},
  key: string = randomUUID(),
): Promise<any> =>
  (
    await staff.must(
      `mutation ($s: ID!, $c: String!, $k: String!, $r: [RefusedLineInput!], $i: Boolean) { handOver(subOrderId: $s, code: $c, key: $k, refused: $r, idChecked: $i) { __typename ... on SubOrderForStore { state totalOre } ... on HandOverRefusal { code triesLeft pausedUntil } } }`,
      { s: subOrderId, c: code, k: key, ...more },
    )
  ).handOver;

/** A till of the owner's store. */
export const tillOf = async (owner: Client, storeId: string, name = 'Kasse 1'): Promise<Client> => {
  const { createTillKey }: any = await owner.must(
    `mutation ($s: ID!, $n: String!) { createTillKey(storeId: $s, name: $n) { ... on NewTillKey { key } } }`,
    { s: storeId, n: name },
  );
  return Object.assign(new Client(owner.url), { key: createTillKey.key });
};
