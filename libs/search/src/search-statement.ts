import { metresBetween } from '@bytorg/stores';
import { type AttributeFilter, filterParams } from './attribute-facets';
import { MOST } from './candidates';
import type { CategoryInfo } from './category-tree';
import type { Asked } from './language/tsquery';
import { conditions, type Filter, type HowMany, type Shape } from './search.sql';
import type { SearchInput } from './search.views';
import type { Moment } from './store-moment';

const NO_CATEGORY = '00000000-0000-0000-0000-000000000000';

export interface Statement {
  shape: Shape;
  params: unknown[];
}

interface Request {
  input: SearchInput;
  attributes: AttributeFilter[];
  all: Moment[];
  /** Those of the stores that are asked for. */
  chosen: Moment[];
  category: CategoryInfo | null;
  page: number;
  pageSize: number;
  /** How many goods there are where nothing is typed. */
  expected: number;
  day: string;
}

/** Only a number of goods can match. */
export const NOTHING: Asked = { match: '', terms: [], heads: '', names: '', simple: false };

export const scoresOf = ({ terms }: Asked) => {
  const scores = terms.flat();
  return [scores.map((s) => s.near), scores.map((s) => s.far), scores.map((s) => s.factor), scores.map((s) => s.most)];
};

const howMany = (some: unknown[], all: unknown[]): HowMany =>
  some.length === all.length ? 'all' : some.length ? 'some' : 'none';

const shapeOf = ({ input, attributes, all, chosen }: Request, today: string[], open: string[]) => ({
  sort: input.sort === 'nearest' && !input.near ? ('relevance' as const) : (input.sort ?? 'relevance'),
  placed: !!input.near,
  category: !!input.category,
  filters: (Object.keys(conditions) as Filter[]).filter((f) =>
    f === 'stores' ? chosen.length < all.length : (input[f] ?? false) !== false,
  ),
  attributes: attributes.map((a) => a.code),
  ready: howMany(today, chosen),
  opened: howMany(open, chosen),
});

/** What a search asks, as the statement takes it: what was typed comes last, for it may have to be read twice. */
export const statementOf = (request: Request) => {
  const { input, attributes, all, chosen, category, page, pageSize, expected, day } = request;
  const today = (stores: typeof all) => stores.filter((m) => m.readyToday).map((m) => m.store.id);
  const open = (stores: typeof all) => stores.filter((m) => m.openNow).map((m) => m.store.id);
  const shape = shapeOf(request, today(chosen), open(chosen));
  const near = input.near ? all.map(({ store }) => ({ id: store.id, m: metresBetween(input.near!, store) })) : [];
  const asks = [
    input.category ? (category?.id ?? NO_CATEGORY) : null,
    chosen.length < all.length ? chosen.map((m) => m.store.id) : null,
    input.minPriceOre ?? 0,
    input.maxPriceOre ?? 2_147_483_647,
    input.availableToday ? today(all) : null,
    input.openNow ? open(all) : null,
  ];
  // Where it is all or none of the stores nothing has to be sent.
  const only = ({ ready, opened }: typeof shape) => [
    ready === 'some' ? today(chosen) : [],
    opened === 'some' ? open(chosen) : [],
  ];
  const given = [
    ...[pageSize, (page - 1) * pageSize, ...only(shape), near.map((n) => n.id), near.map((n) => n.m)],
    Number(day.replaceAll('-', '')),
  ];
  return (asked: Asked | null, codes: string): Statement => {
    const [nearby, far, factors, most] = scoresOf(asked ?? NOTHING);
    const match = [asked?.match, codes].flatMap((q) => (q ? [`(${q})`] : [])).join('|');
    const words = { words: asked !== null, codes: codes !== '', simple: asked?.simple ?? false };
    return {
      shape: { ...shape, ...words, terms: asked?.terms.map((t) => t.length) ?? [], broad: !asked && expected > MOST },
      params: [
        ...[match, codes, ...asks, nearby, far, ...given, factors, most, asked?.heads ?? '', asked?.names ?? ''],
        ...filterParams(attributes),
      ],
    };
  };
};
