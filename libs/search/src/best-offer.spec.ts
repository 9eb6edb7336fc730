import { bestOf, byChoice } from './best-offer';
import type { OfferView } from './page.views';

const offer = (id: string, more: Partial<OfferView> = {}): OfferView =>
  ({
    id,
    priceOre: 1000,
    availability: 'in_stock',
    distanceM: null,
    readyAt: new Date('2026-11-24T10:00:00Z'),
    store: { name: id },
    ...more,
  }) as OfferView;

describe('the preselected store, and why', () => {
  it('is the only one that has it', () =>
    expect(bestOf([offer('a'), offer('b', { availability: 'none' })])).toMatchObject({
      offer: { id: 'a' },
      reason: 'only',
    }));
  it('is the cheapest that has it', () =>
    expect(
      bestOf([
        offer('a', { priceOre: 1200 }),
        offer('b', { priceOre: 900 }),
        offer('c', { priceOre: 100, availability: 'none' }),
      ]),
    ).toMatchObject({ offer: { id: 'b' }, reason: 'cheapest' }));
  it('among equals is the nearest, when a place is known', () =>
    expect(bestOf([offer('a', { distanceM: 900 }), offer('b', { distanceM: 300 })])).toMatchObject({
      offer: { id: 'b' },
      reason: 'nearest',
    }));
  it('among equals is the soonest ready', () =>
    expect(bestOf([offer('a'), offer('b', { readyAt: new Date('2026-11-24T09:00:00Z') })])).toMatchObject({
      offer: { id: 'b' },
      reason: 'soonest',
    }));
  it('is nobody when nobody has it', () => expect(bestOf([offer('a', { availability: 'none' })])).toBeNull());
  it('never depends on the order in which stores were found', () => {
    const offers = [offer('a', { priceOre: 1100 }), offer('b'), offer('c', { availability: 'none', priceOre: 1 })];
    expect(offers.toSorted(byChoice).map((o) => o.id)).toEqual(
      offers
        .toReversed()
        .toSorted(byChoice)
        .map((o) => o.id),
    );
  });
});
