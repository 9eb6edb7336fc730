import { randomUUID } from 'node:crypto';
import { core } from '../town/core';

interface Answer {
  data?: Record<string, any>;
  errors?: { extensions?: { code?: string } }[];
}

/** What a test needs of the API to set its scene: an order to pick, a van to load. */
export class Api {
  constructor(
    readonly url: string,
    private readonly cookie = '',
  ) {}

  static async signedIn(url: string, { email, password }: { email: string; password: string }): Promise<Api> {
    const answer = await fetch(`${url}/api/auth/sign-in/email`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', origin: url },
      body: JSON.stringify({ email, password }),
    });
    if (!answer.ok) throw new Error(`${email} cannot sign in: ${answer.status}`);
    return new Api(
      url,
      answer.headers
        .getSetCookie()
        .map((cookie) => cookie.split(';')[0])
        .join('; '),
    );
  }

  async ask(query: string, variables: object = {}): Promise<Record<string, any>> {
    const answer = await fetch(`${this.url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'x-language': 'nb', origin: this.url, cookie: this.cookie },
      body: JSON.stringify({ query, variables }),
    });
    const { data, errors } = (await answer.json()) as Answer;
    if (errors || !data) throw new Error(`${query.slice(0, 60)}: ${JSON.stringify(errors)}`);
    return data;
  }
}

export interface Placed {
  token: string;
  code: string;
  parts: { id: string; number: string; store: { id: string } }[];
}

/** Ane buys: one basket, a test card that works, and the order is there. */
export async function placeOrder(url: string, offerIds: string[], delivered = false): Promise<Placed> {
  const api = new Api(url);
  let basketId: string | undefined;
  for (const offerId of offerIds) {
    const { addToBasket } = await api.ask(
      `mutation ($basketId: ID, $offerId: ID!) { addToBasket(basketId: $basketId, offerId: $offerId, quantity: 2) { id } }`,
      { basketId, offerId },
    );
    basketId = addToBasket.id;
  }
  const { beginCheckout: checkout } = await api.ask(
    `mutation ($basketId: ID!, $key: String!) { beginCheckout(basketId: $basketId, key: $key) {
       ... on Checkout { id parts { store { id } slots { startsAt free } } deliverySlots { id freePlaces } } } }`,
    { basketId, key: randomUUID() },
  );
  const { pay } = await api.ask(
    `mutation ($id: ID!, $input: PayInput!, $key: String!) { pay(checkoutId: $id, input: $input, key: $key) {
       ... on PaymentRedirect { url } ... on InputProblems { problems { field code } } } }`,
    { id: checkout.id, input: wishes(checkout, delivered), key: randomUUID() },
  );
  if (!pay.url) throw new Error(JSON.stringify(pay));
  await fetch(new URL(pay.url, url), {
    method: 'POST',
    redirect: 'manual',
    body: new URLSearchParams({ card: 'works' }),
  });
  return placed(api, checkout.id);
}

function wishes(checkout: any, delivered: boolean) {
  const { name, phone, email, address } = core.ane;
  const who = { name, phone, email, missing: 'DROP_LINE', acceptTerms: true };
  if (!delivered) {
    const slots = checkout.parts.map((part: any) => ({
      storeId: part.store.id,
      startsAt: part.slots.find((slot: any) => slot.free).startsAt,
    }));
    return { ...who, fulfilment: 'COLLECT', slots };
  }
  const { line, postcode, city, lat, lon } = address;
  const slot = checkout.deliverySlots.find((candidate: any) => candidate.freePlaces > 0);
  const door = { line, postcode, city, place: { lat, lon }, directions: 'Rødt hus' };
  return { ...who, fulfilment: 'DELIVER', address: door, deliverySlotId: slot.id };
}

async function placed(api: Api, checkoutId: string): Promise<Placed> {
  for (let tries = 0; tries < 160; tries++) {
    const { checkPayment } = await api.ask(
      `mutation ($id: ID!) { checkPayment(checkoutId: $id) { state orderToken } }`,
      {
        id: checkoutId,
      },
    );
    if (checkPayment.orderToken) {
      const { order } = await api.ask(
        `query ($token: String!) { order(token: $token) { token code parts { id number store { id } } } }`,
        {
          token: checkPayment.orderToken,
        },
      );
      return order as Placed;
    }
    await new Promise((resolve) => setTimeout(resolve, 250));
  }
  throw new Error('The order was not placed');
}

/** What the board and the picking list do, without looking at them. */
export async function makeReady(api: Api, subOrderId: string): Promise<void> {
  await api.ask(`mutation ($id: ID!) { accept(subOrderId: $id) { id } }`, { id: subOrderId });
  const { startPicking } = await api.ask(
    `mutation ($id: ID!) { startPicking(subOrderId: $id) { lines { id quantity } } }`,
    {
      id: subOrderId,
    },
  );
  for (const line of startPicking.lines)
    await api.ask(`mutation ($id: ID!, $picked: Int!) { pickLine(lineId: $id, picked: $picked) { id } }`, {
      id: line.id,
      picked: line.quantity,
    });
  await api.ask(`mutation ($id: ID!) { ready(subOrderId: $id, bags: 1) { id } }`, { id: subOrderId });
}

/** One order of one store, packed and planned for the courier; answers the run. */
export async function plannedRun(url: string): Promise<string> {
  const order = await placeOrder(url, [core.ironmonger.hammer.offerId], true);
  await makeReady(await Api.signedIn(url, core.people.ironmongerOwner), order.parts[0]!.id);
  return planRun(url);
}

/** What waits for the van, planned for the courier; answers the run. */
export async function planRun(url: string): Promise<string> {
  const coordinator = await Api.signedIn(url, core.people.coordinator);
  const { deliverySlots } = await coordinator.ask(
    `{ deliverySlots(from: "2026-11-24", days: 2) { id unplannedOrders } }`,
  );
  const { couriers } = await coordinator.ask(`{ couriers { id email } }`);
  const { planRun } = await coordinator.ask(
    `mutation ($s: ID!, $c: ID, $k: String!) { planRun(slotId: $s, courierId: $c, key: $k) { id state } }`,
    {
      s: deliverySlots.find((slot: any) => slot.unplannedOrders > 0).id,
      c: couriers.find((one: any) => one.email === core.people.courier.email).id,
      k: randomUUID(),
    },
  );
  return planRun.at(-1).id;
}
