import { metresBetween } from './geo';

describe('a distance', () => {
  const church = { lat: 59.6694, lon: 9.6517 };

  it('is right to half a percent', () => {
    expect(metresBetween(church, church)).toBe(0);
    expect(metresBetween(church, { lat: 60.6694, lon: 9.6517 })).toBe(111_195);
  });

  it('reaches as far as the other side of the earth', () =>
    expect(metresBetween(church, { lat: -59.6694, lon: 9.6517 - 180 })).toBe(20_015_087));

  it.each([
    ['a latitude that is none', { lat: 91, lon: 9 }],
    ['a longitude that is none', { lat: 9, lon: 181 }],
    ['numbers without end', { lat: -1e308, lon: 1e308 }],
  ])('is refused for %s', (_, there) => expect(() => metresBetween(church, there)).toThrow('near: OUT_OF_RANGE'));
});
