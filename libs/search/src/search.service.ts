import { normaliseGtin } from '@bytorg/catalog';
import { Clock, osloDate } from '@bytorg/clock';
import { read, type Row } from '@bytorg/database';
import { metresBetween } from '@bytorg/stores';
import { Inject, Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { type ListingCard, productCard } from './cards';
import { type AttributeFilter, attributeFilters, filterParams } from './attribute-facets';
import { CategoryTree } from './category-tree';
import { facetsOf } from './facets';
import { fold } from './language/fold';
import { storeName } from './language/listing-words';
import type { Question } from './language/question';
import { type Asked, asNearTsquery, asTsquery, codeQuery } from './language/tsquery';
import { Misses } from './misses';
import { conditions, type Filter, type HowMany, nearSql, plainSql, searchSql, type Shape } from './search.sql';
import type { ProductCard, SearchInput, SearchResult } from './search.views';
import { type Moment, StoreMoments } from './store-moment';
import { Vocabulary } from './vocabulary';

const MAX_PAGE_SIZE = 60;
/** So few hits leave room for what comes near, and so much of that is shown. */
const FEW = 6;
const NEAR = 12;
/** With one of these chosen, finding nothing says little about the words. */
const NARROWS = new Set([
  'category',
  'minPriceOre',
  'maxPriceOre',
  'availableToday',
  'openNow',
  'local',
  'green',
  'attributes',
]);
const NO_CATEGORY = '00000000-0000-0000-0000-000000000000';

interface Found {
  row: Row;
  question: Question | null;
}

/** Search, filters, facets, sorting and paging: one statement a page. */
@Injectable()
export class Search {
  constructor(
    @Inject(DataSource) private readonly db: DataSource,
    @Inject(Clock) private readonly clock: Clock,
    @Inject(StoreMoments) private readonly moments: StoreMoments,
    @Inject(CategoryTree) private readonly tree: CategoryTree,
    @Inject(Vocabulary) private readonly vocabulary: Vocabulary,
    @Inject(Misses) private readonly misses: Misses,
  ) {}

  async search(input: SearchInput, language: 'nb' | 'en'): Promise<SearchResult> {
    const moments = await this.moments.now();
    const tree = await this.tree.read();
    const category = input.category ? (tree.bySlug.get(input.category) ?? null) : null;
    const all = [...moments.values()];
    const chosen = all.filter(
      ({ store }) =>
        (!input.stores?.length || input.stores.includes(store.slug)) &&
        (!input.centre || store.centre.slug === input.centre),
    );
    const pageSize = Math.min(Math.max(input.pageSize ?? 24, 1), MAX_PAGE_SIZE);
    const page = Math.min(Math.max(input.page ?? 1, 1), 10_000);
    const filters = attributeFilters(input.attributes);
    const run = this.runner({ ...input, attributes: undefined }, filters, all, chosen, category?.id ?? NO_CATEGORY, {
      page,
      pageSize,
    });
    const { row, question } = await this.find(input.text?.replaceAll('\u0000', ' ').trim() ?? '', language, run);
    if (question && page === 1)
      this.misses.note(input.text!, row.all_count > 0 || Object.keys(input).some((k) => NARROWS.has(k)));
    const only = chosen.length < all.length ? new Set(chosen.map((m) => m.store.id)) : undefined;
    return {
      total: row.total,
      page,
      pageSize,
      hits: (row.hits ?? []).map((c: ListingCard) => productCard(c, language, moments, only)),
      category: category && tree.view(category, language),
      near: question && page === 1 && row.all_count < FEW ? await this.near(question, row, language, moments) : [],
      didYouMean: question?.meant ?? null,
      facets: facetsOf(row, { all, tree, category, language, filters, asked: question !== null }),
    };
  }

  /** What all words say. A vocabulary that grew meanwhile is read, and the question once more. */
  private async find(
    text: string,
    language: 'nb' | 'en',
    run: (asked: Asked | null, codes: string) => Promise<Row>,
  ): Promise<Found> {
    if (!text) return { row: await run(null, ''), question: null };
    const question = await this.vocabulary.read(text, language);
    const row = await run(asTsquery(question) ?? NOTHING, codesOf(text));
    if (await this.vocabulary.upTo(Number(row.version))) return this.find(text, language, run);
    return { row, question };
  }

  /** Where little answers all words: what answers some of them, after what was found. */
  private async near(
    question: Question,
    { hits }: Row,
    language: 'nb' | 'en',
    moments: Map<string, Moment>,
  ): Promise<ProductCard[]> {
    const asked = asNearTsquery(question);
    if (!asked) return [];
    const found = new Set((hits ?? []).map((c: ListingCard) => c.id));
    const [row] = await this.db.query(nearSql(asked.terms.map((t) => t.length)), [
      asked.match,
      ...scoresOf(asked),
      NEAR + found.size,
    ]);
    return ((row.hits ?? []) as ListingCard[])
      .filter((c) => !found.has(c.id))
      .slice(0, NEAR)
      .map((c) => productCard(c, language, moments));
  }

  private runner(
    input: SearchInput,
    attributes: AttributeFilter[],
    all: Moment[],
    chosen: Moment[],
    categoryId: string,
    { page, pageSize }: { page: number; pageSize: number },
  ) {
    const today = all.filter((m) => m.readyToday).map((m) => m.store.id);
    const open = all.filter((m) => m.openNow).map((m) => m.store.id);
    const narrowed = chosen.length < all.length;
    const near = input.near && all.map(({ store }) => ({ id: store.id, m: metresBetween(input.near!, store) }));
    const sort = input.sort === 'nearest' && !near ? 'relevance' : (input.sort ?? 'relevance');
    const filters = (Object.keys(conditions) as Filter[]).filter((f) =>
      f === 'stores' ? narrowed : (input[f] ?? false) !== false,
    );
    const shape = {
      sort,
      placed: !!near,
      category: !!input.category,
      filters,
      attributes: attributes.map((a) => a.code),
      ready: howMany(today, all),
      opened: howMany(open, all),
    };
    return async (asked: Asked | null, codes: string): Promise<Row> => {
      const [nearby, far, factors, most] = scoresOf(asked ?? NOTHING);
      const params = [
        asked?.match ?? '',
        codes,
        input.category ? categoryId : null,
        narrowed ? chosen.map((m) => m.store.id) : null,
        input.minPriceOre ?? 0,
        input.maxPriceOre ?? 2_147_483_647,
        input.availableToday ? today : null,
        input.openNow ? open : null,
        nearby,
        far,
        pageSize,
        (page - 1) * pageSize,
        today,
        open,
        near?.map((n) => n.id) ?? [],
        near?.map((n) => n.m) ?? [],
        Number(osloDate(this.clock.now()).replaceAll('-', '')),
        factors,
        most,
        ...filterParams(attributes),
      ];
      const full: Shape = {
        ...shape,
        terms: asked?.terms.map((t) => t.length) ?? [],
        words: asked !== null,
        codes: codes !== '',
      };
      const plain = !filters.length && !attributes.length && sort === 'relevance';
      const [row] = await (plain ? read(this.db, plainSql(full), params) : this.db.query(searchSql(full), params));
      return row.page;
    };
  }
}

/** Only a number of goods can match. */
const NOTHING: Asked = { match: '', terms: [] };

const scoresOf = ({ terms }: Asked) => {
  const scores = terms.flat();
  return [scores.map((s) => s.near), scores.map((s) => s.far), scores.map((s) => s.factor), scores.map((s) => s.most)];
};

const codesOf = (text: string): string =>
  codeQuery(
    [...new Set([normaliseGtin(text), fold(text).slice(0, 64)])]
      .filter((code) => code !== null)
      .map((code) => `#${code}`)
      .concat(storeName(text.slice(0, 80))),
  );

const howMany = (some: unknown[], all: unknown[]): HowMany =>
  some.length === all.length ? 'all' : some.length ? 'some' : 'none';
