import type { Row } from '@bytorg/database';
import type { Who } from '@bytorg/identity';
import { OfferGridService } from '@bytorg/inventory';
import { Inject, Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { Planned } from '../planned';
import { type Home, mayBeVariant } from './answer';
import type { ImportLikeness } from './likely.views';

/** What a page of rows shows of the goods that they may be. */
@Injectable()
export class LikelyRows {
  constructor(
    @Inject(DataSource) private readonly db: DataSource,
    @Inject(OfferGridService) private readonly goods: OfferGridService,
  ) {}

  async of(who: Who, importId: string, rows: readonly Row[]): Promise<Map<number, ImportLikeness[]>> {
    const ids = [...new Set(rows.flatMap((r): string[] => r.likely ?? []))];
    if (!ids.length) return new Map();
    const [{ storeId }] = await this.db.query(`SELECT store_id AS "storeId" FROM import_file WHERE id = $1`, [
      importId,
    ]);
    const matches = await this.goods.variants(who.language, storeId, ids);
    const homes = await this.homes(ids);
    const likely = ({ likely, parsed }: Row): ImportLikeness[] =>
      ((likely ?? []) as string[]).flatMap((id) => {
        const match = matches.get(id);
        return match ? [{ match, mayBeVariant: mayBeVariant(parsed as Planned, homes.get(id)!) }] : [];
      });
    return new Map(rows.map((r) => [r.row, likely(r)]));
  }

  private async homes(variantIds: string[]): Promise<Map<string, Home>> {
    const rows: (Home & { id: string })[] = await this.db.query(
      `SELECT v.id, p.category_id AS "categoryId", p.attrs FROM variant v JOIN product p ON p.id = v.product_id WHERE v.id = ANY($1)`,
      [variantIds],
    );
    return new Map(rows.map((r) => [r.id, r]));
  }
}
