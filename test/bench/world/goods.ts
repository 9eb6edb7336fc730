import { Catalogue } from '../../town/catalogue';
import { gtinOf } from '../../town/ids';
import { Random } from '../../town/random';
import type { OfferSpec, ProductSpec, StoreSpec } from '../../town/specs';

/** Enough for any number of checkouts; one product in twenty is nearly gone, so that the bands differ. */
const PLENTY = 50_000;

const series = ['', 'Fjell', 'Numedal', 'Elv', 'Hverdag', 'Fest', 'Klassisk', 'Ekstra', 'Liten', 'Stor'];

/** The thing of which there are ten and which 500 want. */
const scarce = 'bench-scarce';
const SCARCE_UNITS = 10;

/**
 * The demo's goods again and again under other makers' lines, so that words have hit counts as in a real town: one
 * variant each, and one to five stores that have it, three on average.
 */
export const goods = (stores: readonly StoreSpec[], count: number): ProductSpec[] => {
  const models = new Catalogue().products;
  const r = new Random('bench-goods');
  return Array.from({ length: count }, (_, n): ProductSpec => {
    const model = models[n % models.length];
    const line = series[Math.floor(n / models.length) % series.length];
    const key = n === 0 ? scarce : `bench-${n}`;
    const [{ unit, net, offers: modelOffers }] = model.variants;
    const offers = offersOf(stores, modelOffers[0].priceOre, r, n);
    return {
      ...model,
      key,
      name: { nb: `${model.name.nb} ${line}`.trim(), en: `${model.name.en} ${line}`.trim() },
      createdBy: offers[0].store,
      variants: [{ key, name: '', gtin: gtinOf(1 + Math.floor(n / 1000), n % 1000), unit, net, offers }],
    };
  });
};

const offersOf = (stores: readonly StoreSpec[], priceOre: number, r: Random, n: number): OfferSpec[] => {
  const first = r.int(0, stores.length - 1);
  const step = r.int(1, stores.length - 1);
  const seen = new Set<number>();
  for (let i = 0; i < 1 + (n % 5); i++) seen.add((first + i * step) % stores.length);
  return [...seen].map((s) => ({
    store: stores[s].key,
    priceOre: Math.max(100, Math.round((priceOre * (0.9 + r.next() * 0.2)) / 10) * 10),
    onHand: n === 0 ? SCARCE_UNITS : r.chance(0.05) ? r.int(0, 3) : PLENTY,
  }));
};
