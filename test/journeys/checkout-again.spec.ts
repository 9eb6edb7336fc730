import { randomUUID } from 'node:crypto';
import pg from 'pg';
import { Client, eventually } from '../harness/client';
import { beginCheckout, collectInput, fillBasket, pay } from '../harness/shopping';
import { startStack, type Stack } from '../harness/stack';
import { core } from '../town/core';

const { ryeBread } = core.bakery;
const { hammer, lamp } = core.ironmonger;
let stack: Stack;
let db: pg.Client;
let ane: Client;

beforeAll(async () => {
  stack = await startStack({ without: ['worker', 'web'] });
  db = new pg.Client({ connectionString: stack.database.url });
  await db.connect();
  ane = new Client(stack.apiUrl);
});
afterAll(async () => {
  await db?.end();
  await stack?.stop();
});

it('a time that two stores share can be paid, also where it begins inside a window of one of them', async () => {
  await db.query(`UPDATE store SET slot_minutes = 30 WHERE id = $1`, [core.bakery.id]);
  const basketId = await fillBasket(
    ane,
    [ryeBread, hammer].map(({ offerId }) => ({ offerId })),
  );
  const begin = () => beginCheckout(ane, basketId);
  const half = (checkout: any): string | undefined =>
    checkout.commonSlots.map((s: any) => s.startsAt).find((at: string) => at.slice(14, 16) === '30');
  await eventually(async () => half(await begin()) !== undefined);
  const checkout = await begin();
  const startsAt = half(checkout);
  const slots = checkout.parts.map((p: any) => ({ storeId: p.store.id, startsAt }));
  expect(await pay(ane, checkout.id, { ...collectInput(checkout), slots })).toMatchObject({
    __typename: 'PaymentRedirect',
  });
  const { rows } = await db.query(`SELECT starts_at FROM pickup_hold WHERE checkout_id = $1 ORDER BY starts_at`, [
    checkout.id,
  ]);
  // The window of an hour began half an hour earlier: its place is the one that is taken.
  expect(rows.map((r) => r.starts_at.toISOString())).toEqual([
    new Date(Date.parse(startsAt!) - 30 * 60_000).toISOString(),
    new Date(startsAt!).toISOString(),
  ]);
  const odd = checkout.parts.map((p: any) => ({ storeId: p.store.id, startsAt: '2026-01-01T10:00:00Z' }));
  expect(await pay(ane, checkout.id, { ...collectInput(checkout), slots: odd })).toMatchObject({
    problems: [{ code: 'SLOT_GONE' }, { code: 'SLOT_GONE' }],
  });
});

it('what one’s own checkout holds is not sold out for oneself, and more can be put beside it', async () => {
  await db.query(`UPDATE stock SET on_hand = held + buffer + 1 WHERE offer_id = $1`, [lamp.offerId]);
  const basketId = await fillBasket(ane, [{ offerId: lamp.offerId }]);
  const basket = async () =>
    (
      (await ane.must(`query ($id: ID!) { basket(id: $id) { problems { code } parts { items { availability } } } }`, {
        id: basketId,
      })) as any
    ).basket;
  const held = async () => (await db.query(`SELECT held FROM stock WHERE offer_id = $1`, [lamp.offerId])).rows[0].held;
  const before = await held();
  const first = await beginCheckout(ane, basketId);
  expect(await basket()).toEqual({ problems: [], parts: [{ items: [{ availability: 'FEW' }] }] });

  await ane.must(`mutation ($b: ID!, $o: ID!) { addToBasket(basketId: $b, offerId: $o, quantity: 1) { id } }`, {
    b: basketId,
    o: ryeBread.offerId,
  });
  const second = await beginCheckout(ane, basketId, randomUUID());
  expect(second).toMatchObject({ __typename: 'Checkout', state: 'OPEN' });
  expect(second.id).not.toBe(first.id);
  expect(await held()).toBe(before + 1);

  // For anybody else it is gone.
  const other = await fillBasket(ane, [{ offerId: lamp.offerId }]);
  expect(await beginCheckout(ane, other)).toMatchObject({ problems: [{ code: 'SOLD_OUT' }] });
  expect(await held()).toBe(before + 1);
});
