import type { ImportField } from './columns';
import { guessColumns } from './columns';
import { judge, type OwnOffer } from './judge';
import { parseRow } from './rows';

const piece: OwnOffer = {
  ...{ id: 'o1', sku: 'A-1', gtin: null, priceOre: 9900, weight: null, onHand: 5, held: 0, countedAt: null },
  ...{ retiredByImport: false, parts: null, inBundle: true },
};
const bundle: OwnOffer = {
  ...piece,
  ...{ id: 'o2', sku: 'P-1', priceOre: 15_000, onHand: 0, inBundle: false, parts: [{ sku: 'A-1', quantity: 2 }] },
};
const mapping: ImportField[] = ['sku', 'price', 'stock', 'bundle', 'name', 'category', 'by_weight', 'typical_grams'];
const verdict = (...cells: string[]) => {
  const { row, problems } = parseRow(cells, mapping);
  const bySku = new Map([piece, bundle].map((o) => [o.sku, o]));
  const categories = new Map([['gaver', { id: 'c1', vatClass: 'standard' as const }]]);
  return judge(
    row,
    problems,
    { bySku, byGtin: new Map(), variants: new Map(), categories },
    { excludesHeld: true, kind: 'goods' },
  );
};

describe('a bundle in a file', () => {
  it.each([
    [['P-1', '150', '', 'A-1 x 2'], 'unchanged', []],
    [['P-1', '150', '0', ''], 'unchanged', []],
    [['P-1', '140', '', ''], 'update', []],
    [['P-1', '150', '', 'A-1 x 3'], 'update', []],
    [['P-1', '150', '', 'A-1 | A-2'], 'update', []],
    // A till may count it all the same: told, and left out.
    [['P-1', '150', '7', 'A-1 x 2'], 'unchanged', [{ field: 'stock', code: 'BUNDLE_HAS_NO_STOCK' }]],
    [
      ['N-1', '150', '7', 'A-1 x 2', 'Gavepakke', 'Gaver'],
      'new_product',
      [{ field: 'stock', code: 'BUNDLE_HAS_NO_STOCK' }],
    ],
  ])('%j is %s', (cells, action, problems) => {
    const found = verdict(...cells);
    expect(found).toMatchObject({ action, problems });
    expect(found.planned.onHand ?? 0).toBe(0);
  });

  it.each([
    [['A-1', '99', '', 'A-1 x 2'], 'bundle', 'NOT_A_BUNDLE'],
    [['P-1', '150', '', 'A-1'], 'bundle', 'BUNDLE_PIECES'],
    [['P-1', '150', '', 'A-1 x 100'], 'bundle', 'BUNDLE_PIECES'],
    [['P-1', '150', '', 'A-1 x 0 | A-2 x 2'], 'bundle', 'BUNDLE_PIECES'],
    [['P-1', '150', '', 'A-1 | | A-2'], 'bundle', 'BUNDLE_UNREADABLE'],
    [['P-1', '150', '', 'A-1 | A-1'], 'bundle', 'BUNDLE_UNREADABLE'],
    [['P-1', '0,99', '', ''], 'price', 'OUT_OF_RANGE'],
    [['N-1', '0,99', '', 'A-1 x 2', 'Gavepakke', 'Gaver'], 'price', 'OUT_OF_RANGE'],
    [['P-1', '150', '', '', '', '', 'ja', '400'], 'by_weight', 'BUNDLE_BY_WEIGHT'],
    [['A-1', '150', '', '', '', '', 'ja', '400'], 'by_weight', 'IN_A_BUNDLE'],
  ])('%j is refused at %s with %s', (cells, field, code) =>
    expect(verdict(...cells)).toMatchObject({ action: 'refused', problems: [{ field, code }] }),
  );

  it.each(['Innhold i pakken', 'Bundle contents'])('its contents are known by the heading %s', (heading) =>
    expect(guessColumns([heading], [], new Map())).toMatchObject([{ field: 'bundle' }]),
  );
});
