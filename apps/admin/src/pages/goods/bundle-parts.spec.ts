import { type Part, partFrom, scarcest, separateOf, withPart } from './bundle-parts';
import type { Row } from './use-goods';

const part = (name: string, more: Partial<Part> = {}): Part => ({
  offerId: name,
  sku: name,
  name,
  variantName: '',
  picture: { url: '', srcset: null },
  quantity: 1,
  priceOre: 1000,
  status: 'ACTIVE',
  available: 10,
  ...more,
});
const row = (more: Partial<Row>) =>
  ({
    id: 'o',
    sku: '1',
    productName: 'Ost',
    variantName: '',
    priceOre: 9900,
    byWeight: null,
    bundle: null,
    ...more,
  }) as Row;

describe('the parts of a bundle', () => {
  it('are counted up when the same goods are scanned again', () => {
    const once = withPart([part('jam')], part('cheese'));
    expect(withPart(once, part('cheese')).map((p) => [p.name, p.quantity])).toEqual([
      ['jam', 1],
      ['cheese', 2],
    ]);
  });

  it('are goods by the piece: what is weighed, or a bundle itself, is none', () => {
    expect(partFrom(row({}))).toMatchObject({ offerId: 'o', name: 'Ost', quantity: 1, priceOre: 9900 });
    expect(partFrom(row({ byWeight: { typicalGrams: 400, maxGrams: 500 } }))).toBeUndefined();
    expect(partFrom(row({ bundle: { separateOre: 0, parts: [] } }))).toBeUndefined();
  });

  it('suffice for as many as the scarcest does, and for none while one is not on sale', () => {
    const parts = [part('bread', { available: 9, quantity: 2 }), part('jam', { available: 5 })];
    expect(scarcest(parts)).toMatchObject({ bundles: 4, part: { name: 'bread' } });
    expect(scarcest([...parts, part('old', { status: 'RETIRED' })])).toMatchObject({
      bundles: 0,
      part: { name: 'old' },
    });
    expect(scarcest([part('short', { available: -2 })])).toMatchObject({ bundles: 0 });
    expect(separateOf(parts)).toBe(3000);
  });
});
