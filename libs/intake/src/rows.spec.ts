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

  it('an amount that no unit price could be made of is refused', () => {
    for (const amount of ['0,00001', '9999999999', '9'.repeat(400)])
      expect(parseRow(['', 'A-1', '', '', '', '', amount, 'g'], mapping)).toMatchObject({
        row: { unit: null, netAmount: null },
        problems: [{ field: 'unit_amount', code: 'OUT_OF_RANGE' }],
      });
  });

  it('never throws, whatever the cells hold, and what it says can be written down', () =>
    fc.assert(
      fc.property(fc.array(fc.string({ unit: 'grapheme', maxLength: 300 }), { maxLength: 11 }), (cells) =>
        expect(JSON.stringify(parseRow(cells, [...mapping, 'ingredients', 'allergens', 'nutrition']))).not.toMatch(
          /\\u(d[89a-f]|0000)/,
        ),
      ),
    ));

  it('cuts between characters', () =>
    expect(parseRow(['', `${'x'.repeat(63)}😀`], mapping).row.sku).toBe(`${'x'.repeat(63)}\uFFFD`));
});

describe('columns', () => {
  it('are known by their headings in Norwegian and English', () => {
    const columns = guessColumns(
      ['EAN-kode', 'Varenr.', 'Varenavn', 'Pris inkl. mva', 'Beholdning', 'Farge'],
      [['1', '2', '3', '4', '5', '6']],
      new Map(),
    );
    expect(columns.map((c) => c.field)).toEqual(['gtin', 'sku', 'name', 'price', 'stock', 'colour']);
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
