import { guessColumns, kindOfFile } from './columns';
import { googleRow } from './google-rows';

const fieldsOf = (headers: string[], remembered = new Map()) =>
  guessColumns(headers, [], remembered).map((c) => c.field);

describe('what columns hold', () => {
  it('`id` is the SKU in a feed of Google’s, and nothing we know elsewhere', () => {
    expect(fieldsOf(['id', 'title', 'price', 'availability', 'gtin', 'image link'])).toEqual([
      'sku',
      'name',
      'price',
      'ignore',
      'gtin',
      'image',
    ]);
    expect(fieldsOf(['id', 'sku', 'pris'])).toEqual(['ignore', 'sku', 'price']);
  });

  it('a store’s own word comes first', () =>
    expect(
      fieldsOf(
        ['Varenr', 'Pris'],
        new Map([
          ['Pris', 'ignore'],
          ['Varenr', 'gtin'],
        ]),
      ),
    ).toEqual(['gtin', 'ignore']));

  it.each([
    [['EAN', 'Antall'], 'counts'],
    [['Varenr', 'Pris'], 'prices'],
    [['Varenr', 'Pris', 'Antall'], 'goods'],
    [['Varenr', 'Navn', 'Antall'], 'goods'],
    [['store_code', 'id', 'quantity', 'availability'], 'counts'],
  ])('%j is a file of %s', (headers, kind) => expect(kindOfFile(guessColumns(headers, [], new Map()))).toBe(kind));
});

describe('a row of a feed with Google’s columns', () => {
  const headers = ['store_code', 'id', 'price', 'sale_price', 'sale_price_effective_date', 'quantity', 'availability'];
  const now = new Date('2026-11-24T10:00:00+01:00');
  const row = (cells: string[], storeCode: string | null = 'kongsberg') => googleRow(headers, storeCode, now)(cells);

  it('of another store of the chain is not ours', () => {
    expect(row(['notodden', 'A', '10 NOK', '', '', '3', ''])).toBeNull();
    expect(row(['kongsberg', 'A', '10 NOK', '', '', '3', ''])).toContain('3');
    expect(row(['notodden', 'A', '10 NOK', '', '', '3', ''], null)).toContain('3');
  });
  it('costs what it costs now', () => {
    const on = (span: string) => row(['kongsberg', 'A', '100 NOK', '80 NOK', span, '', ''])![2];
    expect(on('')).toBe('80 NOK');
    expect(on('2026-11-20T00:00+0100/2026-11-30T00:00+0100')).toBe('80 NOK');
    expect(on('2026-12-01T00:00+0100/2026-12-30T00:00+0100')).toBe('100 NOK');
  });
  it('that is out of stock is none, and nothing is made up of the others', () => {
    expect(row(['kongsberg', 'A', '1 NOK', '', '', '', 'out_of_stock'])![5]).toBe('0');
    expect(row(['kongsberg', 'A', '1 NOK', '', '', '', 'in stock'])![5]).toBe('');
  });
});
