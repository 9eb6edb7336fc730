import { Client, eventually } from '../harness/client';
import {
  beginCheckout,
  buy,
  checkPayment,
  collectInput,
  deliverInput,
  fillBasket,
  handOver,
  makeReady,
  orderPage,
  pay,
  useCard,
} from '../harness/shopping';
import { startStack, type Stack } from '../harness/stack';
import { core } from '../town/core';

let stack: Stack;
let ane: Client;
let bjorn: Client;
let torleif: Client;

beforeAll(async () => {
  stack = await startStack();
  ane = new Client(stack.url);
  [bjorn, torleif] = await Promise.all([
    new Client(stack.url).signIn(core.people.bjorn),
    new Client(stack.url).signIn(core.people.ironmongerOwner),
  ]);
});
afterAll(() => stack?.stop());

const { ryeBread, cinnamonBun, lastLoaf, energyDrink } = core.bakery;
const { hammer } = core.ironmonger;

const letters = async (to: string): Promise<{ subject: string; text: string }[]> =>
  (await fetch(`${stack.sandboxUrl}/dev/mail.json?to=${encodeURIComponent(to)}`)).json() as never;
const stockOf = async (offerId: string) => {
  const { storeOffers }: any = await (offerId === hammer.offerId ? torleif : bjorn).must(
    `query ($s: ID!) { storeOffers(storeId: $s, pageSize: 200) { rows { id onHand held } } }`,
    { s: offerId === hammer.offerId ? core.ironmonger.id : core.bakery.id },
  );
  const { onHand, held } = storeOffers.rows.find((r: any) => r.id === offerId);
  return { onHand, held };
};

it('one basket from two stores, paid once, collected with one code, charged for what was handed over', async () => {
  const before = { bread: await stockOf(ryeBread.offerId), hammer: await stockOf(hammer.offerId) };
  const token = await buy(ane, [
    { offerId: ryeBread.offerId, quantity: 2 },
    { offerId: cinnamonBun.offerId, quantity: 3 },
    { offerId: hammer.offerId },
  ]);
  const placed = await orderPage(ane, token);
  expect(placed).toMatchObject({
    status: 'PLACED',
    code: expect.stringMatching(/^[0-9]{6}$/),
    capturedOre: 0,
    authorisedOre: 2 * ryeBread.priceOre + 3 * cinnamonBun.priceOre + hammer.priceOre,
  });
  expect(placed.parts.map((p: any) => p.store.id).sort()).toEqual([core.bakery.id, core.ironmonger.id].sort());
  expect(await stockOf(ryeBread.offerId)).toEqual({ ...before.bread, held: before.bread.held + 2 });

  // Nobody is asked to come before the goods are there.
  for (const part of placed.parts) expect(part.slotStartsAt).toBe(part.promisedAt);

  const bakery = placed.parts.find((p: any) => p.store.id === core.bakery.id);
  const ironmonger = placed.parts.find((p: any) => p.store.id === core.ironmonger.id);
  // One of three buns is missing; the ironmonger has the hammer.
  await makeReady(bjorn, bakery.id, { [cinnamonBun.offerId]: 2 });
  expect((await orderPage(ane, token)).status).toBe('PARTLY_READY');
  await makeReady(torleif, ironmonger.id);
  expect((await orderPage(ane, token)).status).toBe('READY');

  expect(await handOver(bjorn, bakery.id, placed.code)).toMatchObject({
    state: 'HANDED_OVER',
    totalOre: 2 * ryeBread.priceOre + 2 * cinnamonBun.priceOre,
  });
  expect((await orderPage(ane, token)).capturedOre).toBe(0);
  expect(await handOver(bjorn, bakery.id, placed.code)).toMatchObject({
    __typename: 'HandOverRefusal',
    code: 'ALREADY_HANDED_OVER',
  });
  // The same code opens the other store's part, here by its QR.
  expect(await handOver(torleif, ironmonger.id, placed.qrToken)).toMatchObject({ state: 'HANDED_OVER' });

  const owed = 2 * ryeBread.priceOre + 2 * cinnamonBun.priceOre + hammer.priceOre;
  const done = await eventually(async () => {
    const page = await orderPage(ane, token);
    return page.capturedOre > 0 && page;
  });
  expect(done).toMatchObject({
    status: 'COMPLETED',
    capturedOre: owed,
    withdrawable: true,
    code: null,
    sums: { totalOre: owed },
  });
  expect(await stockOf(ryeBread.offerId)).toEqual({ onHand: before.bread.onHand - 2, held: before.bread.held });
  expect(await stockOf(hammer.offerId)).toEqual({ onHand: before.hammer.onHand - 1, held: before.hammer.held });

  const subjects = await eventually(async () => {
    const all = (await letters(core.ane.email)).map((m) => m.subject);
    return all.length >= 5 && all;
  });
  expect(subjects.toSorted()).toEqual(
    [
      `Takk for bestillingen, ${placed.number}`,
      `Klar til henting hos ${core.bakery.name}`,
      `Klar til henting hos ${core.ironmonger.name}`,
      `Utlevert hos ${core.bakery.name}`,
      `Utlevert hos ${core.ironmonger.name}`,
    ].toSorted(),
  );
});

it('paying twice with one key is paying once; another body under the key is refused', async () => {
  const checkout = await beginCheckout(ane, await fillBasket(ane, [{ offerId: ryeBread.offerId }]));
  const input = collectInput(checkout);
  const answers = await Promise.all(Array.from({ length: 10 }, () => pay(ane, checkout.id, input, 'one-key')));
  expect(new Set(answers.map((a) => a.url)).size).toBe(1);
  const other = (body: object, slow = false) =>
    ane.ask(
      `mutation ($c: ID!, $i: PayInput!) { pay(checkoutId: $c, input: $i, key: "one-key") { __typename } }`,
      { c: checkout.id, i: body },
      slow,
    );
  // Two ways lead to the resolvers, one of compiled documents and one of Apollo's: both tell it by the status too.
  for (const slow of [false, true])
    expect(await other({ ...input, name: 'En annen' }, slow)).toMatchObject({
      status: 409,
      data: null,
      errors: [{ extensions: { code: 'KEY_USED_FOR_ANOTHER_BODY' } }],
    });
  // Nor does a dearer wish under the old key close the page where the first one can be paid.
  expect((await other(deliverInput(checkout))).status).toBe(409);
  expect((await useCard(answers[0].url)).status).toBe(303);
  expect((await checkPayment(ane, checkout.id)).orderToken).toEqual(expect.any(String));
  expect((await other(input)).status).toBe(200); // another refusal, in the answer's own words
});

it('a declined card leaves everything as it was, and the next one pays', async () => {
  const checkout = await beginCheckout(ane, await fillBasket(ane, [{ offerId: ryeBread.offerId }]));
  const { url } = await pay(ane, checkout.id, collectInput(checkout));
  expect((await useCard(url, { card: 'declined' })).status).toBe(402);
  expect(await checkPayment(ane, checkout.id)).toMatchObject({ state: 'PAYING', orderToken: null });
  // This card asks the bank first.
  await useCard(url, { card: 'confirm' });
  expect((await checkPayment(ane, checkout.id)).orderToken).toBeNull();
  expect((await useCard(url, { bank: 'approve' })).status).toBe(303);
  expect((await checkPayment(ane, checkout.id)).orderToken).toEqual(expect.any(String));
});

it('the last loaf is held for whoever came first, and free again when they leave', async () => {
  const wish = [{ offerId: lastLoaf.offerId }];
  const kari = new Client(stack.url);
  const [hers, his] = [await fillBasket(ane, wish), await fillBasket(kari, wish)];
  const first = await beginCheckout(ane, hers);
  expect(first.__typename).toBe('Checkout');
  expect(await beginCheckout(kari, his)).toEqual({
    __typename: 'BasketProblems',
    problems: [{ code: 'SOLD_OUT', offerId: lastLoaf.offerId, left: null }],
  });
  await ane.must(`mutation ($c: ID!) { leaveCheckout(checkoutId: $c) { itemCount } }`, { c: first.id });
  const second = await beginCheckout(kari, his);
  expect(second.__typename).toBe('Checkout');
  await kari.must(`mutation ($c: ID!) { leaveCheckout(checkoutId: $c) { itemCount } }`, { c: second.id });
  expect(await stockOf(lastLoaf.offerId)).toEqual({ onHand: 1, held: 0 });
});

it('five wrong codes pause the counter, and the right one waits too', async () => {
  const token = await buy(ane, [{ offerId: ryeBread.offerId }]);
  const { code, parts } = await orderPage(ane, token);
  await makeReady(bjorn, parts[0].id);
  const wrong = code === '000000' ? '000001' : '000000';
  const tries = [];
  for (let i = 0; i < 5; i++) tries.push(await handOver(bjorn, parts[0].id, wrong));
  expect(tries.map((t) => [t.code, t.triesLeft])).toEqual([
    ['WRONG_CODE', 4],
    ['WRONG_CODE', 3],
    ['WRONG_CODE', 2],
    ['WRONG_CODE', 1],
    ['PAUSED', 0],
  ]);
  expect(await handOver(bjorn, parts[0].id, code)).toMatchObject({ code: 'PAUSED', pausedUntil: expect.any(String) });
  expect((await orderPage(ane, token)).parts[0].state).toBe('READY');
  // The pause is this clerk's; the owner's hands are free.
  const owner = await new Client(stack.url).signIn(core.people.bakeryOwner);
  expect(await handOver(owner, parts[0].id, code)).toMatchObject({ state: 'HANDED_OVER' });
});

it('goods with an age limit need a look at an identity card, and refused goods are not charged', async () => {
  const token = await buy(ane, [{ offerId: energyDrink.offerId }, { offerId: ryeBread.offerId, quantity: 2 }]);
  const { code, parts } = await orderPage(ane, token);
  const owner = await new Client(stack.url).signIn(core.people.bakeryOwner);
  await makeReady(owner, parts[0].id);
  const refused = parts[0].lines.filter((l: any) => l.quantity === 2).map((l: any) => ({ lineId: l.id, quantity: 1 }));
  await expect(handOver(owner, parts[0].id, code, { r: refused })).rejects.toThrow('ID_CHECK_NEEDED');
  expect((await orderPage(ane, token)).parts[0].state).toBe('READY');
  await handOver(owner, parts[0].id, code, { r: refused, i: true });
  const done = await eventually(async () => {
    const page = await orderPage(ane, token);
    return page.capturedOre > 0 && page;
  });
  expect(done.capturedOre).toBe(energyDrink.priceOre + ryeBread.priceOre);
});

it('a cancelled order charges nothing and puts the goods back', async () => {
  const before = await stockOf(hammer.offerId);
  const token = await buy(ane, [{ offerId: hammer.offerId }]);
  expect((await stockOf(hammer.offerId)).held).toBe(before.held + 1);
  const { cancelOrder }: any = await ane.must(
    `mutation ($t: String!) { cancelOrder(token: $t) { ... on OrderPage { status sums { totalOre } } } }`,
    { t: token },
  );
  expect(cancelOrder).toEqual({ status: 'CANCELLED', sums: { totalOre: 0 } });
  expect(await stockOf(hammer.offerId)).toEqual(before);
  expect(await ane.refusal(`mutation ($t: String!) { cancelOrder(token: $t) { __typename } }`, { t: token })).toBe(
    'TOO_LATE_TO_CANCEL',
  );
  const { capturedOre } = await orderPage(ane, token);
  expect(capturedOre).toBe(0);
});

it('a known code does not open the way to guessing others', async () => {
  const owner = await new Client(stack.url).signIn(core.people.bakeryOwner);
  const token = await buy(ane, [{ offerId: cinnamonBun.offerId }]);
  const { code, parts } = await orderPage(ane, token);
  await makeReady(owner, parts[0].id);
  const find = (text: string) =>
    owner
      .must(
        `mutation ($s: ID!, $c: String!) { findHandOver(storeId: $s, code: $c) { __typename ... on HandOverRefusal { code } } }`,
        { s: core.bakery.id, c: text },
      )
      .then((d: any) => d.findHandOver.code ?? 'FOUND');
  const answers = [];
  for (let i = 0; i < 5; i++) {
    answers.push(await find(code === '111111' ? '222222' : '111111'));
    if (i < 4) answers.push(await find(code));
  }
  expect(answers).toEqual([
    'WRONG_CODE',
    'FOUND',
    'WRONG_CODE',
    'FOUND',
    'WRONG_CODE',
    'FOUND',
    'WRONG_CODE',
    'FOUND',
    'PAUSED',
  ]);
});

it('a cancelled part gives its window back', async () => {
  const windows = async () => {
    const checkout = await beginCheckout(ane, await fillBasket(ane, [{ offerId: cinnamonBun.offerId }]));
    await ane.must(`mutation ($c: ID!) { leaveCheckout(checkoutId: $c) { id } }`, { c: checkout.id });
    return checkout.parts[0].slots.filter((s: any) => s.free).map((s: any) => s.startsAt);
  };
  const [first] = await windows();
  const buyFirst = () =>
    buy(ane, [{ offerId: cinnamonBun.offerId }], (c) => ({
      ...collectInput(c),
      slots: [{ storeId: core.bakery.id, startsAt: first }],
    }));
  const tokens: string[] = [];
  while ((await windows()).includes(first)) tokens.push(await buyFirst());
  expect(tokens.length).toBeGreaterThan(0);
  await ane.must(`mutation ($t: String!) { cancelOrder(token: $t) { __typename } }`, { t: tokens[0] });
  await eventually(async () => (await windows()).includes(first));
});

it('a name with a byte that no database keeps is the sender’s mistake, not ours', async () => {
  const checkout = await beginCheckout(ane, await fillBasket(ane, [{ offerId: ryeBread.offerId }]));
  expect(
    await ane.refusal(
      `mutation ($c: ID!, $i: PayInput!) { pay(checkoutId: $c, input: $i, key: "nul") { __typename } }`,
      { c: checkout.id, i: { ...collectInput(checkout), name: 'A\u0000b' } },
    ),
  ).toBe('BAD_INPUT');
});
