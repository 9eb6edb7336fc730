import { request } from 'node:http';

export const SEARCH = `query ($input: SearchInput!) { search(input: $input) { totalItems
  items { productId productName slug inStock productAsset { preview } priceWithTax { ... on PriceRange { min max } ... on SinglePrice { value } } }
  facetValues { count facetValue { id name } } collections { count collection { id name slug } } } }`;

export const PRODUCT = `query ($slug: String!) { product(slug: $slug) { id name slug description collections { id name slug }
  featuredAsset { preview } variants { id name sku priceWithTax currencyCode stockLevel facetValues { id name } } } }`;

const ADD = `mutation ($id: ID!) { addItemToOrder(productVariantId: $id, quantity: 1) { __typename ... on ErrorResult { errorCode } } }`;
const CUSTOMER = `mutation ($i: CreateCustomerInput!) { setCustomerForOrder(input: $i) { __typename ... on ErrorResult { errorCode } } }`;
const ADDRESS = `mutation ($i: CreateAddressInput!) { setOrderShippingAddress(input: $i) { __typename ... on ErrorResult { errorCode } } }`;
const SHIPPING = `mutation { setOrderShippingMethod(shippingMethodId: ["1"]) { __typename ... on ErrorResult { errorCode } } }`;
const PAYING = `mutation { transitionOrderToState(state: "ArrangingPayment") { __typename ... on ErrorResult { errorCode } } }`;
const PAY = `mutation { addPaymentToOrder(input: { method: "dummy", metadata: {} }) { __typename ... on Order { code state } ... on ErrorResult { errorCode } } }`;

export const bodyOf = (query, variables = {}) => JSON.stringify({ query, variables });

/** One request; the answer's data and the session's token. */
function post(at, body, token) {
  const headers = { 'content-type': 'application/json', 'content-length': Buffer.byteLength(body) };
  if (token) headers.authorization = `Bearer ${token}`;
  return new Promise((resolve, reject) => {
    const sent = request({ ...at, method: 'POST', path: '/shop-api', headers }, (answer) => {
      const chunks = [];
      answer.on('data', (chunk) => chunks.push(chunk));
      answer.on('error', reject);
      answer.on('end', () => {
        const { data, errors } = JSON.parse(Buffer.concat(chunks).toString());
        if (errors) reject(new Error(JSON.stringify(errors[0]).slice(0, 300)));
        else resolve({ data, token: answer.headers['vendure-auth-token'] ?? token });
      });
    });
    sent.on('error', reject);
    sent.end(body);
  });
}

export const asked = async (at, body) => (await post(at, body)).data;

let people = 0;

/** From an empty basket to a paid order as its storefronts do it; its code, or null where it refuses. */
export async function checkout(at, variants) {
  let token;
  const step = async (query, variables) => {
    const answer = await post(at, bodyOf(query, variables), token);
    token = answer.token;
    return Object.values(answer.data)[0];
  };
  for (const id of variants) if ((await step(ADD, { id })).errorCode) return null;
  const emailAddress = `ane-${process.pid}-${people++}@bytorg.example`;
  for (const [query, variables] of [
    [CUSTOMER, { i: { firstName: 'Ane', lastName: 'Aas', emailAddress } }],
    [ADDRESS, { i: { streetLine1: 'Storgata 1', city: 'Kongsberg', postalCode: '3611', countryCode: 'NO' } }],
    [SHIPPING],
    [PAYING],
  ])
    if ((await step(query, variables)).errorCode) return null;
  const { code } = await step(PAY);
  return code ?? null;
}
