import { interior } from './drawings-things';
import { inkOn, luminance } from './ink';
import { drawingFor } from './StoreWindow';

describe('a store sign', () => {
  const contrast = (a: string, b: string) => {
    const [light, dark] = [luminance(a), luminance(b)].sort((one, other) => other - one);
    return (light + 0.05) / (dark + 0.05);
  };

  it.each(['#14493B', '#F1C24B', '#FFFFFF', '#7A2E3B', '#B98A1D', '#000000'])('stays readable on %s', (colour) =>
    expect(contrast(colour, inkOn(colour))).toBeGreaterThanOrEqual(4.4),
  );

  it('takes a colour it cannot read for a dark one', () => expect(inkOn('red')).toBe('#FFFFFF'));

  it.each([
    'bakery',
    'ironmonger',
    'bookshop',
    'sport',
    'clothing',
    'flowers',
    'toys',
    'electronics',
    'shoes',
    'yarn',
    'optician',
    'jewellery',
  ])('has a window for a %s', (kind) => expect(drawingFor(kind)).not.toBe(interior));

  it('has a window for a kind nobody has drawn', () => expect(drawingFor('locksmith-of-the-moon')).toBe(interior));
});
