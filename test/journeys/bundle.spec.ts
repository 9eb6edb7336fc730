import { randomUUID } from 'node:crypto';
import { parse } from 'csv-parse/sync';
import pg from 'pg';
import { Client, eventually } from '../harness/client';
import {
  beginCheckout,
  buy,
  deliverInput,
  fillBasket,
  handOver,
  makeReady,
  orderPage,
  tillOf,
} from '../harness/shopping';
import { startStack, type Stack } from '../harness/stack';
import { buildBundle } from '../town/bundled';
import { core } from '../town/core';

// A bundle's whole life: made, shown, bought, picked, handed over; mixed rates, a part that is missing, one that is refused.
let stack: Stack;
let db: pg.Client;
let ane: Client;
let marit: Client;
let bundle: Awaited<ReturnType<typeof buildBundle>>;

const { novel, pencils } = core.bookshop;

beforeAll(async () => {
  stack = await startStack();
  db = new pg.Client({ connectionString: stack.database.url });
  await db.connect();
  bundle = await buildBundle(db);
  await setStock(novel.offerId, 40);
  await setStock(pencils.offerId, 90);
  ane = new Client(stack.url);
  marit = await new Client(stack.url).signIn(core.people.bookshopOwner);
});
afterAll(async () => {
  await db?.end();
  await stack?.stop();
});

const setStock = (offerId: string, onHand: number) =>
  db.query(`UPDATE stock SET on_hand = $2 + held, buffer = 0 WHERE offer_id = $1`, [offerId, onHand]);
const one = async (sql: string, ...values: unknown[]) => (await db.query(sql, values)).rows[0];
const stockOf = (offerId: string) => one(`SELECT on_hand AS "onHand", held FROM stock WHERE offer_id = $1`, offerId);
const none = { onHand: 0, held: 0 };

const separate = novel.priceOre + 2 * pencils.priceOre;
const CONTENT = `bundle { separateOre parts { offerId name productSlug quantity priceOre } }`;
const basketOf = async (basketId: string, shopper = ane): Promise<any> =>
  (
    await shopper.must(
      `query ($b: ID!) { basket(id: $b) { goodsOre itemCount problems { code offerId name left part } parts { items { offerId name quantity maxQuantity priceOre totalOre availability ${CONTENT} } } } }`,
      { b: basketId },
    )
  ).basket;
const bundledLines = async (token: string): Promise<any[]> =>
  (
    await ane.must(
      `query ($t: String!) { order(token: $t) { parts { lines { offerId name quantity picked handedOver priceOre totalOre vatPercent bundle { offerId name quantity } } } } }`,
      { t: token },
    )
  ).order.parts.flatMap((p: any) => p.lines);
const letters = async (): Promise<{ subject: string; text: string }[]> =>
  (await fetch(`${stack.sandboxUrl}/dev/mail.json?to=${encodeURIComponent(core.ane.email)}`)).json() as never;

it('is shown with its contents, what they cost one by one, and its own price', async () => {
  const { product }: any = await ane.must(
    `query ($s: String!) { product(slug: $s) { variants { offers { priceOre availability readyAt ${CONTENT} } } } }`,
    { s: bundle.slug },
  );
  expect(product.variants[0].offers).toEqual([
    {
      priceOre: 45_000,
      availability: 'IN_STOCK',
      readyAt: expect.any(String),
      bundle: {
        separateOre: separate,
        parts: expect.arrayContaining([
          {
            offerId: novel.offerId,
            name: novel.nameNb,
            productSlug: novel.slug,
            quantity: 1,
            priceOre: novel.priceOre,
          },
          {
            offerId: pencils.offerId,
            name: pencils.nameNb,
            productSlug: pencils.slug,
            quantity: 2,
            priceOre: pencils.priceOre,
          },
        ]),
      },
    },
  ]);
  const card = await eventually(async () => {
    const { search }: any = await ane.must(
      `{ search(input: { text: "skrivepakke" }) { hits { slug fromPriceOre separateOre availability } } }`,
    );
    return search.hits.find((h: any) => h.slug === bundle.slug);
  });
  expect(card).toMatchObject({ fromPriceOre: 45_000, separateOre: separate, availability: 'IN_STOCK' });
});

it('in a basket is one line; at the till its parts are held, and each is taxed at its own rate', async () => {
  const basketId = await fillBasket(ane, [{ offerId: bundle.offerId, quantity: 2 }, { offerId: pencils.offerId }]);
  const basket = await basketOf(basketId);
  expect(basket).toMatchObject({ goodsOre: 90_000 + pencils.priceOre, itemCount: 3, problems: [] });
  const before = [await stockOf(novel.offerId), await stockOf(pencils.offerId)];
  const checkout = await beginCheckout(ane, basketId);
  expect(await stockOf(novel.offerId)).toEqual({ ...before[0], held: before[0].held + 2 });
  expect(await stockOf(pencils.offerId)).toEqual({ ...before[1], held: before[1].held + 5 });
  expect(await stockOf(bundle.offerId)).toEqual(none);
  const { vat, totalOre } = checkout.collectSums;
  expect(totalOre).toBe(90_000 + pencils.priceOre);
  const { checkout: sums }: any = await ane.must(
    `query ($c: ID!) { checkout(id: $c) { collectSums { vat { percent grossOre } } parts { items { offerId totalOre ${CONTENT} } } } }`,
    { c: checkout.id },
  );
  // 450,00 as 399,00 to 2 × 129,00: the book without VAT, the pencils with 25 %.
  const ofNovel = Math.round((45_000 * novel.priceOre) / separate);
  expect(sums.collectSums.vat).toEqual([
    { percent: 25, grossOre: 2 * (45_000 - ofNovel) + pencils.priceOre },
    { percent: 0, grossOre: 2 * ofNovel },
  ]);
  expect(vat.map((v: any) => v.percent)).toEqual([25, 0]);
  // What the store makes of it meanwhile changes nothing of what is held and promised.
  await db.query(`UPDATE bundle_part SET quantity = 3 WHERE offer_id = $1 AND part_offer_id = $2`, [
    bundle.offerId,
    pencils.offerId,
  ]);
  const again: any = await ane.must(
    `query ($c: ID!) { checkout(id: $c) { collectSums { totalOre vat { percent grossOre } } } }`,
    { c: checkout.id },
  );
  expect(again.checkout.collectSums).toEqual({ totalOre, vat: sums.collectSums.vat });
  await db.query(`UPDATE bundle_part SET quantity = 2 WHERE offer_id = $1 AND part_offer_id = $2`, [
    bundle.offerId,
    pencils.offerId,
  ]);
  await ane.must(`mutation ($c: ID!) { leaveCheckout(checkoutId: $c) { id } }`, { c: checkout.id });
  expect([await stockOf(novel.offerId), await stockOf(pencils.offerId)]).toEqual(before);
});

it('whose contents the store changes tells so in the basket, and is not bought before its shopper has said yes to them', async () => {
  const pencilsInIt = (quantity: number) =>
    db.query(`UPDATE bundle_part SET quantity = $3 WHERE offer_id = $1 AND part_offer_id = $2`, [
      bundle.offerId,
      pencils.offerId,
      quantity,
    ]);
  const basketId = await fillBasket(ane, [{ offerId: bundle.offerId }]);
  const first = await beginCheckout(ane, basketId);
  const held = async () => (await stockOf(pencils.offerId)).held;
  const before = await held();
  await pencilsInIt(1);
  const news = [{ code: 'CONTENTS_CHANGED', offerId: bundle.offerId, name: 'Skrivepakke', left: null, part: null }];
  expect((await basketOf(basketId)).problems).toEqual(news);
  // Neither what was promised before is bought unseen, nor what it is now.
  expect(await beginCheckout(ane, basketId)).toMatchObject({ __typename: 'BasketProblems' });
  expect(await held()).toBe(before);
  await ane.must(`mutation ($b: ID!) { acceptPrices(basketId: $b) { id } }`, { b: basketId });
  expect((await basketOf(basketId)).problems).toEqual([]);
  const second = await beginCheckout(ane, basketId);
  expect(second).toMatchObject({ __typename: 'Checkout' });
  expect(second.id).not.toBe(first.id);
  expect(await held()).toBe(before - 1);
  // A second tab goes on with what is held; whoever puts one more in has seen what it is now.
  expect((await beginCheckout(ane, basketId)).id).toBe(second.id);
  await ane.must(`mutation ($c: ID!) { leaveCheckout(checkoutId: $c) { id } }`, { c: second.id });
  await pencilsInIt(2);
  expect((await basketOf(basketId)).problems).toEqual(news);
  await ane.must(`mutation ($b: ID, $o: ID!) { addToBasket(basketId: $b, offerId: $o, quantity: 1) { id } }`, {
    b: basketId,
    o: bundle.offerId,
  });
  expect((await basketOf(basketId)).problems).toEqual([]);
});

it('is bought beside loose ones of its goods, picked line by line and handed over: captured to the øre, its parts leave the shelf', async () => {
  const before = [await stockOf(novel.offerId), await stockOf(pencils.offerId)];
  const token = await buy(ane, [{ offerId: bundle.offerId, quantity: 2 }, { offerId: pencils.offerId }]);
  const lines = await bundledLines(token);
  const mine = lines.filter((l) => l.bundle);
  expect(new Set(mine.map((l) => JSON.stringify(l.bundle)))).toEqual(
    new Set([JSON.stringify({ offerId: bundle.offerId, name: 'Skrivepakke', quantity: 2 })]),
  );
  expect(mine.reduce((sum, l) => sum + l.totalOre, 0)).toBe(90_000);
  expect(mine.filter((l) => l.offerId === pencils.offerId).reduce((n, l) => n + l.quantity, 0)).toBe(4);
  expect(lines.filter((l) => !l.bundle)).toMatchObject([
    { offerId: pencils.offerId, quantity: 1, priceOre: pencils.priceOre },
  ]);
  const order = await orderPage(ane, token);
  expect(order.authorisedOre).toBe(90_000 + pencils.priceOre);

  const [part] = order.parts;
  // Whoever packs reads of which bundle the goods are; loose ones come first.
  const { subOrder }: any = await marit.must(
    `query ($s: ID!) { subOrder(id: $s) { lines { offerId bundle { name quantity } } } }`,
    { s: part.id },
  );
  expect(subOrder.lines.map((l: any) => l.bundle?.name ?? null)).toEqual([null, ...mine.map(() => 'Skrivepakke')]);
  await makeReady(marit, part.id);
  expect((await handOver(marit, part.id, order.code)).totalOre).toBe(90_000 + pencils.priceOre);
  await eventually(async () => (await orderPage(ane, token)).capturedOre === 90_000 + pencils.priceOre);
  expect(await stockOf(novel.offerId)).toEqual({ ...before[0], onHand: before[0].onHand - 2 });
  expect(await stockOf(pencils.offerId)).toEqual({ ...before[1], onHand: before[1].onHand - 5 });
  expect(await stockOf(bundle.offerId)).toEqual(none);
  const placed = await eventually(async () => (await letters()).find((l) => l.text.includes('i Skrivepakke')));
  expect(placed.text).toContain(`2 × ${novel.nameNb}, i Skrivepakke`);
  expect(placed.text).toContain(`4 × ${pencils.nameNb}, i Skrivepakke`);
});

it('of a part that is missing its share is not paid; one that is refused at the counter neither', async () => {
  const token = await buy(ane, [{ offerId: bundle.offerId }]);
  const order = await orderPage(ane, token);
  const [part] = order.parts;
  const shelf = await stockOf(novel.offerId);
  await makeReady(marit, part.id, { [novel.offerId]: 0 });
  const lines = await bundledLines(token);
  const missing = lines.find((l) => l.offerId === novel.offerId);
  const pencil = lines.filter((l) => l.offerId === pencils.offerId);
  expect(missing).toMatchObject({ picked: 0, totalOre: 0, bundle: { quantity: 1 } });
  expect((await orderPage(ane, token)).sums.totalOre).toBe(45_000 - missing.priceOre);
  // What was not found is not counted either, as with any goods.
  expect(await stockOf(novel.offerId)).toEqual({ onHand: shelf.onHand - 1, held: shelf.held - 1 });

  const store: any = await marit.must(`query ($s: ID!) { subOrder(id: $s) { lines { id offerId } } }`, { s: part.id });
  const lineId = store.subOrder.lines.find((l: any) => l.offerId === pencils.offerId).id;
  const before = await stockOf(pencils.offerId);
  const refused = [{ lineId, quantity: 1 }];
  const rest = 45_000 - missing.priceOre - pencil[0].priceOre;
  expect((await handOver(marit, part.id, order.code, { r: refused })).totalOre).toBe(rest);
  await eventually(async () => (await orderPage(ane, token)).capturedOre === rest);
  expect(await stockOf(pencils.offerId)).toEqual({ onHand: before.onHand - 1, held: before.held - 2 });
});

it('is delivered like any goods, unless one of its parts is not', async () => {
  const token = await buy(ane, [{ offerId: bundle.offerId }], deliverInput);
  expect((await bundledLines(token)).reduce((sum, l) => sum + l.totalOre, 0)).toBe(45_000);
  await db.query(`UPDATE offer SET not_for_delivery = true WHERE id = $1`, [pencils.offerId]);
  const checkout = await beginCheckout(ane, await fillBasket(ane, [{ offerId: bundle.offerId }]));
  expect(checkout.deliveryAvailable).toBe(false);
  await db.query(`UPDATE offer SET not_for_delivery = false WHERE id = $1`, [pencils.offerId]);
  await ane.must(`mutation ($c: ID!) { leaveCheckout(checkoutId: $c) { id } }`, { c: checkout.id });
});

it('cancelled by its shopper, all of it is on sale again', async () => {
  const before = [await stockOf(novel.offerId), await stockOf(pencils.offerId)];
  const token = await buy(ane, [{ offerId: bundle.offerId, quantity: 2 }, { offerId: pencils.offerId }]);
  expect((await stockOf(pencils.offerId)).held).toBe(before[1].held + 5);
  await ane.must(`mutation ($t: String!) { cancelOrder(token: $t) { __typename } }`, { t: token });
  expect([await stockOf(novel.offerId), await stockOf(pencils.offerId)]).toEqual(before);
});

it('in a basket that nobody can pay for is told so, and so are loose goods; nothing is held', async () => {
  const dear = 100_000_000;
  const priced = (ore: number, offerId: string) =>
    db.query(`UPDATE offer SET price_ore = $2 WHERE id = $1`, [offerId, ore]);
  for (const offerId of [pencils.offerId, bundle.offerId]) await priced(dear, offerId);
  const before = await stockOf(pencils.offerId);
  // Each sum is more than the API can say.
  for (const [offerId, quantity] of [
    [pencils.offerId, 40],
    [bundle.offerId, 22],
  ] as const) {
    const basketId = await fillBasket(ane, [{ offerId, quantity }]);
    const basket = await basketOf(basketId);
    expect(basket.problems).toMatchObject([{ code: 'TOO_MANY', offerId }]);
    expect(await beginCheckout(ane, basketId)).toMatchObject({ __typename: 'BasketProblems' });
  }
  expect(await stockOf(pencils.offerId)).toEqual(before);
  await priced(pencils.priceOre, pencils.offerId);
  await priced(45_000, bundle.offerId);
});

it('asks for the age that its parts ask for', async () => {
  const { energyDrink, ryeBread, id: storeId } = core.bakery;
  const parts = [energyDrink, ryeBread].map(({ offerId }) => ({ offerId, quantity: 1 }));
  const wake = await buildBundle(db, { storeId, name: 'Våknepakke', sku: 'pakke-16', priceOre: 7000, parts });
  const { product }: any = await ane.must(`query ($s: String!) { product(slug: $s) { minAge } }`, { s: wake.slug });
  expect(product).toEqual({ minAge: 16 });
  const { id } = await beginCheckout(ane, await fillBasket(ane, [{ offerId: wake.offerId }]));
  const { checkout }: any = await ane.must(`query ($c: ID!) { checkout(id: $c) { minAge } }`, { c: id });
  expect(checkout).toEqual({ minAge: 16 });
  await ane.must(`mutation ($c: ID!) { leaveCheckout(checkoutId: $c) { id } }`, { c: id });
});

it('names its parts to search engines, each with its own page', async () => {
  const html = await (await fetch(`${stack.url}/vare/${bundle.slug}`)).text();
  const json = /<script type="application\/ld\+json"[^>]*>(.*?)<\/script>/s.exec(html)![1];
  const [offer] = JSON.parse(json).offers.offers;
  expect(offer).toMatchObject({ '@type': 'Offer', price: 450 });
  const named = offer.includesObject.map((o: any) => [o.amountOfThisGood, o.typeOfGood.name]);
  expect(named.toSorted()).toEqual([
    [1, novel.nameNb],
    [2, pencils.nameNb],
  ]);
  expect(offer.includesObject.every((o: any) => /\/vare\/[^/]+$/.test(o.typeOfGood.url))).toBe(true);
});

describe('what can be had of it', () => {
  afterEach(async () => {
    await setStock(novel.offerId, 40);
    await setStock(pencils.offerId, 90);
    await db.query(`UPDATE offer SET status = 'active' WHERE id = $1`, [pencils.offerId]);
  });

  it('is what its scarcest part suffices for, told by name', async () => {
    const basketId = await fillBasket(ane, [{ offerId: bundle.offerId, quantity: 4 }]);
    await setStock(pencils.offerId, 7);
    const basket = await basketOf(basketId);
    expect(basket.problems).toEqual([
      { code: 'NOT_ENOUGH', offerId: bundle.offerId, name: 'Skrivepakke', left: 3, part: pencils.nameNb },
    ]);
    expect(basket.parts[0].items[0]).toMatchObject({ maxQuantity: 3, availability: 'FEW' });
    expect((await beginCheckout(ane, basketId)).__typename).toBe('BasketProblems');
    await setStock(pencils.offerId, 1);
    expect((await basketOf(basketId)).problems).toMatchObject([{ code: 'SOLD_OUT', part: pencils.nameNb }]);
    const card = await eventually(async () => {
      const { search }: any = await ane.must(
        `{ search(input: { text: "skrivepakke" }) { hits { slug availability } } }`,
      );
      return search.hits.find((h: any) => h.slug === bundle.slug && h.availability === 'NONE');
    });
    expect(card).toBeTruthy();
  });

  it('is told beside the loose ones in the same basket: they are there only once', async () => {
    await setStock(pencils.offerId, 3);
    const basketId = await fillBasket(ane, [{ offerId: bundle.offerId }, { offerId: pencils.offerId, quantity: 2 }]);
    const held = (await stockOf(pencils.offerId)).held;
    expect((await basketOf(basketId)).problems).toMatchObject([
      { code: 'SOLD_OUT', offerId: bundle.offerId, part: pencils.nameNb },
    ]);
    expect((await beginCheckout(ane, basketId)).__typename).toBe('BasketProblems');
    expect((await stockOf(pencils.offerId)).held).toBe(held);
    await ane.must(`mutation ($b: ID!, $o: ID!) { setQuantity(basketId: $b, offerId: $o, quantity: 1) { id } }`, {
      b: basketId,
      o: pencils.offerId,
    });
    const checkout = await beginCheckout(ane, basketId);
    expect(checkout.__typename).toBe('Checkout');
    // What this basket holds itself is there for its shopper.
    expect((await basketOf(basketId)).problems).toEqual([]);
    await ane.must(`mutation ($c: ID!) { leaveCheckout(checkoutId: $c) { id } }`, { c: checkout.id });
  });

  it('is none while a part is not on sale; the store reads which', async () => {
    await db.query(`UPDATE offer SET status = 'retired' WHERE id = $1`, [pencils.offerId]);
    const basketId = await fillBasket(ane, [{ offerId: bundle.offerId }]);
    expect((await basketOf(basketId)).problems).toMatchObject([{ code: 'SOLD_OUT', part: pencils.nameNb }]);
    const { storeOffers }: any = await marit.must(
      `query ($s: ID!) { storeOffers(storeId: $s, text: "Skrivepakke") { rows { available bundle { parts { offerId status } } } } }`,
      { s: core.bookshop.id },
    );
    expect(storeOffers.rows).toMatchObject([
      { available: 0, bundle: { parts: expect.arrayContaining([{ offerId: pencils.offerId, status: 'RETIRED' }]) } },
    ]);
  });
});

describe('the store', () => {
  const ROW = `{ __typename ... on OfferRow { id priceOre onHand available bundle { separateOre parts { offerId quantity } } } ... on InputProblems { problems { field code } } }`;
  const CREATE = `mutation ($i: NewOfferInput!, $k: String!) { createOffer(input: $i, key: $k) ${ROW} }`;
  const CHANGE = `mutation ($i: UpdateOfferInput!) { updateOffer(input: $i) ${ROW} }`;
  const create = async (more: object, key: string = randomUUID()): Promise<any> => {
    const category = await one(`SELECT category_id AS id FROM product WHERE id = $1`, pencils.productId);
    const product = { name: 'Gavepakke', brand: 'Bokstua', categoryId: category.id };
    const parts = [{ offerId: pencils.offerId, quantity: 2 }];
    const input = { storeId: core.bookshop.id, sku: 'gave-1', priceOre: 15_000, onHand: 0, product, parts, ...more };
    return (await marit.must(CREATE, { i: input, k: key })).createOffer;
  };
  const offers = async () => (await one(`SELECT count(*)::int AS n FROM offer`)).n;

  it('makes one, once however often it is sent, and changes what is in it', async () => {
    const key = randomUUID();
    const made = await create({}, key);
    expect(made).toMatchObject({
      __typename: 'OfferRow',
      onHand: 0,
      bundle: { separateOre: 2 * pencils.priceOre, parts: [{ offerId: pencils.offerId, quantity: 2 }] },
    });
    expect((await create({}, key)).id).toBe(made.id);
    const parts = [
      { offerId: novel.offerId, quantity: 1 },
      { offerId: pencils.offerId, quantity: 1 },
    ];
    const { updateOffer }: any = await marit.must(CHANGE, { i: { offerId: made.id, priceOre: 30_000, parts } });
    expect(updateOffer).toMatchObject({ priceOre: 30_000, bundle: { parts: expect.arrayContaining(parts) } });
  });

  it.each([
    ['fewer than two pieces', { parts: [{ offerId: pencils.offerId, quantity: 1 }] }, 'parts', 'BUNDLE_PIECES'],
    ['no parts', { parts: [] }, 'parts', 'BUNDLE_PIECES'],
    [
      'the goods of a neighbour',
      { parts: [{ offerId: core.ironmonger.hammer.offerId, quantity: 2 }] },
      'parts.0',
      'PART_UNKNOWN',
    ],
    ['what is no id', { parts: [{ offerId: 'x', quantity: 2 }] }, 'parts.0', 'PART_UNKNOWN'],
    ['a count', { onHand: 3 }, 'onHand', 'BUNDLE_HAS_NO_STOCK'],
    ['a price below what its pieces can share', { priceOre: 99 }, 'priceOre', 'OUT_OF_RANGE'],
  ])('makes none with %s', async (_, more, field, code) => {
    const before = await offers();
    expect((await create({ sku: 'gave-2', ...more })).problems).toMatchObject([{ field, code }]);
    expect(await offers()).toBe(before);
  });

  it('makes none of a bundle', async () => {
    const before = await offers();
    const parts = [{ offerId: bundle.offerId, quantity: 2 }];
    expect((await create({ sku: 'gave-3', parts })).problems).toMatchObject([
      { field: 'parts.0', code: 'PART_IS_BUNDLE' },
    ]);
    expect(await offers()).toBe(before);
  });

  it('does not count it, nor weigh what is in one; sold over the counter, its parts leave the shelf', async () => {
    const COUNT = `mutation ($o: ID!, $k: String!) { countStock(offerId: $o, onHand: 5, reason: COUNT, key: $k) { id } }`;
    expect(await marit.refusal(COUNT, { o: bundle.offerId, k: randomUUID() })).toBe('BUNDLE_HAS_NO_STOCK');
    expect(await stockOf(bundle.offerId)).toEqual(none);
    const round = `mutation ($s: ID!, $k: String!) { openCount(storeId: $s, scope: ALL, key: $k) { id } }`;
    const { openCount }: any = await marit.must(round, { s: core.bookshop.id, k: randomUUID() });
    const RECORD = `mutation ($c: ID!, $i: CountedInput!, $k: String!) { recordCount(id: $c, counted: $i, key: $k) { offerId } }`;
    const scan = { code: bundle.sku, kind: 'SCAN', quantity: 1 };
    expect(await marit.refusal(RECORD, { c: openCount.id, i: scan, k: randomUUID() })).toBe('BUNDLE_HAS_NO_STOCK');
    expect(await one(`SELECT count(*)::int AS n FROM stock_count_entry`)).toEqual({ n: 0 });
    const weight = { typicalGrams: 400, maxGrams: 500 };
    const weighed: any = await marit.must(CHANGE, { i: { offerId: pencils.offerId, priceOre: 9900, weight } });
    expect(weighed.updateOffer.problems).toMatchObject([{ field: 'weight', code: 'IN_A_BUNDLE' }]);

    const before = [await stockOf(novel.offerId), await stockOf(pencils.offerId)];
    const SELL = `mutation ($o: ID!, $n: Int!, $k: String!) { walkInSale(offerId: $o, quantity: $n, key: $k) ${ROW} }`;
    const sale = { o: bundle.offerId, n: 2, k: randomUUID() };
    await marit.must(SELL, sale);
    await marit.must(SELL, sale);
    expect(await stockOf(novel.offerId)).toEqual({ ...before[0], onHand: before[0].onHand - 2 });
    expect(await stockOf(pencils.offerId)).toEqual({ ...before[1], onHand: before[1].onHand - 4 });
    const much: any = await marit.must(SELL, { ...sale, n: 1000, k: randomUUID() });
    expect(much.walkInSale.problems).toMatchObject([{ field: 'quantity', code: 'MORE_THAN_ON_HAND' }]);
    expect(await stockOf(novel.offerId)).toEqual({ ...before[0], onHand: before[0].onHand - 2 });
  });
});

describe('in the store’s own file', () => {
  const path = `/api/stores/${core.bookshop.id}/goods.csv`;
  const importFile = (id: string): Promise<any> =>
    marit
      .must(
        `query ($i: ID!) { importFile(id: $i) { state counts { total unchanged updates newProducts refused } } importRows(id: $i) { rows { sku action problems { field code } } } }`,
        { i: id },
      )
      .then((a: any) => ({ ...a.importFile, rows: a.importRows.rows }));
  const preview = async (text: string): Promise<any> => {
    const form = new FormData();
    form.set('file', new File([text], 'varer.csv'));
    const { id } = (await (await marit.post(`/api/imports?storeId=${core.bookshop.id}`, form)).json()) as any;
    const file = await eventually(async () => {
      const found = await importFile(id);
      return found.state === 'PREVIEWED' && found;
    });
    return { id, ...file };
  };
  const apply = async (id: string) => {
    await marit.must(`mutation ($i: ID!, $k: String!) { applyImport(id: $i, key: $k) { id } }`, {
      i: id,
      k: randomUUID(),
    });
    await eventually(async () => (await importFile(id)).state === 'APPLIED');
  };
  const partsOf = async (sku: string) =>
    (
      await db.query(
        `SELECT x.sku, b.quantity FROM offer o JOIN bundle_part b ON b.offer_id = o.id JOIN offer x ON x.id = b.part_offer_id WHERE o.store_id = $1 AND o.sku = $2 ORDER BY x.sku`,
        [core.bookshop.id, sku],
      )
    ).rows;

  it('it comes out with its contents and no count; sent back, nothing changes', async () => {
    const body = await (await marit.get(path)).text();
    const rows: any[] = parse(body, { columns: true, delimiter: ';', bom: true });
    const row = rows.find((r) => r.Varenummer === bundle.sku);
    expect(row).toMatchObject({ Pris: '450', Lager: '' });
    expect(new Set(row['Innhold i pakken'].split(' | '))).toEqual(new Set([novel.sku, `${pencils.sku} x 2`]));
    const file = await preview(body);
    expect(file.counts).toMatchObject({ total: rows.length, unchanged: rows.length, refused: 0 });
  });

  it('bundles are made and changed by rows, also of goods that the same file brings; what is unknown is refused by name', async () => {
    const head = 'Varenummer;Navn;Merke;Kategori;Pris;Lager;Innhold i pakken';
    const [{ name }] = (
      await db.query(
        `SELECT c.name_nb AS name FROM product p JOIN category c ON c.id = p.category_id WHERE p.id = $1`,
        [pencils.productId],
      )
    ).rows;
    const file = await preview(
      [
        head,
        // Before what it is made of.
        `fil-pakke;Filpakke;Bokstua;${name};199;;ny-9 x 2 | ${pencils.sku}`,
        `ny-9;Viskelær;Strek;${name};19;30;`,
        `${bundle.sku};;;;450;;${novel.sku} x 2 | ${pencils.sku}`,
        `feil;Feilpakke;Bokstua;${name};199;;finnes-ikke x 2`,
        `feil-2;Pakke i pakke;Bokstua;${name};199;;${bundle.sku} x 2`,
      ].join('\n'),
    );
    expect(file.counts).toMatchObject({ newProducts: 2, updates: 1, refused: 2 });
    expect(file.rows.filter((r: any) => r.action === 'REFUSED')).toMatchObject([
      { sku: 'feil', problems: [{ field: 'bundle', code: 'PART_UNKNOWN' }] },
      { sku: 'feil-2', problems: [{ field: 'bundle', code: 'PART_UNKNOWN' }] },
    ]);
    expect(await partsOf(bundle.sku)).toHaveLength(2);
    await apply(file.id);
    expect(await partsOf('fil-pakke')).toEqual([
      { sku: pencils.sku, quantity: 1 },
      { sku: 'ny-9', quantity: 2 },
    ]);
    expect(await partsOf(bundle.sku)).toEqual(
      [
        { sku: novel.sku, quantity: 2 },
        { sku: pencils.sku, quantity: 1 },
      ].toSorted((a, b) => (a.sku < b.sku ? -1 : 1)),
    );
    expect(await partsOf('feil')).toEqual([]);
    const [made] = (
      await db.query(
        `SELECT o.bundle, k.on_hand, k.held FROM offer o JOIN stock k ON k.offer_id = o.id WHERE o.sku = 'fil-pakke'`,
      )
    ).rows;
    expect(made).toEqual({ bundle: true, on_hand: 0, held: 0 });
  });

  it('a till that counts it, or prices it below its pieces, hears why not; the rest is done', async () => {
    const till = await tillOf(marit, core.bookshop.id);
    const SET_STOCK = `mutation ($s: ID!, $i: [StockToldInput!]!, $k: String!) { setStock(storeId: $s, items: $i, key: $k) { ... on PushReport { changed refused { field code } } } }`;
    const items = [
      { sku: bundle.sku, onHand: 5 },
      { sku: pencils.sku, onHand: 77 },
    ];
    const { setStock }: any = await till.must(SET_STOCK, { s: core.bookshop.id, i: items, k: randomUUID() });
    expect(setStock).toMatchObject({ changed: 1, refused: [{ field: 'items.0.onHand', code: 'BUNDLE_HAS_NO_STOCK' }] });
    expect(await stockOf(bundle.offerId)).toEqual(none);
    expect((await stockOf(pencils.offerId)).onHand).toBe(77);
    const SET_PRICES = `mutation ($s: ID!, $i: [PriceToldInput!]!, $k: String!) { setPrices(storeId: $s, items: $i, key: $k) { ... on PushReport { changed refused { field code } } } }`;
    const prices = (priceOre: number) => ({ s: core.bookshop.id, i: [{ sku: bundle.sku, priceOre }], k: randomUUID() });
    const low: any = await till.must(SET_PRICES, prices(99));
    expect(low.setPrices).toMatchObject({ changed: 0, refused: [{ field: 'items.0.priceOre', code: 'OUT_OF_RANGE' }] });
    expect(await one(`SELECT price_ore AS ore FROM offer WHERE id = $1`, bundle.offerId)).toEqual({ ore: 45_000 });
    const right: any = await till.must(SET_PRICES, prices(44_000));
    expect(right.setPrices).toMatchObject({ changed: 1, refused: [] });
  });

  it('Google is told that it is one', async () => {
    const feed = await eventually(async () => {
      const text = await (await ane.get(`/feeds/${core.bookshop.slug}/products.xml`)).text();
      return text.includes(bundle.offerId) && text;
    });
    const items = feed.split('<item>');
    expect(items.find((i) => i.includes(bundle.offerId))).toContain('<g:is_bundle>yes</g:is_bundle>');
    expect(items.find((i) => i.includes(`<g:id>${pencils.offerId}`))).not.toContain('is_bundle');
  });
});
