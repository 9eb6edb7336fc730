import fc from 'fast-check';
import type { ImportField } from './columns';
import { guessColumns } from './columns';
import { parseRow } from './rows';

const mapping: ImportField[] = ['gtin', 'sku', 'name', 'price', 'stock', 'vat', 'unit_amount', 'unit'];

describe('a row of a file', () => {
  it('is read by its columns', () => {
    const { row, problems } = parseRow(['7039000000010', 'A-1', 'Rugbrød', '49,90', '12', '15 %', '750', 'g'], mapping);
    expect(problems).toEqual([]);
    expect(row).toMatchObject({
      gtin: '07039000000010',
      sku: 'A-1',
      name: 'Rugbrød',
      priceOre: 4990,
      stock: 12,
      vatClass: 'food',
      unit: 'kg',
      netAmount: 0.75,
    });
  });

  it('tells everything that is wrong, each with its field', () => {
    const { problems } = parseRow(['7,03E+12', '', 'x'.repeat(201), '1.234', '1,5', '12'], mapping);
    expect(problems.map((p) => [p.field, p.code])).toEqual([
      ['gtin', 'GTIN_MANGLED'],
      ['name', 'TOO_LONG'],
      ['price', 'AMBIGUOUS_NUMBER'],
      ['stock', 'NOT_WHOLE'],
      ['vat', 'UNKNOWN_RATE'],
    ]);
  });

  it('gives a GTIN its lost zeros back, and leaves scale codes to the store', () => {
    expect(parseRow(['36000291452'], mapping).row.gtin).toBe('00036000291452');
    expect(parseRow(['2012345012509', 'V-1'], mapping)).toMatchObject({
      row: { gtin: null, sku: 'V-1' },
      problems: [],
    });
  });

  it('never throws, whatever the cells hold', () =>
    fc.assert(
      fc.property(fc.array(fc.string({ unit: 'binary' }), { maxLength: 10 }), (cells) =>
        expect(parseRow(cells, mapping).row).toBeDefined(),
      ),
    ));
});

describe('columns', () => {
  it('are known by their headings in Norwegian and English', () => {
    const columns = guessColumns(
      ['EAN-kode', 'Varenr.', 'Varenavn', 'Pris inkl. mva', 'Beholdning', 'Farge'],
      [['1', '2', '3', '4', '5', '6']],
      new Map(),
    );
    expect(columns.map((c) => c.field)).toEqual(['gtin', 'sku', 'name', 'price', 'stock', 'ignore']);
  });

  it('are remembered, and no field is given twice', () => {
    const columns = guessColumns(['Pris', 'Price', 'Tekst 1'], [], new Map([['Tekst 1', 'name' as const]]));
    expect(columns.map((c) => [c.field, c.guessed])).toEqual([
      ['price', true],
      ['ignore', true],
      ['name', false],
    ]);
  });
});
