import { pictureOf } from '@bytorg/catalog';
import { prepare, read, type Row } from '@bytorg/database';
import { StoreDirectory } from '@bytorg/stores';
import { Inject, Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { ListingCard } from './cards';
import { someOf } from './candidates';
import { CategoryTree } from './category-tree';
import { fold, tokens } from './language/fold';
import { asTyped } from './language/tsquery';
import type { Suggestion } from './search.views';
import { Vocabulary } from './vocabulary';

const MOST = 9;

/** What one may mean while one types: shelves, stores and goods whose words begin so. */
@Injectable()
export class Suggestions {
  constructor(
    @Inject(DataSource) private readonly db: DataSource,
    @Inject(CategoryTree) private readonly tree: CategoryTree,
    @Inject(StoreDirectory) private readonly directory: StoreDirectory,
    @Inject(Vocabulary) private readonly vocabulary: Vocabulary,
  ) {}

  async suggest(text: string, language: 'nb' | 'en'): Promise<Suggestion[]> {
    const words = tokens(text.slice(0, 200)).map(fold);
    if (!words.length) return [];
    const start = words.join(' ');
    const [categories, stores, goods] = await Promise.all([
      this.categories(start, language),
      this.stores(start, language),
      this.goods(text, language),
    ]);
    return [...categories, ...stores, ...goods].slice(0, MOST);
  }

  private async categories(start: string, language: 'nb' | 'en'): Promise<Suggestion[]> {
    const tree = await this.tree.read();
    const fits = tree.list.filter((c) => c.productCount && ` ${fold(c[language])}`.includes(` ${start}`));
    return fits.slice(0, 3).map((c) => ({
      kind: 'category',
      text: c[language],
      slug: c.slug,
      picture: pictureOf(c, ''),
      note: null,
    }));
  }

  private async stores(start: string, language: 'nb' | 'en'): Promise<Suggestion[]> {
    const fits = (await this.directory.active()).filter((s) => ` ${fold(s.name)}`.includes(` ${start}`));
    return fits
      .slice(0, 2)
      .map((s) => ({ kind: 'store', text: s.name, slug: s.slug, picture: null, note: s.tagline[language] }));
  }

  private async goods(text: string, language: 'nb' | 'en'): Promise<Suggestion[]> {
    const asked = asTyped(await this.vocabulary.read(text, language));
    if (!asked) return [];
    const [{ near, far }] = asked.terms.at(-1)!;
    const [{ version, cards }] = await read(this.db, SUGGEST, [asked.match, near, far]);
    if (await this.vocabulary.upTo(Number(version))) return this.goods(text, language);
    return (cards ?? []).map((card: Row) => ({
      kind: 'product',
      text: card[language],
      slug: card.slug,
      picture: { ...pictureOf(card as ListingCard, ''), alt: '' },
      note: card.brand || null,
    }));
  }
}

/** Of the many that begin so, those that are it, then those on hand, then the plainest name. */
const SUGGEST = prepare(/* sql */ `
SELECT (SELECT n FROM search_version) AS version, json_agg(card ORDER BY place) AS cards FROM (
  SELECT product_id, row_number() OVER (ORDER BY round(rank::numeric, 1) DESC, cardinality(available_store_ids) > 0 DESC, name_length, product_id) AS place FROM (
    SELECT product_id, available_store_ids, name_length, ts_rank('{0.1,0.3,0.7,1}', words, $2::tsquery) + ts_rank('{0,0.05,0.1,0.2}', words, $3::tsquery) AS rank
    FROM (${someOf('*', ['words @@ $1::tsquery'])}) begun) ranked
  ORDER BY place LIMIT 7) best JOIN listing USING (product_id)`);
