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
import { core } from './core';
import { coreCategories } from './core/categories';
import { coreProducts } from './core/products';
import { coreStores } from './core/stores';
import { idOf } from './ids';
import { Moments } from './moments';
import { addDeliverySlots, deliveryWindows } from './slots';
import type { ProductSpec } from './specs';
import { Ledger } from './stock';
import { Tables } from './tables';

export interface MadeTown {
  tables: Tables;
  priceCuts: ReturnType<typeof priceCuts>;
  /** The next order gets the number after this one. */
  lastOrderNumber: number;
}

const openings = (products: readonly ProductSpec[]) =>
  products.flatMap((p) =>
    p.variants.flatMap((v) =>
      v.offers.map((o) => ({ offerId: idOf('offer', `${o.store}/${v.key}`), onHand: o.onHand, buffer: 0 })),
    ),
  );

const addPlaces = (
  t: Tables,
  addresses: readonly { line: string; postcode: string; city: string; lat: number; lon: number }[],
) => {
  t.add('postcode', ...postcodes());
  t.add('gazetteer', ...addresses.map(({ line, postcode, city, lat, lon }) => ({ line, postcode, city, lat, lon })));
  t.add('delivery_area', ...deliveryPostcodes.map((postcode) => ({ town_id: core.town.id, postcode })));
};

/** Only what tests speak of: nothing happens by itself in it. */
export const makeCore = (now: Date, passwordHash: string): MadeTown => {
  const m = new Moments(now);
  const t = new Tables();
  addTown(t);
  addPlaces(t, [
    core.ane.address,
    ...coreStores.map((s) => ({ line: s.address, postcode: s.postcode, city: s.city, lat: s.lat, lon: s.lon })),
  ]);
  addPeople(t, m, townPeople, passwordHash);
  addStores(t, m, coreStores, passwordHash);
  addCategories(t, coreCategories);
  addProducts(t, m, coreProducts);
  new Ledger(m.daysAgo(40)).settle(t, openings(coreProducts));
  addDeliverySlots(t, deliveryWindows(m, 0, 4));
  return { tables: t, priceCuts: priceCuts(m, coreProducts), lastOrderNumber: 10_000 };
};
