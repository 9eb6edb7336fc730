import { isScaleLabel, scanLine } from './scan-lines';

const rye = { id: 'rye', gtin: '07039000000010', sku: '1004', quantity: 1, picked: null };
const buns = { id: 'buns', gtin: '07039000000027', sku: '1014', quantity: 3, picked: null };
const cake = { id: 'cake', gtin: null, sku: 'KAKE-8', quantity: 1, picked: null };
const lines = [rye, buns, cake];

describe('scanning a picking list', () => {
  it('completes a single item', () =>
    expect(scanLine(lines, {}, '7039000000010')).toEqual({ kind: 'complete', line: rye, scanned: 1 }));

  it('counts several of one item, one scan each', () => {
    expect(scanLine(lines, {}, '7039000000027')).toEqual({ kind: 'counted', line: buns, scanned: 1 });
    expect(scanLine(lines, { buns: 2 }, '7039000000027')).toEqual({ kind: 'complete', line: buns, scanned: 3 });
  });

  it('takes the store’s own number where there is no barcode', () =>
    expect(scanLine(lines, {}, 'KAKE-8')).toEqual({ kind: 'complete', line: cake, scanned: 1 }));

  it('says so when the item is already picked, or not in the order', () => {
    const picked = { ...rye, picked: 1 };
    expect(scanLine([picked], {}, '7039000000010')).toEqual({ kind: 'enough', line: picked });
    expect(scanLine(lines, {}, '7039000000999')).toEqual({ kind: 'unknown' });
  });

  it('goes on to the next line of the same item', () => {
    const first = { ...rye, id: 'first', picked: 1 };
    expect(scanLine([first, rye], {}, '7039000000010')).toEqual({ kind: 'complete', line: rye, scanned: 1 });
  });
});

it.each([
  ['2123450004283', true],
  ['0212345004283', true],
  ['212345004283', true],
  ['7039000000010', false],
  ['23450', false],
  ['02123450004283', false],
])('%s is from a scale: %s', (code, may) => expect(isScaleLabel(code)).toBe(may));
