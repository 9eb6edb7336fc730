import { randomUUID } from 'node:crypto';
import pg from 'pg';
import { weightPrice } from '@bytorg/money';
import { withCheckDigit } from '@bytorg/catalog';
import { Client, eventually } from '../harness/client';
import {
  beginCheckout,
  buy,
  collectInput,
  fillBasket,
  handOver,
  pay,
  useCard,
  checkPayment,
} from '../harness/shopping';
import { startStack, type Stack } from '../harness/stack';
import { core } from '../town/core';
import { buildWeighed } from '../town/weighed';

let stack: Stack;
let ane: Client;
let bjorn: Client;
let torleif: Client;
let db: pg.Client;
let cheese: Awaited<ReturnType<typeof buildWeighed>>;

beforeAll(async () => {
  stack = await startStack();
  db = new pg.Client({ connectionString: stack.database.url });
  await db.connect();
  cheese = await buildWeighed(db, { onHand: 60 });
  ane = new Client(stack.url);
  [bjorn, torleif] = await Promise.all([
    new Client(stack.url).signIn(core.people.bjorn),
    new Client(stack.url).signIn(core.people.ironmongerOwner),
  ]);
});
afterAll(async () => {
  await db?.end();
  await stack?.stop();
});

const { ryeBread } = core.bakery;
/** Of 250,00 kr/kg: about 450 g, at most 540 g. */
const about = 11_250;
const most = 13_500;

const one = async (sql: string, ...values: unknown[]) => (await db.query(sql, values)).rows[0];
const stockOf = () => one(`SELECT on_hand AS "onHand", held FROM stock WHERE offer_id = $1`, cheese.offerId);

const pageOf = async (token: string): Promise<any> =>
  (
    await ane.must(
      `query ($t: String!) { order(token: $t) { code authorisedOre capturedOre sums { totalOre mostOre vat { percent grossOre vatOre } }
         parts { id state totalOre lines { id name quantity picked handedOver weighedGrams priceOre totalOre byWeight { kgPriceOre typicalGrams maxGrams ceilingOre } } } } }`,
      { t: token },
    )
  ).order;

const PART = `{ id state totalOre lines { id offerId picked weighedGrams priceOre totalOre } }`;
const PICK = `mutation ($l: ID!, $p: Int!, $g: Int, $r: ShortReason) { pickLine(lineId: $l, picked: $p, grams: $g, shortReason: $r) ${PART} }`;
const weigh = (lineId: string, grams: number): Promise<any> => bjorn.must(PICK, { l: lineId, p: 1, g: grams });
const begin = async (subOrderId: string) => {
  await bjorn.must(`mutation ($s: ID!) { accept(subOrderId: $s) { id } }`, { s: subOrderId });
  await bjorn.must(`mutation ($s: ID!) { startPicking(subOrderId: $s) { id } }`, { s: subOrderId });
};
const ready = (subOrderId: string): Promise<any> =>
  bjorn.must(`mutation ($s: ID!) { ready(subOrderId: $s, bags: 1) ${PART} }`, { s: subOrderId });

/** A paid order whose bakery part is being picked. */
const bought = async (quantity: number, more: { offerId: string; quantity?: number }[] = []) => {
  const token = await buy(ane, [{ offerId: cheese.offerId, quantity }, ...more]);
  const page = await pageOf(token);
  const part = page.parts.find((p: any) => p.lines.some((l: any) => l.byWeight));
  await begin(part.id);
  return { token, code: page.code, part, pieces: part.lines.filter((l: any) => l.byWeight) };
};
const letters = async (): Promise<{ subject: string; text: string }[]> =>
  (await fetch(`${stack.sandboxUrl}/dev/mail.json?to=${encodeURIComponent(core.ane.email)}`)).json() as never;

it('is shown as an estimate with a ceiling, from the shelf to the checkout', async () => {
  const { product }: any = await ane.must(
    `query ($s: String!) { product(slug: $s) { variants { offers { priceOre unitPriceOre unit byWeight { kgPriceOre typicalGrams maxGrams ceilingOre } } } } }`,
    { s: cheese.slug },
  );
  const byWeight = { kgPriceOre: 25_000, typicalGrams: 450, maxGrams: 540, ceilingOre: most };
  expect(product.variants[0].offers).toEqual([{ priceOre: about, unitPriceOre: 25_000, unit: 'kg', byWeight }]);
  // Among the others it stands by what a piece costs.
  const card = await eventually(async () => {
    const { search }: any = await ane.must(
      `{ search(input: { text: "lagret gulost" }) { hits { slug fromPriceOre unitPriceOre unit typicalGrams } } }`,
    );
    return search.hits.find((h: any) => h.slug === cheese.slug);
  });
  expect(card).toMatchObject({ fromPriceOre: about, unitPriceOre: 25_000, unit: 'kg', typicalGrams: 450 });
  const basketId = await fillBasket(ane, [{ offerId: cheese.offerId, quantity: 2 }, { offerId: ryeBread.offerId }]);
  const { basket }: any = await ane.must(
    `query ($b: ID!) { basket(id: $b) { goodsOre mostOre problems { code } parts { items { offerId priceOre totalOre unitPriceOre unit byWeight { ceilingOre } } } } }`,
    { b: basketId },
  );
  expect(basket).toMatchObject({
    goodsOre: 2 * about + ryeBread.priceOre,
    mostOre: 2 * most + ryeBread.priceOre,
    problems: [],
  });
  expect(basket.parts[0].items.find((i: any) => i.offerId === cheese.offerId)).toMatchObject({
    priceOre: about,
    totalOre: 2 * about,
    unitPriceOre: 25_000,
    unit: 'kg',
    byWeight: { ceilingOre: most },
  });
  const { id } = await beginCheckout(ane, basketId);
  const { checkout }: any = await ane.must(
    `query ($c: ID!) { checkout(id: $c) { collectSums { totalOre mostOre vat { grossOre } } } }`,
    { c: id },
  );
  expect(checkout.collectSums).toMatchObject({
    totalOre: 2 * about + ryeBread.priceOre,
    mostOre: 2 * most + ryeBread.priceOre,
    vat: [{ grossOre: 2 * about + ryeBread.priceOre }],
  });
  await ane.must(`mutation ($c: ID!) { leaveCheckout(checkoutId: $c) { id } }`, { c: id });
});

it('two pieces, each at its own weight: the lighter for less, the heavier at the ceiling; that is captured, with its VAT', async () => {
  const before = await stockOf();
  const { token, code, part, pieces } = await bought(2, [{ offerId: ryeBread.offerId }]);
  expect(await pageOf(token)).toMatchObject({
    authorisedOre: 2 * most + ryeBread.priceOre,
    sums: { totalOre: 2 * about + ryeBread.priceOre, mostOre: 2 * most + ryeBread.priceOre },
  });
  expect(await stockOf()).toEqual({ ...before, held: before.held + 2 });
  // One line a piece; the ordinary goods beside them stay one line.
  expect(pieces.map((l: any) => l.quantity)).toEqual([1, 1]);
  const bread = part.lines.find((l: any) => !l.byWeight);
  await bjorn.must(PICK, { l: bread.id, p: 1 });

  // Nothing is ready that nobody has weighed.
  expect(await bjorn.refusal(PICK, { l: pieces[0].id, p: 1 })).toBe('INPUT_PROBLEMS');
  expect(await bjorn.refusal(`mutation ($s: ID!) { ready(subOrderId: $s, bags: 1) { id } }`, { s: part.id })).toBe(
    'LINES_NOT_PICKED',
  );
  await weigh(pieces[0].id, 428);
  const { pickLine } = await weigh(pieces[1].id, 600);
  expect(pickLine.lines.map((l: any) => [l.weighedGrams, l.totalOre])).toEqual(
    expect.arrayContaining([
      [428, 10_700],
      [600, most],
      [null, ryeBread.priceOre],
    ]),
  );
  const total = 10_700 + most + ryeBread.priceOre;
  expect((await ready(part.id)).ready).toMatchObject({ state: 'READY', totalOre: total });
  // Nothing is open any more: what it comes to at most is what it comes to.
  expect((await pageOf(token)).sums).toMatchObject({ totalOre: total, mostOre: total });
  await handOver(bjorn, part.id, code);
  const page = await eventually(async () => {
    const now = await pageOf(token);
    return now.capturedOre ? now : undefined;
  });
  expect(page).toMatchObject({
    capturedOre: total,
    sums: { totalOre: total, vat: [{ percent: 15, grossOre: total, vatOre: Math.round((total * 15) / 115) }] },
  });
  expect(await one(`SELECT gross_ore AS ore FROM transfer WHERE sub_order_id = $1`, part.id)).toEqual({ ore: total });
  expect(await stockOf()).toEqual({ onHand: before.onHand - 2, held: before.held });
  const fact = await eventually(() =>
    one(
      `SELECT gross_ore::int AS gross, vat_ore::int AS vat FROM metric_fact WHERE name = 'sub_order.handed_over' AND sub_order_id = $1`,
      part.id,
    ),
  );
  expect(fact).toEqual({ gross: total, vat: Math.round((total * 15) / 115) });
});

it('the letters name the estimate with its ceiling first, and the weights afterwards', async () => {
  const { code, part, pieces } = await bought(1);
  await weigh(pieces[0].id, 402);
  await ready(part.id);
  await handOver(bjorn, part.id, code);
  const { number } = await one(
    `SELECT o.number FROM orders o JOIN sub_order s ON s.order_id = o.id WHERE s.id = $1`,
    part.id,
  );
  const placed = await eventually(async () => (await letters()).find((l) => l.subject.includes(number)));
  const plain = (text: string) => text.replace(/\u00a0/g, ' ');
  expect(plain(placed.text)).toContain('ca. 450 g: ca. 112,50 kr');
  expect(plain(placed.text)).toContain('reservert 135,00 kr');
  expect(plain(placed.text)).toContain('aldri mer enn 135,00 kr');
  await eventually(async () => (await letters()).some((l) => plain(l.text).includes('402 g: 100,50 kr')));
});

it('a piece is missing and the other weighed: the missing one is not charged and no longer held', async () => {
  const before = await stockOf();
  const { token, code, part, pieces } = await bought(2);
  await weigh(pieces[0].id, 510);
  await bjorn.must(PICK, { l: pieces[1].id, p: 0, r: 'NOT_FOUND' });
  await ready(part.id);
  expect(await stockOf()).toEqual({ onHand: before.onHand - 1, held: before.held + 1 });
  await handOver(bjorn, part.id, code);
  expect(await eventually(async () => (await pageOf(token)).capturedOre)).toBe(weightPrice(25_000, 510));
  expect(await stockOf()).toEqual({ onHand: before.onHand - 2, held: before.held });
});

it('a weight may be corrected until the part is ready, and never after', async () => {
  const { part, pieces } = await bought(1);
  await weigh(pieces[0].id, 4);
  await weigh(pieces[0].id, 440);
  expect(
    await one(`SELECT price_ore AS ore, weighed_grams AS grams FROM order_line WHERE id = $1`, pieces[0].id),
  ).toEqual({
    ore: 11_000,
    grams: 440,
  });
  await ready(part.id);
  expect(await bjorn.refusal(PICK, { l: pieces[0].id, p: 1, g: 500 })).toBe('SUB_ORDER_WRONG_STATE');
  expect(await one(`SELECT price_ore AS ore FROM order_line WHERE id = $1`, pieces[0].id)).toEqual({ ore: 11_000 });
});

it('a slip of the finger is refused, and so is the weight of what is not weighed', async () => {
  const { part, pieces } = await bought(1, [{ offerId: ryeBread.offerId }]);
  const bread = part.lines.find((l: any) => !l.byWeight);
  for (const [lineId, grams] of [
    [pieces[0].id, 0],
    [pieces[0].id, 1081],
    [pieces[0].id, -5],
    [bread.id, 100],
  ] as const)
    expect(await bjorn.refusal(PICK, { l: lineId, p: 1, g: grams })).toBe('INPUT_PROBLEMS');
  const lines = await db.query(`SELECT picked, weighed_grams FROM order_line WHERE sub_order_id = $1`, [part.id]);
  expect(lines.rows).toEqual([
    { picked: null, weighed_grams: null },
    { picked: null, weighed_grams: null },
  ]);
});

it('a piece refused at the counter goes back, and only the other is charged', async () => {
  const before = await stockOf();
  const { token, code, part, pieces } = await bought(2);
  await weigh(pieces[0].id, 400);
  await weigh(pieces[1].id, 500);
  await ready(part.id);
  await handOver(bjorn, part.id, code, { r: [{ lineId: pieces[1].id, quantity: 1 }] });
  expect(await eventually(async () => (await pageOf(token)).capturedOre)).toBe(10_000);
  expect(await stockOf()).toEqual({ onHand: before.onHand - 1, held: before.held });
});

it('cancelled by the shopper before it is picked: every piece is on sale again', async () => {
  const before = await stockOf();
  const token = await buy(ane, [{ offerId: cheese.offerId, quantity: 3 }]);
  expect(await stockOf()).toEqual({ ...before, held: before.held + 3 });
  await ane.must(`mutation ($t: String!) { cancelOrder(token: $t) { __typename } }`, { t: token });
  expect(await stockOf()).toEqual(before);
});

it('declined by the store while it is picked: nothing is captured, every piece is on sale again', async () => {
  const before = await stockOf();
  const { token, part, pieces } = await bought(2);
  await weigh(pieces[0].id, 433);
  await bjorn.must(`mutation ($s: ID!) { cancelByStore(subOrderId: $s, reason: SOLD_OUT) { id } }`, { s: part.id });
  expect(await stockOf()).toEqual(before);
  expect(await pageOf(token)).toMatchObject({ capturedOre: 0, sums: { totalOre: 0, mostOre: 0 } });
});

it('more than the ceiling is never promised anew: what a store changes afterwards does not touch what was bought', async () => {
  const { part, pieces } = await bought(1);
  await db.query(`UPDATE offer SET price_ore = 99900, typical_grams = 900, max_grams = 1800 WHERE id = $1`, [
    cheese.offerId,
  ]);
  try {
    const { pickLine } = await weigh(pieces[0].id, 500);
    expect(pickLine.lines[0]).toMatchObject({ weighedGrams: 500, totalOre: 12_500 });
    expect((await ready(part.id)).ready.totalOre).toBe(12_500);
  } finally {
    await db.query(`UPDATE offer SET price_ore = 25000, typical_grams = 450, max_grams = 540 WHERE id = $1`, [
      cheese.offerId,
    ]);
  }
});

it('is read elsewhere at its estimate, with the weight that it is for', async () => {
  const feed = await (await fetch(`${stack.url}/feeds/${core.bakery.slug}/products.xml`)).text();
  const item = feed.split('<item>').find((text) => text.includes(cheese.offerId))!;
  expect(item).toContain('<g:price>112.50 NOK</g:price>');
  expect(item).toContain('<g:unit_pricing_measure>0.45 kg</g:unit_pricing_measure>');
  const page = await (await fetch(`${stack.url}/vare/${cheese.slug}`)).text();
  expect(page).toContain('"priceSpecification":{"@type":"UnitPriceSpecification","price":250,');
});

it('a card that is declined leaves neither an order nor a piece kept back', async () => {
  const before = await stockOf();
  const checkout = await beginCheckout(ane, await fillBasket(ane, [{ offerId: cheese.offerId, quantity: 2 }]));
  const paid = await pay(ane, checkout.id, collectInput(checkout));
  await useCard(paid.url, { card: 'declined' });
  expect((await checkPayment(ane, checkout.id)).orderToken).toBeNull();
  await ane.must(`mutation ($c: ID!) { leaveCheckout(checkoutId: $c) { id } }`, { c: checkout.id });
  expect(await stockOf()).toEqual(before);
  expect(await one(`SELECT count(*)::int AS n FROM orders WHERE checkout_id = $1`, checkout.id)).toEqual({ n: 0 });
});

describe('the label of the store’s own scale', () => {
  const LABEL = `mutation ($s: ID!, $c: String!, $k: String!) { pickScaleLabel(subOrderId: $s, code: $c, key: $k) ${PART} }`;
  const label = (grams: number, item = '23450') => withCheckDigit(`21${item}${String(grams).padStart(5, '0')}`);
  beforeAll(() => db.query(`UPDATE store SET scale_codes = '2.IIIIIWWWWWC' WHERE id = $1`, [core.bakery.id]));

  it('weighs the next piece of its goods; when all are weighed it is told, and nothing changes', async () => {
    const { part } = await bought(2);
    // The api's own memory of the store's masks may be a second old.
    await eventually(async () => (await bjorn.ask(LABEL, { s: part.id, c: label(431), k: randomUUID() })).data);
    const { pickScaleLabel }: any = await bjorn.must(LABEL, { s: part.id, c: label(455), k: randomUUID() });
    expect(pickScaleLabel.lines.map((l: any) => l.weighedGrams).sort()).toEqual([431, 455]);
    expect(await bjorn.refusal(LABEL, { s: part.id, c: label(470), k: randomUUID() })).toBe('NO_PIECE_LEFT');
    expect(await one(`SELECT sum(weighed_grams)::int AS n FROM order_line WHERE sub_order_id = $1`, part.id)).toEqual({
      n: 886,
    });
  });

  it('scanned once and sent twice is one piece; control: another scan is another one', async () => {
    const { part } = await bought(2);
    const weighed = async () =>
      (
        await db.query(`SELECT weighed_grams AS g FROM order_line WHERE sub_order_id = $1 ORDER BY position`, [part.id])
      ).rows.map((r) => r.g);
    const scan = { s: part.id, c: label(440), k: randomUUID() };
    await Promise.all([bjorn.must(LABEL, scan), bjorn.must(LABEL, scan)]);
    expect(await weighed()).toEqual([440, null]);
    await bjorn.must(LABEL, { ...scan, k: randomUUID() });
    expect(await weighed()).toEqual([440, 440]);
  });

  it('of other goods, or no code at all, is refused, and nothing is picked', async () => {
    const { part } = await bought(1);
    expect(await bjorn.refusal(LABEL, { s: part.id, c: label(431, '99999'), k: randomUUID() })).toBe('NO_PIECE_LEFT');
    expect(await bjorn.refusal(LABEL, { s: part.id, c: 'ost', k: randomUUID() })).toBe('NOT_A_GTIN');
    expect(await torleif.refusal(LABEL, { s: part.id, c: label(431), k: randomUUID() })).toBe('FORBIDDEN');
    expect(await one(`SELECT picked FROM order_line WHERE sub_order_id = $1`, part.id)).toEqual({ picked: null });
  });

  it('with a price weighs by the order’s price per kilo, to the gram', async () => {
    const { part } = await bought(1);
    await priced();
    const { kg } = await one(`SELECT kg_price_ore AS kg FROM order_line WHERE sub_order_id = $1`, part.id);
    const scan = { s: part.id, c: label(Math.round((kg * 431) / 1000)), k: randomUUID() };
    await eventually(async () => (await bjorn.ask(LABEL, scan)).data);
    const line = await one(
      `SELECT weighed_grams AS g, price_ore AS ore FROM order_line WHERE sub_order_id = $1`,
      part.id,
    );
    expect(line.g).toBe(431);
    expect(Math.abs(line.ore - (kg * 431) / 1000)).toBeLessThanOrEqual(1);
  });

  it('with a price beyond the heaviest piece, or of another price per kilo, is refused; nothing is picked', async () => {
    const { part } = await bought(1);
    await priced();
    const { kg, max } = await one(
      `SELECT kg_price_ore AS kg, max_grams AS max FROM order_line WHERE sub_order_id = $1`,
      part.id,
    );
    const at = (grams: number) => ({ s: part.id, c: label(Math.round((kg * grams) / 1000)), k: randomUUID() });
    await eventually(async () => (await bjorn.refusal(LABEL, at(max + 5))) === 'LABEL_BEYOND_CEILING');
    await db.query(`UPDATE offer SET price_ore = price_ore + 100 WHERE id = $1`, [cheese.offerId]);
    try {
      expect(await bjorn.refusal(LABEL, at(431))).toBe('LABEL_OF_OTHER_PRICE');
    } finally {
      await db.query(`UPDATE offer SET price_ore = price_ore - 100 WHERE id = $1`, [cheese.offerId]);
    }
    expect(await one(`SELECT picked FROM order_line WHERE sub_order_id = $1`, part.id)).toEqual({ picked: null });
  });

  const priced = () => db.query(`UPDATE store SET scale_codes = '2.IIIIIPPPPPC' WHERE id = $1`, [core.bakery.id]);
});
