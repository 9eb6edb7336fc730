import { core } from './core';
import { streets } from './data/streets';
import type { StoreSpec } from './specs';

export interface Address {
  line: string;
  postcode: string;
  city: string;
  lat: number;
  lon: number;
}

const cities: Record<string, string> = { '3618': 'Skollenborg', '3647': 'Hvittingfoss' };
const round = (n: number) => Math.round(n * 100_000) / 100_000;

/** About a dozen houses a street, odd numbers a little to one side of it. */
const houses = (): Address[] =>
  streets.flatMap(([name, postcode, from, to, last]) => {
    const step = Math.max(1, Math.floor(last / 13));
    return Array.from({ length: Math.floor(last / step) }, (_, i) => {
      const number = 1 + i * step;
      const way = number / last;
      const side = number % 2 ? 0.0001 : -0.0001;
      return {
        line: `${name} ${number}`,
        postcode,
        city: cities[postcode] ?? 'Kongsberg',
        lat: round(from[0] + (to[0] - from[0]) * way + side),
        lon: round(from[1] + (to[1] - from[1]) * way + side),
      };
    });
  });

export const addressesOf = (stores: readonly StoreSpec[]): Address[] => {
  const known = [
    core.ane.address,
    ...stores.map((s) => ({ line: s.address, postcode: s.postcode, city: s.city, lat: s.lat, lon: s.lon })),
  ];
  const taken = new Set(known.map((a) => a.line));
  return [...known, ...houses().filter((a) => !taken.has(a.line))];
};
