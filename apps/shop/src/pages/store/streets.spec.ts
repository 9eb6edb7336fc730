import { streetsOf } from './streets';

describe('streets of the drawn map', () => {
  it('draws the line through the shops of one street, and a little on', () => {
    const [street, ...others] = streetsOf([
      { addressLine: 'Storgata 2', x: 0, y: 0 },
      { addressLine: 'Storgata 14 B', x: 0, y: 100 },
      { addressLine: 'Myntgata 6', x: 50, y: 50 },
    ]);
    expect(others).toEqual([]);
    expect(street.name).toBe('Storgata');
    expect([street.from.y, street.to.y].map(Math.round).sort((a, b) => a - b)).toEqual([-60, 160]);
    expect(street.from.x).toBeCloseTo(0);
  });
});
