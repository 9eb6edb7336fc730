import { isDeepStrictEqual } from 'node:util';
import type { Who } from '@bytorg/identity';
import { StoreDirectory } from '@bytorg/stores';
import { Inject, Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { ChangedField, ProductChange } from './changes.views';
import type { Text, WholeText } from './shared-text';
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
    return rows.map((row) => {
      const open = row.state === 'open';
      const names = { language: who.language, categories, stores, brand: row.text.brand };
      const changed = (Object.keys(row.after) as (keyof Text)[]).map((f): ChangedField => ({
        field: f,
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

  private async categoryNames(rows: ChangeRow[], language: 'nb' | 'en'): Promise<Map<string, string>> {
    const ids = rows.flatMap((r) => [r.before.categoryId, r.after.categoryId, r.after.categoryId && r.text.categoryId]);
    const named: { id: string; name: string }[] = await this.db.query(
      `SELECT id, name_${language} AS name FROM category WHERE id = ANY ($1)`,
      [ids.filter(Boolean)],
    );
    return new Map(named.map(({ id, name }) => [id, name]));
  }
}
