import type { AttributeInfo, Tree } from './category-tree';
import type { AttributeFacet, AttributeFilterInput } from './search.views';

const MOST_QUESTIONS = 4;
const MOST_ANSWERS = 30;
/** More than these nobody reads through. */
const SHOWN_VALUES = 40;
const SHOWN_QUESTIONS = 4;

export interface AttributeFilter {
  code: string;
  /** As they stand in `listing.facets`: `size=43`. */
  answers: string[];
}

/** The same question twice is one with more answers. */
export const attributeFilters = (input: readonly AttributeFilterInput[] | undefined): AttributeFilter[] =>
  [...Map.groupBy(input ?? [], (f) => f.code)]
    .map(([code, same]) => ({ code, values: same.flatMap((f) => f.values) }))
    .filter((f) => /^[a-z][a-z0-9-]{0,39}$/.test(f.code) && f.values.length)
    .slice(0, MOST_QUESTIONS)
    .map((f) => ({
      code: f.code,
      answers: f.values.slice(0, MOST_ANSWERS).map((v) => `${f.code}=${v.replaceAll('\u0000', ' ')}`),
    }))
    .toSorted((a, b) => (a.code < b.code ? -1 : 1));

/** Of two questions both answers must be of one and the same variant. */
export const filterParams = (filters: readonly AttributeFilter[]): string[][] => [
  ...filters.map((f) => f.answers),
  ...pairsOf(filters).map(([a, b]) => a.answers.flatMap((x) => b.answers.map((y) => `${x}&${y}`))),
];

const pairsOf = <T>(list: readonly T[]): [T, T][] =>
  list.flatMap((a, n) => list.slice(n + 1).map((b): [T, T] => [a, b]));

/** Of what a filter says of stores and prices, how one variant answers it: where it is offered (`s`), where it is on hand (`a`), what it costs there. */
export const ofKind = (price: string, today: string, open: string) =>
  ({
    minPriceOre: `${price} >= $5`,
    maxPriceOre: `${price} <= $6`,
    stores: `k -> 's' ?| $4::uuid[]::text[]`,
    availableToday: `k -> 'a' ?| ${today}::uuid[]::text[]`,
    openNow: `k -> 'a' ?| ${open}::uuid[]::text[]`,
  }) as const;

/**
 * `first` is the number of the first parameter of `filterParams`. `where` is for what is picked; `others` leaves each question out in turn: its answers are
 * counted as if it were not answered. `there`: what is asked of a variant's stores; then its size must be there, not some size, and `counts` goes through variants.
 */
export const attributeSql = (filters: readonly string[], first: number, there: readonly string[]) => {
  const pairs = pairsOf(filters.map((_, n) => n));
  /** What one and the same variant answers, there. */
  const kind = (left?: number) =>
    [...filters.flatMap((_, n) => (n === left ? [] : [`k -> 'f' ?| $${first + n}::text[]`])), ...there].join(' AND ');
  const but = (left?: number) => [
    ...filters.flatMap((_, n) => (n === left ? [] : [`facets && $${first + n}::text[]`])),
    ...pairs.flatMap(([a, b], n) =>
      a === left || b === left ? [] : [`facet_pairs && $${first + filters.length + n}::text[]`],
    ),
    ...(there.length && filters.length
      ? [`EXISTS (SELECT 1 FROM jsonb_array_elements(kinds) AS k WHERE ${kind(left)})`]
      : []),
  ];
  const count = (from: string, where: string, left?: number) =>
    `SELECT f, count(*)::int AS n FROM ${from} CROSS JOIN LATERAL (
      SELECT DISTINCT f FROM jsonb_array_elements(kinds) AS k CROSS JOIN LATERAL jsonb_array_elements_text(k -> 'f') AS f WHERE ${kind(left)}) AS f ${where && `WHERE ${where}`} GROUP BY 1`;
  return {
    where: but(),
    kind: kind(),
    /** Of a listing `l`, the offers of the variants that were asked for. */
    offers: filters.length
      ? `(SELECT json_agg(o) FROM jsonb_array_elements(l.kinds) AS k CROSS JOIN LATERAL jsonb_array_elements_text(k -> 'o') AS o WHERE ${kind()})`
      : null,
    others: filters.map((_, n) => but(n)),
    counts: (picked: string, others: string[]) =>
      [
        count(picked, filters.map((code) => `f NOT LIKE '${code}=%'`).join(' AND ')),
        ...filters.map((code, n) => count(others[n], `f LIKE '${code}=%'`, n)),
      ].join(' UNION ALL '),
  };
};

interface Word {
  label: string;
  swatch: string | null;
  place: number;
}

/** Only what helps: questions with several answers among these goods, and those that are answered already. */
export const attributeFacets = (
  counts: ReadonlyMap<string, number>,
  { tree, language, filters }: { tree: Tree; language: 'nb' | 'en'; filters: readonly AttributeFilter[] },
): AttributeFacet[] => {
  const found = Map.groupBy(counts, ([facet]) => facet.slice(0, facet.indexOf('=')));
  for (const { code, answers } of filters)
    for (const answer of answers)
      if (!found.get(code)?.some(([f]) => f === answer)) found.set(code, [...(found.get(code) ?? []), [answer, 0]]);
  return [...found]
    .map(([code, values]) => facetOf(code, values, tree.asking(code), language))
    .filter((f) => f.values.length > 1 || filters.some(({ code }) => code === f.code))
    .toSorted((a, b) => total(b) - total(a) || (a.code < b.code ? -1 : 1))
    .slice(0, SHOWN_QUESTIONS);
};

const total = ({ values }: AttributeFacet) => values.reduce((sum, v) => sum + v.count, 0);

const facetOf = (code: string, values: [string, number][], asking: AttributeInfo[], language: 'nb' | 'en') => {
  const shown = values.map(([facet, count]) => {
    const value = facet.slice(code.length + 1);
    return { value, count, ...wordOf(value, asking, language) };
  });
  return {
    code,
    name: asking[0]?.[language] ?? code,
    isColour: asking[0]?.kind === 'colour',
    values: shown
      .toSorted((a, b) => a.place - b.place || a.value.localeCompare(b.value, 'nb', { numeric: true }))
      .slice(0, SHOWN_VALUES)
      .map(({ place: _, ...value }) => value),
  };
};

/** Shelves may ask the same in their own way: the first that knows the word says it. */
const wordOf = (value: string, asking: AttributeInfo[], language: 'nb' | 'en'): Word => {
  for (const a of asking) {
    const place = a.choices?.findIndex((c) => c.nb === value) ?? -1;
    const choice = a.choices?.[place];
    // Sizes that are numbers, of grown-ups and of children, stand among each other.
    if (choice)
      return { label: choice[language], swatch: choice.swatch && `#${choice.swatch}`, place: Number(value) || place };
  }
  return {
    label: language === 'nb' ? value : value.replace(',', '.'),
    swatch: null,
    place: parseFloat(value.replace(',', '.')) || 0,
  };
};
