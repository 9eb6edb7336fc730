import { judge } from './judge';
import type { FileKind, ImportField } from './columns';
import { parseRow } from './rows';

const own = {
  id: 'o1',
  sku: 'A-1',
  gtin: '07039000000010',
  priceOre: 4990,
  onHand: 5,
  held: 2,
  countedAt: null,
  retiredByImport: false,
};
const known = {
  bySku: new Map([[own.sku, own]]),
  byGtin: new Map([[own.gtin, own]]),
  variants: new Map([['00000070380101', 'v1']]),
  categories: new Map([['brød', { id: 'c1', vatClass: 'food' as const }]]),
};
const verdict = (cells: string[], excludesHeld = false, kind: FileKind = 'goods') => {
  const { row, problems } = parseRow(cells, ['gtin', 'sku', 'name', 'price', 'stock', 'category']);
  return judge(row, problems, known, { excludesHeld, kind });
};

describe('what a row would do', () => {
  it('changes the store’s own offer', () =>
    expect(verdict(['', 'A-1', '', '59,90', '9'])).toMatchObject({
      action: 'update',
      offerId: 'o1',
      planned: { priceOre: 5990, oldPriceOre: 4990, onHand: 9, oldStock: 5 },
    }));
  it('leaves it when nothing differs', () =>
    expect(verdict(['7039000000010', '', '', '49,90', '5'])).toMatchObject({ action: 'unchanged' }));
  it('adds the waiting bags when the file leaves them out', () =>
    expect(verdict(['', 'A-1', '', '', '3'], true)).toMatchObject({ action: 'unchanged', planned: { onHand: 5 } }));
  it('becomes an offer on a neighbour’s goods', () =>
    expect(verdict(['70380101', 'B-2', 'Hva som helst', '10', '1'])).toMatchObject({
      action: 'new_offer',
      planned: { variantId: 'v1', sku: 'B-2' },
    }));
  it('becomes new goods, with the category’s VAT', () =>
    expect(verdict(['', 'B-3', 'Grovbrød', '45', '2', 'Brød'])).toMatchObject({
      action: 'new_product',
      planned: { categoryId: 'c1', vatClass: 'food' },
    }));
  it('takes the narrowest step of a path of categories that the town knows', () =>
    expect(verdict(['', 'B-3', 'Grovbrød', '45', '2', 'Mat > Brød > Rundstykker'])).toMatchObject({
      planned: { categoryId: 'c1' },
    }));
  it.each([
    [['', '', 'Uten kode', '10'], 'gtin', 'REQUIRED'],
    [['70380101', 'B-4', '', ''], 'price', 'REQUIRED'],
    [['', 'B-5', '', '10', '', 'Brød'], 'name', 'REQUIRED'],
    [['', 'B-6', 'Navn', '10', '', 'Ukjent'], 'category', 'CATEGORY_UNKNOWN'],
    [['70380101', 'A-1', 'Annen vare', '10'], 'sku', 'SKU_HAS_OTHER_GTIN'],
  ])('%j is refused: %s', (cells, field, code) =>
    expect(verdict(cells)).toMatchObject({ action: 'refused', problems: [{ field, code }] }),
  );

  it('names the store’s own offer also where the row is refused: what a file holds, however badly, is not left out', () =>
    expect(verdict(['', 'A-1', '', 'gratis'])).toMatchObject({ action: 'refused', offerId: 'o1' }));

  it.each(['counts', 'prices'] as const)('a file of %s describes no new goods', (kind) => {
    expect(verdict(['', 'A-1', '', '59,90', '9'], false, kind)).toMatchObject({ action: 'update' });
    expect(verdict(['70380101', 'B-2', 'Hva som helst', '10', '1'], false, kind)).toMatchObject({
      action: 'refused',
      problems: [{ field: 'gtin', code: 'OFFER_UNKNOWN' }],
    });
  });

  it('brings back what an earlier complete file had retired', () => {
    const { row } = parseRow(['', 'A-1', '', '49,90', '5'], ['gtin', 'sku', 'name', 'price', 'stock']);
    const retired = { ...own, retiredByImport: true };
    const seen = { ...known, bySku: new Map([['A-1', retired]]) };
    expect(judge(row, [], seen, { excludesHeld: false, kind: 'goods' })).toMatchObject({
      action: 'update',
      planned: { back: true },
    });
  });
});

describe('food and what may not be sold', () => {
  const columns: ImportField[] = [
    'gtin',
    'name',
    'price',
    'category',
    'ingredients',
    'allergens',
    'traces',
    'google_category',
  ];
  const given = (cells: string[]) => {
    const { row, problems } = parseRow(cells, columns);
    return judge(row, problems, known, { excludesHeld: false, kind: 'goods' });
  };
  const gtin = '7039000000027';

  it('takes the label with the goods, marked by what the row names', () =>
    expect(given([gtin, 'Loff', '39', 'Brød', 'hvetemel, vann', 'Hvete', 'sesam, hvete'])).toMatchObject({
      action: 'new_product',
      planned: { food: { ingredientsNb: '*hvetemel*, vann', contains: ['gluten'], mayContain: ['sesame'] } },
    }));

  it('drops no allergen that it does not know', () =>
    expect(given([gtin, 'Loff', '39', 'Brød', 'mel', 'Hvete, støv'])).toMatchObject({
      action: 'refused',
      problems: [{ field: 'allergens', code: 'UNKNOWN_ALLERGEN', values: { text: 'støv' } }],
    }));

  it('changes a price all the same', () =>
    expect(given([own.gtin, '', '59', '', 'mel', 'støv'])).toMatchObject({
      action: 'update',
      planned: { priceOre: 5900 },
    }));

  it('refuses by name, by the feed’s own type and by Google’s, and says which; before it asks for a category', () => {
    const problem = (cells: string[]) => given(cells).problems;
    expect(problem([gtin, 'Rødvin 3 l', '39', 'Brød'])).toEqual([
      { field: 'name', code: 'BLOCKED_ALCOHOL', values: { word: 'rødvin' } },
    ]);
    expect(problem([gtin, 'Fjellvarde', '39', 'Kiosk > Tobakk'])).toMatchObject([
      { field: 'category', code: 'BLOCKED_TOBACCO' },
    ]);
    expect(problem([gtin, 'Fjellvarde', '39', '', '', '', '', '518'])).toMatchObject([
      { field: 'google_category', code: 'BLOCKED_MEDICINE' },
    ]);
    expect(problem([gtin, 'Vinglass', '39', 'Brød'])).toEqual([]);
  });
});
