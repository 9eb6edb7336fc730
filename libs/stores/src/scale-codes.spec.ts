import { areScaleCodes, scaleGrams, scaleItem, scalePriceOre } from './scale-codes';

const usual = '2.IIIIIVVVVVC 02IIIIIVVVVVC';

describe('a code from the store’s own scale', () => {
  it.each([
    ['a price in it', '02012345012509', '12345'],
    ['a weight in it', '02312345007506', '12345'],
    ['as a UPC', '00212345012503', '12345'],
  ])('with %s is known by the item’s number', (_, gtin, item) => expect(scaleItem(gtin, usual)).toBe(item));

  it('is read as this store’s scale writes it', () => {
    expect(scaleItem('02012345012509', '20.IIIIVVVVVC')).toBe('2345');
    expect(scaleItem('02012345012509', '21IIIIIVVVVVC 20IIIIVVVVVVC')).toBe('1234');
  });

  it('that no mask knows is a number of its own', () =>
    expect(scaleItem('02912345012502', '20IIIIIVVVVVC')).toBe('2912345012502'));
});

describe('the weight in a code', () => {
  it('is told in grams where the mask says so', () => {
    expect(scaleGrams('02312345007506', '2.IIIIIWWWWWC')).toBe(750);
    expect(scaleItem('02312345007506', '2.IIIIIWWWWWC')).toBe('12345');
  });

  it('is not guessed: a price is none, and neither is what no mask knows', () => {
    expect(scaleGrams('02012345012509', usual)).toBeNull();
    expect(scaleGrams('02912345012502', '20IIIIIWWWWWC')).toBeNull();
  });

  it('is read by the first mask that fits, so that a scale may write both', () => {
    const both = '20IIIIIVVVVVC 23IIIIIWWWWWC';
    expect(scaleGrams('02012345012509', both)).toBeNull();
    expect(scaleGrams('02312345007506', both)).toBe(750);
  });
});

describe('the price in a code', () => {
  it('is read where the mask says that the weight is found from it, and nowhere else', () => {
    const masks = '20IIIIIPPPPPC 23IIIIIWWWWWC 24IIIIIVVVVVC';
    expect(scalePriceOre('02012345012509', masks)).toBe(1250);
    expect(scaleGrams('02012345012509', masks)).toBeNull();
    expect(scaleItem('02012345012509', masks)).toBe('12345');
    expect(scalePriceOre('02312345007506', masks)).toBeNull();
    expect(scalePriceOre('02412345007505', masks)).toBeNull();
  });
});

it.each([
  ['2.IIIIIPPPPPC', true],
  ['23IIIIIPPPWWC', false],
  ['2.IIIIIVVVVVC', true],
  ['23IIIIIWWWWWC', true],
  ['23IIIIIWWVWWC', false],
  [usual, true],
  ['', true],
  ['7.IIIIIVVVVVC', false],
  ['2.IIIIIVVVVV', false],
  ['2.VVVVVVVVVVC', false],
  ['2.IIIIIXXXXXC', false],
  [Array(11).fill('2.IIIIIVVVVVC').join(' '), false],
])('%j may be written: %s', (text, may) => expect(areScaleCodes(text)).toBe(may));
