import { isDeepStrictEqual } from 'node:util';
import type { Who } from '@bytorg/identity';
import { StoreDirectory } from '@bytorg/stores';
import { Inject, Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { ChangedField, ProductChange } from './changes.views';
import type { Attrs } from './attribute-values';
import { isVariantField, type Text, variantField, type WholeText } from './shared-text';
import { inWords } from './shared-words';

export interface ChangeRow extends ProductChange {
  productId: string;
  storeId: string | null;
  stewardId: string | null;
  before: Text;
  after: Text;
  /** The whole text as it stands. */
  text: WholeText;
  undone: boolean;
}

const mayDecide = (who: Who, { stewardId }: Pick<ChangeRow, 'stewardId'>) =>
  who.has('coordinator') || (!!stewardId && who.mayActFor(stewardId));

const mayWithdraw = (who: Who, { storeId }: Pick<ChangeRow, 'storeId'>) => !!storeId && who.mayActFor(storeId);

/** A change as a person reads it: names for ids, and what that person may do about it. */
@Injectable()
export class ChangeViews {
  constructor(
    @Inject(DataSource) private readonly db: DataSource,
    @Inject(StoreDirectory) private readonly directory: StoreDirectory,
  ) {}

  async of(who: Who, rows: ChangeRow[]): Promise<ProductChange[]> {
    const categories = await this.categoryNames(rows, who.language);
    const stores = new Map((await this.directory.all()).map((s) => [s.id, s.name]));
    const described = await this.valueWords(rows, who.language);
    const barcodes = await this.barcodes(rows);
    return rows.map((row) => {
      const open = row.state === 'open';
      const names = { language: who.language, categories, stores, brand: row.text.brand, described };
      const changed = (Object.keys(row.after) as (keyof Text)[]).map((f): ChangedField => ({
        field: isVariantField(f) ? 'variant' : f,
        of: barcodes.get(f) ?? null,
        before: inWords(f, row.before[f], names),
        after: inWords(f, row.after[f], names),
        now: open && !isDeepStrictEqual(row.text[f], row.before[f]) ? inWords(f, row.text[f], names) : null,
      }));
      return {
        ...row,
        storeName: row.storeId && (stores.get(row.storeId) ?? null),
        fields: changed,
        mayDecide: open && mayDecide(who, row),
        mayWithdraw: open && mayWithdraw(who, row),
        mayUndo: row.state === 'accepted' && !row.undone && mayDecide(who, row),
      };
    });
  }

  /** Of all values in all of the rows at once. */
  private async valueWords(rows: ChangeRow[], language: 'nb' | 'en'): Promise<(attrs: Attrs) => string> {
    const all = rows.flatMap(({ before, after, text }) =>
      Object.keys(after)
        .filter((f) => f === 'attributes' || isVariantField(f))
        .flatMap((f) => [before, after, text].map((t) => (t as Record<string, Attrs | undefined>)[f] ?? {})),
    );
    const words: { n: number; words: string }[] = all.length
      ? await this.db.query(VALUE_WORDS(language), [JSON.stringify(all)])
      : [];
    const known = new Map(words.map(({ n, words }) => [JSON.stringify(all[n - 1]), words]));
    return (attrs) => known.get(JSON.stringify(attrs)) ?? String(attrs[''] ?? '');
  }

  private async barcodes(rows: ChangeRow[]): Promise<Map<string, string>> {
    const ids = rows.flatMap(({ after }) => Object.keys(after).filter(isVariantField)).map((f) => f.split(':')[1]);
    const coded: { id: string; gtin: string }[] = ids.length
      ? await this.db.query(
          `SELECT id, ltrim(gtin, '0') AS gtin FROM variant WHERE id = ANY ($1) AND gtin IS NOT NULL`,
          [ids],
        )
      : [];
    return new Map(coded.map(({ id, gtin }) => [variantField(id), gtin]));
  }

  private async categoryNames(rows: ChangeRow[], language: 'nb' | 'en'): Promise<Map<string, string>> {
    const ids = rows.flatMap((r) => [r.before.categoryId, r.after.categoryId, r.after.categoryId && r.text.categoryId]);
    const named: { id: string; name: string }[] = await this.db.query(
      `SELECT id, name_${language} AS name FROM category WHERE id = ANY ($1)`,
      [ids.filter(Boolean)],
    );
    return new Map(named.map(({ id, name }) => [id, name]));
  }
}

const VALUE_WORDS = (language: 'nb' | 'en') => /* sql */ `
SELECT e.n::int AS n, string_agg(w.name_${language} || ': ' || w.value_${language}, ', ') AS words
FROM jsonb_array_elements($1::jsonb) WITH ORDINALITY AS e(attrs, n) CROSS JOIN LATERAL attr_words(e.attrs - '') w GROUP BY 1`;
