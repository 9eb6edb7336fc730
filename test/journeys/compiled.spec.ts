import 'reflect-metadata';
import { randomUUID } from 'node:crypto';
import { Client } from '../harness/client';
import { fillBasket } from '../harness/shopping';
import { startStack, type Stack } from '../harness/stack';
import { core } from '../town/core';

let stack: Stack;
let ane: Client;

beforeAll(async () => {
  stack = await startStack({ without: ['worker', 'web'] });
  ane = new Client(stack.apiUrl);
});
afterAll(() => stack?.stop());

const product = `query P($slug: String!, $more: Boolean = false) { p: product(slug: $slug) { ...Card brand @include(if: $more) variants { offers { priceOre readyAt } } } }
  fragment Card on ProductPage { __typename name picture { url } }`;
const offers = `query S($input: SearchInput!) { search(input: $input) { total hits { name availability } } }`;
const begin = `mutation B($id: ID!, $key: String!) { beginCheckout(basketId: $id, key: $key) {
  __typename ... on Checkout { state } ... on BasketProblems { problems { code } } } }`;

/** The compiled answer and Apollo's, status, words and all. */
const both = async (query: string, variables: object) => [
  await ane.ask(query, variables),
  await ane.ask(query, variables, true),
];

describe('a compiled document answers as Apollo does', () => {
  it.each([
    ['a page', product, { slug: core.bakery.ryeBread.slug }],
    ['with what is included on demand', product, { slug: core.bakery.ryeBread.slug, more: true }],
    ['nothing there', product, { slug: 'no-such-thing' }],
    ['a list', offers, { input: { text: 'brød', sort: 'PRICE_UP', local: true } }],
    ['a refusal', `query { orderBoard(storeId: "${core.bakery.id}") { __typename } }`, {}],
    ['a domain error', begin, { id: randomUUID(), key: randomUUID() }],
    ['text that is no id', begin, { id: 'x', key: randomUUID() }],
    ['a variable of another type', product, { slug: 7 }],
    ['a variable that is missing', product, {}],
    ['an enum value that is none', offers, { input: { sort: 'UPWARDS' } }],
    ['a field that is none', `{ product(slug: "x") { colour } }`, {}],
    ['no GraphQL', `{ product(`, {}],
    ['too many aliases', `{ ${Array.from({ length: 20 }, (_, n) => `a${n}: front { town }`).join(' ')} }`, {}],
  ])('%s', async (_, query, variables) => {
    const [fast, slow] = await both(query, variables);
    expect(fast).toEqual(slow);
  });

  it('a union, by the type that it is', async () => {
    const { lastLoaf } = core.bakery;
    const id = await fillBasket(ane, [{ offerId: lastLoaf.offerId }]);
    const { data } = await ane.ask(begin, { id, key: randomUUID() });
    expect(data.beginCheckout).toEqual({ __typename: 'Checkout', state: 'OPEN' });
    const other = await fillBasket(ane, [{ offerId: lastLoaf.offerId }]);
    const refused = await ane.ask(begin, { id: other, key: randomUUID() });
    expect(refused.data.beginCheckout).toMatchObject({
      __typename: 'BasketProblems',
      problems: [{ code: 'SOLD_OUT' }],
    });
  });
});

it('what is put in a basket twice with one key lies in it once', async () => {
  const add = `mutation A($basketId: ID, $offerId: ID!, $key: String) {
    addToBasket(basketId: $basketId, offerId: $offerId, quantity: 2, key: $key) { id itemCount } }`;
  const { offerId } = core.ironmonger.hammer;
  const key = randomUUID();
  const first: any = await ane.must(add, { offerId, key });
  // No answer came: the shopper's page asks again, still without a basket of its own.
  expect(await ane.must(add, { offerId, key })).toEqual(first);
  const { id: basketId } = first.addToBasket;
  expect(await ane.must(add, { basketId, offerId, key })).toEqual({ addToBasket: { id: basketId, itemCount: 2 } });
  expect(await ane.must(add, { basketId, offerId, key: randomUUID() })).toEqual({
    addToBasket: { id: basketId, itemCount: 4 },
  });
  // The first one's answer was lost for long: others came between.
  expect(await ane.must(add, { basketId, offerId, key })).toEqual({ addToBasket: { id: basketId, itemCount: 4 } });
});
