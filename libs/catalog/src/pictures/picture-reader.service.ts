import { DomainError } from '@bytorg/errors';
import type { Row } from '@bytorg/database';
import type { Who } from '@bytorg/identity';
import { StoreDirectory } from '@bytorg/stores';
import { Inject, Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { photoPicture } from './picture';
import { MAX_PICTURES } from './pictures.service';
import type { ProductPicture, ProductPictures } from './pictures.views';

/** The pictures as staff and the coordinator see them: also those that are waiting or failed. */
@Injectable()
export class PictureReader {
  constructor(
    @Inject(DataSource) private readonly db: DataSource,
    @Inject(StoreDirectory) private readonly directory: StoreDirectory,
  ) {}

  async of(who: Who, productId: string): Promise<ProductPictures> {
    const [row] = await this.db.query(`${PICTURES} WHERE p.id = $1`, [productId]);
    if (!row) throw new DomainError('PRODUCT_UNKNOWN');
    return this.view(who, row);
  }

  /** The products that last got a picture, the newest first. */
  async latest(who: Who): Promise<ProductPictures[]> {
    const rows = await this.db.query(
      `${PICTURES} JOIN (SELECT product_id, max(created_at) AS at FROM product_picture GROUP BY product_id ORDER BY 2 DESC LIMIT 60) n ON n.product_id = p.id ORDER BY n.at DESC`,
    );
    return Promise.all(rows.map((row: Row) => this.view(who, row)));
  }

  private async view(who: Who, row: Row): Promise<ProductPictures> {
    const name = row.names[who.language] ?? row.names.nb;
    const pictures = (row.pictures as Row[]).map(async (p): Promise<ProductPicture> => {
      const { id, state, reason, altNb, altEn, storeId } = p;
      const words = (who.language === 'en' ? altEn : altNb) || name;
      return {
        ...{ id, state, reason, altNb, altEn },
        picture: state === 'ready' ? photoPicture(p as never, words) : null,
        broughtBy: storeId && (await this.directory.get(storeId)).name,
        createdAt: new Date(p.createdAt),
        removable: who.has('coordinator') || (!!storeId && who.mayActFor(storeId)),
      };
    });
    const { productId, productSlug } = row;
    return { productId, productSlug, productName: name, max: MAX_PICTURES, pictures: await Promise.all(pictures) };
  }
}

const PICTURES = /* sql */ `
SELECT p.id AS "productId", p.slug AS "productSlug", json_build_object('nb', p.name_nb, 'en', p.name_en) AS names, coalesce((
  SELECT json_agg(json_build_object('id', x.id, 'hash', x.hash, 'w', f.width, 'h', f.height, 'state', f.state, 'reason', f.reason, 'altNb', x.alt_nb, 'altEn', x.alt_en,
    'storeId', x.store_id, 'createdAt', x.created_at) ORDER BY x.position, x.id) FROM product_picture x JOIN picture_file f USING (hash) WHERE x.product_id = p.id), '[]') AS pictures
FROM product p`;
