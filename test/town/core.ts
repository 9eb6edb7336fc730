import { slugOf } from '@bytorg/stores/slug';
import { coreProducts } from './core/products';
import { coreStores } from './core/stores';
import { idOf } from './ids';

/** The one password of everybody who can sign in to the demo. */
export const demoPassword = 'solvkringle-2026';

const store = (key: string) => {
  const { name, address, postcode, prepMinutes } = coreStores.find((s) => s.key === key)!;
  return { key, id: idOf('store', key), slug: slugOf(name), name, address, postcode, prepMinutes };
};

/** An offer of the core with everything a test asks of it. `at` picks the store when several have it. */
const item = (key: string, at?: string) => {
  const product = coreProducts.find((p) => p.key === key)!;
  const [variant] = product.variants;
  const offer = variant.offers.find((o) => !at || o.store === at)!;
  return {
    productId: idOf('product', key),
    variantId: idOf('variant', key),
    offerId: idOf('offer', `${offer.store}/${key}`),
    storeId: idOf('store', offer.store),
    slug: slugOf(product.name.nb),
    gtin: variant.gtin,
    sku: offer.sku ?? skuOf(offer.store, key),
    nameNb: product.name.nb,
    nameEn: product.name.en,
    priceOre: offer.priceOre,
    onHand: offer.onHand,
  };
};
/** Stores number their goods in the order in which they got them. */
const skuOf = (at: string, key: string) =>
  String(
    1001 + coreProducts.filter((p) => p.variants[0].offers.some((o) => o.store === at)).findIndex((p) => p.key === key),
  );

const person = (key: string, name: string) => ({
  id: idOf('person', key),
  name,
  email: `${key}@bytorg.example`,
  password: demoPassword,
});

/** The small named core of the town. Tests say `core.bakery.ryeBread.offerId`. */
export const core = {
  /** A Tuesday morning; the shops are open. */
  instant: '2026-11-24T10:00:00+01:00',
  town: { id: idOf('town', 'kongsberg'), slug: 'kongsberg', name: 'Kongsberg', municipalityNo: '3303' },
  centres: {
    kongsberg: { id: idOf('centre', 'kongsberg-sentrum'), slug: 'kongsberg-sentrum', name: 'Kongsberg sentrum' },
    hvittingfoss: { id: idOf('centre', 'hvittingfoss'), slug: 'hvittingfoss', name: 'Hvittingfoss' },
  },
  bakery: {
    ...store('bakery'),
    ryeBread: item('rye-bread'),
    cinnamonBun: item('cinnamon-bun'),
    /** One on hand. */
    lastLoaf: item('last-loaf'),
    /** Cold, and not for delivery. */
    almondCake: item('almond-cake'),
    /** From 16 years. */
    energyDrink: item('energy-drink'),
  },
  ironmonger: {
    ...store('ironmonger'),
    /** Reduced a few days ago from 299,00. */
    hammer: item('hammer'),
    /** The bookshop has it too, dearer. */
    lamp: item('lamp', 'ironmonger'),
    /** Not for delivery. */
    whitePaint: item('white-paint'),
    /** Sold out. */
    snowShovel: item('snow-shovel'),
    pencils: item('pencils', 'ironmonger'),
  },
  bookshop: {
    ...store('bookshop'),
    novel: item('novel'),
    pencils: item('pencils', 'bookshop'),
    lamp: item('lamp', 'bookshop'),
  },
  /** Ane shops without an account, and lives inside the delivery area. */
  ane: {
    name: 'Ane Solberg',
    phone: '+4791234567',
    email: 'ane@bytorg.example',
    language: 'nb' as const,
    address: { line: 'Glabaks gate 12', postcode: '3611', city: 'Kongsberg', lat: 59.67342, lon: 9.65612 },
  },
  people: {
    /** Packs in the bakery. */
    bjorn: person('bjorn', 'Bjørn Haugen'),
    bakeryOwner: person('bakery-owner', 'Ingrid Tveiten'),
    ironmongerOwner: person('ironmonger-owner', 'Torleif Bakken'),
    ironmongerClerk: person('ironmonger-clerk', 'Sunniva Moen'),
    bookshopOwner: person('bookshop-owner', 'Marit Evju'),
    bookshopClerk: person('bookshop-clerk', 'Jonas Berg'),
    courier: person('courier', 'Kari Lågen'),
    coordinator: person('coordinator', 'Sigrid Rolstad'),
    evaluator: person('evaluator', 'Olav Nymoen'),
  },
};
