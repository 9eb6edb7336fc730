import type { Schedule } from '@bytorg/stores';
import {
  addCategories,
  addPeople,
  addProducts,
  addStores,
  addTown,
  deliveryPostcodes,
  postcodes,
  priceCuts,
  townPeople,
} from './assemble';
import { addressesOf, type Address } from './addresses';
import { Attributes } from './attributes';
import { bundlesOf } from './bundles';
import { Catalogue } from './catalogue';
import { core } from './core';
import { coreCategories } from './core/categories';
import { coreProducts } from './core/products';
import { coreStores } from './core/stores';
import { otherStores } from './data/stores';
import type { Fact } from './history/facts';
import { History } from './history/history';
import { idOf } from './ids';
import { Moments } from './moments';
import { addDeliverySlots, deliveryWindows } from './slots';
import type { PersonSpec, ProductSpec } from './specs';
import { Ledger } from './stock';
import { Tables } from './tables';

export interface MadeTown {
  tables: Tables;
  priceCuts: ReturnType<typeof priceCuts>;
  /** The next order gets the number after this one. */
  lastOrderNumber: number;
  facts: ReadonlyMap<string, Fact[]>;
  schedules: ReadonlyMap<string, Schedule>;
}

/** Days of orders behind the demo. */
const DAYS_OF_HISTORY = 28;
const OPENED_DAYS_AGO = 40;

export const allStores = [...coreStores, ...otherStores];
export const secondCourier: PersonSpec = { key: 'courier2', name: 'Amir Hosseini', role: 'courier' };

const openings = (products: readonly ProductSpec[]) =>
  products.flatMap((p) =>
    p.variants.flatMap((v) =>
      v.offers.map((o) => ({ offerId: idOf('offer', `${o.store}/${v.key}`), onHand: o.onHand, buffer: 0 })),
    ),
  );

const addPlaces = (t: Tables, addresses: readonly Address[]) => {
  t.add('postcode', ...postcodes());
  t.add('gazetteer', ...addresses.map((a) => ({ ...a })));
  t.add('delivery_area', ...deliveryPostcodes.map((postcode) => ({ town_id: core.town.id, postcode })));
};

/** Only what tests speak of: nothing happens by itself in it. */
export const makeCore = (now: Date, passwordHash: string): MadeTown => {
  const m = new Moments(now);
  const t = new Tables();
  addTown(t);
  addPlaces(t, addressesOf(coreStores));
  addPeople(t, m, townPeople, passwordHash);
  addStores(t, m, coreStores, passwordHash);
  addCategories(t, coreCategories);
  addProducts(t, m, coreProducts, new Attributes(coreCategories, coreProducts));
  new Ledger(m.daysAgo(OPENED_DAYS_AGO)).settle(t, openings(coreProducts));
  addDeliverySlots(t, deliveryWindows(m, 0, 4));
  return {
    tables: t,
    priceCuts: priceCuts(m, coreProducts),
    lastOrderNumber: 10_000,
    facts: new Map(),
    schedules: new Map(),
  };
};

/** What lies on a shelf, which a bundle does not. */
export const isGoods = (p: ProductSpec) => !p.variants.some((v) => v.offers.some((o) => o.bundle));

/** Bundles last: what they are made of is there, and nobody's number changes with them. */
export const allProducts = (): ProductSpec[] => {
  const goods = [...coreProducts, ...new Catalogue().products];
  return [...goods, ...bundlesOf(goods)];
};

/** The whole demo town, with four weeks behind it and work waiting in every shop. */
export const makeTown = (now: Date, passwordHash: string): MadeTown => {
  const m = new Moments(now);
  const t = new Tables();
  const products = allProducts();
  const addresses = addressesOf(allStores);
  addTown(t);
  addPlaces(t, addresses);
  addPeople(t, m, [...townPeople, secondCourier], passwordHash);
  addStores(t, m, allStores, passwordHash);
  addCategories(t, Catalogue.categories());
  addProducts(t, m, products, new Attributes(Catalogue.categories(), products));
  const ledger = new Ledger(m.daysAgo(OPENED_DAYS_AGO));
  const windows = deliveryWindows(m, -DAYS_OF_HISTORY - 1, 4);
  const history = new History(t, m, ledger, {
    products: products.filter(isGoods),
    addresses,
    windows,
    stores: allStores,
  });
  const last = history.write(DAYS_OF_HISTORY);
  ledger.settle(t, openings(products));
  addDeliverySlots(t, windows, history.taken);
  return {
    tables: t,
    priceCuts: priceCuts(m, products),
    lastOrderNumber: last,
    facts: history.facts.byName,
    schedules: new Map(history.shops.map((s) => [s.id, s.schedule])),
  };
};
