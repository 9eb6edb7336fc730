import fc from 'fast-check';
import { readParts, writeParts } from './bundle-words';

describe('the parts of a bundle in a cell', () => {
  it.each([
    [
      '4711 x 2 | 4712',
      [
        ['4711', 2],
        ['4712', 1],
      ],
    ],
    [
      '4711×3|4712 * 10',
      [
        ['4711×3', 1],
        ['4712', 10],
      ],
    ],
    ['OST-1 X 2', [['OST-1', 2]]],
    ['nr 5', [['nr 5', 1]]],
  ])('%s', (text, expected) => expect(readParts(text)).toEqual(expected.map(([sku, quantity]) => ({ sku, quantity }))));

  it.each(['', ' | ', '4711 | | 4712', '4711 | 4711 x 2'])('%j is not read', (text) =>
    expect(readParts(text)).toBeNull(),
  );

  it('are read back as they were written, whatever the store calls its goods', () =>
    fc.assert(
      fc.property(
        fc.uniqueArray(
          fc.record({
            // As the database keeps them: trimmed, something in it.
            sku: fc
              .oneof(fc.string({ maxLength: 64 }), fc.constantFrom('a x 2', 'b|c', 'd\\', '1 × 1', '\\|', 'x 3'))
              .map((s) => s.trim())
              .filter((s) => s.length > 0),
            quantity: fc.integer({ min: 1, max: 99 }),
          }),
          { selector: (p) => p.sku, minLength: 1, maxLength: 8 },
        ),
        (parts) => expect(readParts(writeParts(parts))).toEqual(parts),
      ),
    ));
});
