import { InputProblems } from '@bytorg/errors';

const rad = (deg: number) => (deg * Math.PI) / 180;

/** Distance over the ground in metres (sphere; right to 0.5 %). What is no place on earth has none. */
export const metresBetween = (a: { lat: number; lon: number }, b: { lat: number; lon: number }): number => {
  for (const { lat, lon } of [a, b])
    if (!(Math.abs(lat) <= 90 && Math.abs(lon) <= 180))
      throw new InputProblems([{ field: 'near', code: 'OUT_OF_RANGE' }]);
  const h =
    Math.sin(rad(b.lat - a.lat) / 2) ** 2 +
    Math.cos(rad(a.lat)) * Math.cos(rad(b.lat)) * Math.sin(rad(b.lon - a.lon) / 2) ** 2;
  return Math.round(2 * 6_371_000 * Math.asin(Math.sqrt(Math.min(h, 1))));
};
