import type { SearchSort } from '@bytorg/graphql-client';
import { parsePrice } from '@bytorg/ui';

export const sorts = {
  relevans: 'RELEVANCE',
  'pris-opp': 'PRICE_UP',
  'pris-ned': 'PRICE_DOWN',
  nyest: 'NEWEST',
  navn: 'NAME',
  naermest: 'NEAREST',
} as const;
export type SortWord = keyof typeof sorts;

export const toggles = { idag: 'availableToday', apent: 'openNow', lokal: 'local', gronn: 'green' } as const;
export type Toggle = keyof typeof toggles;
const toggleWords = Object.keys(toggles) as Toggle[];

/** Those that would find something, and those that are on: with the shops closed there may be none. Where not all was looked at, any may find something. */
export function offered(
  facets: Record<(typeof toggles)[Toggle], number>,
  params: URLSearchParams,
  more = false,
): Toggle[] {
  return toggleWords.filter((word) => more || facets[toggles[word]] > 0 || params.get(word) === '1');
}

const PAGE_SIZE = 24;

/** What the address asks for, as the API takes it. Whatever makes no sense in it is left out, never an error. */
export function wantedFrom(params: URLSearchParams, category: string | undefined) {
  const text = params.get('q')?.trim().slice(0, 80);
  const stores = params.getAll('butikk').filter(Boolean).slice(0, 30);
  const sort: SearchSort | undefined = Object.hasOwn(sorts, params.get('sorter') ?? '')
    ? sorts[params.get('sorter') as SortWord]
    : undefined;
  const on = (word: Toggle) => (params.get(word) === '1' ? true : undefined);
  return {
    text: text || undefined,
    category: category ?? (params.get('kategori') || undefined),
    stores: stores.length > 0 ? stores : undefined,
    attributes: attributesFrom(params),
    centre: params.get('senter') || undefined,
    minPriceOre: parsePrice(params.get('fra')),
    maxPriceOre: parsePrice(params.get('til')),
    availableToday: on('idag'),
    openNow: on('apent'),
    local: on('lokal'),
    green: on('gronn'),
    sort,
    page: pageOf(params),
    pageSize: PAGE_SIZE,
  };
}

/** `valg=size:43`: as often as there are answers. */
function attributesFrom(params: URLSearchParams) {
  const said = params.getAll('valg').flatMap((text) => {
    const [, code, value] = /^([a-z][a-z0-9-]{0,39}):(.{1,60})$/.exec(text) ?? [];
    return code && value ? [{ code, value }] : [];
  });
  const codes = [...new Set(said.map((s) => s.code))];
  if (codes.length === 0) return undefined;
  return codes.map((code) => ({ code, values: said.filter((s) => s.code === code).map((s) => s.value) }));
}

function pageOf(params: URLSearchParams): number {
  const page = Number(params.get('side'));
  return Number.isInteger(page) && page > 0 && page < 10_000 ? page : 1;
}

/** The same search with one thing changed; any change starts at the first page again. */
export function changed(params: URLSearchParams, change: (next: URLSearchParams) => void): string {
  const next = new URLSearchParams([...params].filter(([, value]) => value !== ''));
  next.delete('side');
  change(next);
  const text = next.toString();
  return text ? `?${text}` : '?';
}
