import type { Definition } from './definitions';

export const MIN_PERSONS = 5;
export const MIN_STORES = 3;
export const MAX_SHARE = 0.75;

/** What was observed of one measure in one week. */
export interface Cell {
  week: string;
  n: number;
  a: number[];
  b: number[];
  persons: number;
  stores: number;
  largest: number;
}

/** Too few persons, or a store that others could work out. Where no store is known, none can be ruled out. */
const tooSmall = (d: Definition, c: Cell): boolean =>
  (d.privacy.includes('P') && c.persons < MIN_PERSONS) ||
  (d.privacy.includes('B') && (c.stores < MIN_STORES || c.largest > MAX_SHARE));

/** A store always sees itself, but not through a few shoppers' whole orders what they bought elsewhere. */
const ofOthers = (d: Definition, c: Cell): boolean => !!d.acrossStores && c.persons < MIN_PERSONS;

export type Observed = ReadonlyMap<Definition, readonly Cell[]>;

/**
 * The weeks that each measure keeps to itself. Measures of one family count the same things, or make the same sum when they
 * are multiplied (orders and basket: turnover): a week that one of them hides is hidden in all, or one would tell the other.
 */
export const hiddenWeeks = (observed: Observed, ownStore: boolean): Map<Definition, ReadonlySet<string>> => {
  // What is hidden from a store is not what its own figures make together: each measure speaks for itself.
  if (ownStore)
    return new Map(
      [...observed].map(([d, cells]) => [d, new Set(cells.filter((c) => ofOthers(d, c)).map((c) => c.week))]),
    );
  const families = new Map<string, Set<string>>();
  for (const [d, cells] of observed) {
    const hidden = families.get(d.family) ?? new Set();
    families.set(d.family, hidden);
    for (const c of cells) if (tooSmall(d, c)) hidden.add(c.week);
  }
  return new Map([...observed.keys()].map((d) => [d, families.get(d.family)!]));
};
