// What the shop's pages ask, kept in step with apps/shop/src/pages by hand.
const sign = `id slug name kind tagline colour monogram illustration centre { id slug name } addressLine postcode city
  place { lat lon } distanceM openNow closesAt opensAt phone`;
const card = `id slug name brand variantCount picture { url alt } labels { kind note } fromPriceOre samePrice unitPriceOre
  unit storeCount availability readyAt offerId storeName`;

export const SEARCH = `query Search($input: SearchInput!) { search(input: $input) { total more page pageSize didYouMean
  category { id slug name parentId hue icon } hits { ${card} }
  facets { categories { count category { id slug name parentId } } stores { id slug name colour count }
    centres { id slug name count } minPriceOre maxPriceOre availableToday openNow local green } } }`;

export const PRODUCT = `query Product($slug: String!) { product(slug: $slug) { id slug name brand description vatPercent minAge
  storage perishable bestOfferId bestReason categoryPath { id slug name } attributes { name value } picture { url alt }
  labels { kind note } variants { id name gtin offers { id variantId priceOre beforePriceOre unitPriceOre unit availability
    readyAt readyToday distanceM forDelivery stockConfirmedAt store { ${sign} } } } similar { ${card} } } }`;

export const ADD = `mutation AddToBasket($basketId: ID, $offerId: ID!, $quantity: Int!, $key: String) {
  addToBasket(basketId: $basketId, offerId: $offerId, quantity: $quantity, key: $key) { id itemCount } }`;

export const BEGIN = `mutation BeginCheckout($basketId: ID!, $key: String!) { beginCheckout(basketId: $basketId, key: $key) {
  __typename ... on Checkout { id expiresAt parts { store { id name } readyAt slots { startsAt endsAt free } }
    collectSums { totalOre vat { percent vatOre } } } ... on BasketProblems { problems { code } } } }`;

export const PAY = `mutation Pay($checkoutId: ID!, $input: PayInput!, $key: String!) {
  pay(checkoutId: $checkoutId, input: $input, key: $key) {
    __typename ... on PaymentRedirect { url } ... on InputProblems { problems { field code } } } }`;

export const CHECK = `mutation CheckPayment($checkoutId: ID!) { checkPayment(checkoutId: $checkoutId) {
  id state orderToken paymentProblem } }`;
