import { namePlace, streetsOf } from './streets';

describe('streets of the drawn map', () => {
  it('draws the line through the shops of one street, and a little on', () => {
    const [street, ...others] = streetsOf(
      [
        { addressLine: 'Storgata 2', x: 0, y: 0 },
        { addressLine: 'Storgata 14 B', x: 0, y: 100 },
        { addressLine: 'Myntgata 6', x: 50, y: 50 },
      ],
      60,
    );
    expect(others).toEqual([]);
    expect(street.name).toBe('Storgata');
    expect([street.from.y, street.to.y].map(Math.round).sort((a, b) => a - b)).toEqual([-60, 160]);
    expect(street.from.x).toBeCloseTo(0);
  });

  it('writes a street’s name where the shops are not', () => {
    const street = { name: 'Storgata', from: { x: 20, y: -200 }, to: { x: 20, y: 300 } };
    const stops = [
      { x: 0, y: 0 },
      { x: 20, y: 90 },
    ];
    expect(namePlace(street, stops, 100)).toEqual({ x: 20, y: -100 });
    expect(namePlace(street, [{ x: 20, y: -90 }], 100)).toEqual({ x: 20, y: 100 });
  });
});
