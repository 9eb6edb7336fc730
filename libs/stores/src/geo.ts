const rad = (deg: number) => (deg * Math.PI) / 180;

/** Distance over the ground in metres (sphere; right to 0.5 %). */
export const metresBetween = (a: { lat: number; lon: number }, b: { lat: number; lon: number }): number => {
  const h =
    Math.sin(rad(b.lat - a.lat) / 2) ** 2 +
    Math.cos(rad(a.lat)) * Math.cos(rad(b.lat)) * Math.sin(rad(b.lon - a.lon) / 2) ** 2;
  return Math.round(2 * 6_371_000 * Math.asin(Math.sqrt(h)));
};
