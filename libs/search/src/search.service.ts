import { normaliseGtin } from '@bytorg/catalog';
import { Clock, osloDate } from '@bytorg/clock';
import type { Row } from '@bytorg/database';
import { Inject, Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { type ListingCard, productCard } from './cards';
import { attributeFilters } from './attribute-facets';
import { BoundedSearch } from './bounded-search';
import { MOST } from './candidates';
import { CategoryTree } from './category-tree';
import { facetsOf } from './facets';
import { fold } from './language/fold';
import { storeName } from './language/listing-words';
import type { Question } from './language/question';
import { type Asked, asNearTsquery, asTsquery, codeQuery } from './language/tsquery';
import { Misses } from './misses';
import { nearSql } from './search.sql';
import { NOTHING, scoresOf, statementOf } from './search-statement';
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
    @Inject(BoundedSearch) private readonly bounded: BoundedSearch,
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
    const statement = statementOf({
      ...{ input, attributes: filters, all, chosen, category, page, pageSize },
      // Of shelves it is known how many goods they hold.
      expected: category ? category.productCount : tree.productCount,
      day: osloDate(this.clock.now()),
    });
    const run = (asked: Asked | null, codes: string) => this.bounded.page(statement(asked, codes));
    const { row, question } = await this.find(input.text?.replaceAll('\u0000', ' ').trim() ?? '', language, run);
    if (question && page === 1)
      this.misses.note(input.text!, allCount(row) > 0 || Object.keys(input).some((k) => NARROWS.has(k)));
    const stores = chosen.length < all.length ? new Set(chosen.map((m) => m.store.id)) : undefined;
    const more = row.total > MOST;
    const counts = await this.bounded.counts(row);
    return {
      total: Math.min(row.total, MOST),
      more,
      page,
      pageSize,
      hits: (row.hits ?? []).map((c: ListingCard, n: number) =>
        productCard(c, language, moments, { stores, offers: row.hit_offers?.[n] }),
      ),
      category: category && tree.view(category, language),
      near: question && page === 1 && allCount(row) < FEW ? await this.near(question, row, language, moments) : [],
      didYouMean: question?.meant ?? null,
      facets: facetsOf(row, counts, { all, tree, category, language, filters, asked: question !== null, more }),
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
}

const allCount = (row: Row): number => row.all_count ?? row.total;

const codesOf = (text: string): string =>
  codeQuery(
    [...new Set([normaliseGtin(text), fold(text).slice(0, 64)])]
      .filter((code) => code !== null)
      .map((code) => `#${code}`)
      .concat(storeName(text.slice(0, 80))),
  );
