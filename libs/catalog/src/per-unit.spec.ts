import { perUnitOre } from './per-unit';

it.each([
  [4990, 0.75, 6653],
  [4990, 1, 4990],
  [9900, 0.0004, 24_750_000],
  [4990, null, null],
  // A thousand crowns for a tenth of a gram and less: a slip of whoever typed it, and no price per kilo.
  [100_000_000, 0.0001, null],
  [214_748, 0.0001, 2_147_480_000],
  [214_749, 0.0001, null],
])('%s øre for %s is %s a unit', (priceOre, net, ore) => expect(perUnitOre(priceOre, net)).toBe(ore));
