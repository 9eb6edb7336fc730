import type { ImportField } from './columns';
import { guessColumns } from './columns';
import { judge } from './judge';
import { parseRow } from './rows';

const own = {
  id: 'o1',
  sku: '23450',
  gtin: null,
  priceOre: 25_000,
  weight: { typicalGrams: 450, maxGrams: 540 },
  onHand: 5,
  held: 0,
  countedAt: null,
  retiredByImport: false,
};
const byPiece = { ...own, sku: 'A-1', weight: null };
const mapping: ImportField[] = ['sku', 'price', 'by_weight', 'typical_grams', 'max_grams'];
const verdict = (cells: string[]) => {
  const { row, problems } = parseRow(cells, mapping);
  const bySku = new Map([own, byPiece].map((o) => [o.sku, o]));
  const known = { bySku, byGtin: new Map(), variants: new Map(), categories: new Map() };
  return judge(row, problems, known, { excludesHeld: false, kind: 'goods' });
};
const read = (...cells: string[]) => parseRow(['1', '250', ...cells], mapping);

describe('goods by weight in a file', () => {
  it.each([
    [['ja', '450', '540'], { typicalGrams: 450, maxGrams: 540 }],
    [['', '450 g', '540g'], { typicalGrams: 450, maxGrams: 540 }],
    // Where no heaviest piece is told, a fifth more than usual, in whole tens.
    [['ja', '455', ''], { typicalGrams: 455, maxGrams: 550 }],
    [['nei', '', ''], null],
    [['', '', ''], undefined],
  ])('%j is %j', (cells, weight) => {
    const { row, problems } = read(...cells);
    expect(problems).toEqual([]);
    expect(row.weight).toEqual(weight);
  });

  it.each([
    [['kanskje', '450', ''], 'by_weight', 'NOT_A_CHOICE'],
    [['ja', '', ''], 'typical_grams', 'REQUIRED'],
    [['', '', '540'], 'typical_grams', 'REQUIRED'],
    [['ja', '0,45', ''], 'typical_grams', 'NOT_WHOLE'],
    [['ja', '5', ''], 'typical_grams', 'OUT_OF_RANGE'],
    [['ja', '450', '1000'], 'max_grams', 'OUT_OF_RANGE'],
    [['ja', '450', '400'], 'max_grams', 'OUT_OF_RANGE'],
    [['ja', 'mye', ''], 'typical_grams', 'NOT_A_NUMBER'],
  ])('%j is refused at %s with %s', (cells, field, code) =>
    expect(read(...cells).problems).toMatchObject([{ field, code }]),
  );

  it('changes an offer whose pieces became heavier, and leaves one whose are the same', () => {
    expect(verdict(['23450', '250', 'ja', '500', '600'])).toMatchObject({ action: 'update', offerId: 'o1' });
    expect(verdict(['23450', '250', 'ja', '450', '540'])).toMatchObject({ action: 'unchanged' });
    expect(verdict(['23450', '250', '', '', ''])).toMatchObject({ action: 'unchanged' });
    expect(verdict(['23450', '', '', '500', '600'])).toMatchObject({ action: 'update' });
  });

  it('makes goods by the piece goods by weight, or the other way round, only with the price that is meant', () => {
    expect(verdict(['A-1', '250', 'ja', '450', '540'])).toMatchObject({ action: 'update' });
    expect(verdict(['23450', '99', 'nei', '', ''])).toMatchObject({ action: 'update' });
    for (const cells of [
      ['A-1', '', 'ja', '450', '540'],
      ['23450', '', 'nei', '', ''],
    ])
      expect(verdict(cells)).toMatchObject({ action: 'refused', problems: [{ field: 'price', code: 'REQUIRED' }] });
  });

  it('is known by the headings that a store’s own goods are written out with', () => {
    const fields = (headers: string[]) => guessColumns(headers, [], new Map()).map((c) => c.field);
    const columns = ['by_weight', 'typical_grams', 'max_grams'];
    expect(fields(['Selges etter vekt', 'Vanlig vekt (g)', 'Største vekt (g)'])).toEqual(columns);
    expect(fields(['Sold by weight', 'Typical weight (g)', 'Heaviest (g)'])).toEqual(columns);
  });
});
