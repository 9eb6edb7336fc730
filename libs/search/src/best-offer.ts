import type { OfferView } from './page.views';
import type { BestReason } from './search.views';

const available = (o: OfferView) => o.availability !== 'none';

/** The published order of stores: what can be had first, then price, then distance, then ready time. Nobody can pay for a place. */
export const byChoice = (a: OfferView, b: OfferView): number =>
  Number(available(b)) - Number(available(a)) ||
  a.priceOre - b.priceOre ||
  (a.distanceM ?? 0) - (b.distanceM ?? 0) ||
  Number(a.readyAt ?? Infinity) - Number(b.readyAt ?? Infinity) ||
  (a.store.name < b.store.name ? -1 : 1);

/** The preselected offer and why: the only one, the cheapest, or among equals the nearest or soonest. */
export const bestOf = (offers: OfferView[]): { offer: OfferView; reason: BestReason } | null => {
  const [first, second] = offers.filter(available).toSorted(byChoice);
  if (!first) return null;
  if (!second) return { offer: first, reason: 'only' };
  if (first.priceOre < second.priceOre) return { offer: first, reason: 'cheapest' };
  return {
    offer: first,
    reason: first.distanceM !== null && first.distanceM < second.distanceM! ? 'nearest' : 'soonest',
  };
};
