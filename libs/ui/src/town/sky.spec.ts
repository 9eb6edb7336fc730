import { ridge, street } from './shapes';
import { lightOf, seasonOf } from './sky';

describe('the town over the year', () => {
  it('has snow from December to March', () => {
    expect([12, 1, 3].map(seasonOf)).toEqual(['winter', 'winter', 'winter']);
    expect([4, 7, 10].map(seasonOf)).toEqual(['spring', 'summer', 'autumn']);
  });

  it('is dark at half past four in December and light at ten in June', () => {
    expect(lightOf(17, 12)).toBe('night');
    expect(lightOf(15, 12)).toBe('dusk');
    expect(lightOf(12, 12)).toBe('day');
    expect(lightOf(21, 6)).toBe('day');
    expect(lightOf(22, 6)).toBe('dusk');
  });

  it('is drawn the same on the server and in the browser', () => {
    expect(ridge(11, [100, 60], 8, 10, 300)).toBe(ridge(11, [100, 60], 8, 10, 300));
    expect(street(5, 36, 470)).toEqual(street(5, 36, 470));
  });
});
