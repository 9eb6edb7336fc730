import fc from 'fast-check';
import { isInStoreCode, normaliseGtin, withCheckDigit } from './gtin';

describe('GTIN', () => {
  it.each([
    ['70380101', '00000070380101'],
    ['036000291452', '00036000291452'],
    ['7039000000010', '07039000000010'],
    ['17039000000017', '17039000000017'],
    [' 703 9000 000-010 ', '07039000000010'],
  ])('%s is kept as %s', (text, kept) => expect(normaliseGtin(text)).toBe(kept));

  it.each(['7039000000011', '703900000002', '0000000000000', '', 'abc', '7,03E+12', '123456789'])(
    '%s is none',
    (text) => expect(normaliseGtin(text)).toBeNull(),
  );

  it('knows goods that were weighed in a store', () => {
    expect(isInStoreCode(normaliseGtin('2012345012509')!)).toBe(true);
    expect(isInStoreCode(normaliseGtin('2312345007506')!)).toBe(true);
    expect(isInStoreCode(normaliseGtin('7039000000010')!)).toBe(false);
    expect(isInStoreCode(normaliseGtin('70380101')!)).toBe(false);
  });

  it('notices every single wrong digit', () =>
    fc.assert(
      fc.property(fc.stringMatching(/^[1-9][0-9]{11}$/), fc.nat(12), fc.integer({ min: 1, max: 9 }), (body, at, by) => {
        const right = withCheckDigit(body);
        const wrong = [...right].map((d, i) => (i === at ? String((Number(d) + by) % 10) : d)).join('');
        expect(normaliseGtin(right)).not.toBeNull();
        expect(normaliseGtin(wrong)).toBeNull();
      }),
    ));
});
