import { Inject, Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { TownProduct } from './changes.views';
import { normaliseGtin } from './gtin';
import { type Pictured, pictureOf } from './pictures/picture';

const MOST_SHOWN = 20;
const LONGEST = 100;

/** Goods by their barcode, or by all the words of a name and brand in any order; whether anybody sells them now or not. */
@Injectable()
export class TownProducts {
  constructor(@Inject(DataSource) private readonly db: DataSource) {}

  async find(text: string, language: 'nb' | 'en'): Promise<TownProduct[]> {
    const words = text.slice(0, LONGEST).split(/\s+/).filter(Boolean);
    // The longest finds few through the index; the others are looked for among those.
    const likes = words.map(like).toSorted((a, b) => b.length - a.length);
    if (words.join('').length < 2) return [];
    const rows: (Omit<TownProduct, 'picture'> & Pictured & { nameNb: string })[] = await this.db.query(FIND(language), [
      normaliseGtin(text),
      likes[0],
      likes,
      text.slice(0, LONGEST),
    ]);
    return rows.map(({ icon, hue, photo, nameNb, ...row }) => ({
      ...row,
      picture: pictureOf({ icon, hue, photo }, nameNb, language),
    }));
  }
}

/** What stands in it is looked for as it stands. */
const like = (word: string) => `%${word.replace(/[\\%_]/g, '\\$&')}%`;

const FIND = (language: 'nb' | 'en') => /* sql */ `
WITH wanted AS (SELECT array_agg(fold(w)) AS words FROM unnest($3::text[]) w),
found AS (
  SELECT product_id AS id FROM variant WHERE gtin = $1
  UNION SELECT id FROM product, wanted WHERE likely_words LIKE fold($2) AND likely_words LIKE ALL (words)
  UNION SELECT id FROM product, wanted WHERE fold(brand || ' ' || name_en) LIKE fold($2) AND fold(brand || ' ' || name_en) LIKE ALL (words))
SELECT p.id AS "productId", ${language === 'en' ? 'coalesce(p.name_en, p.name_nb)' : 'p.name_nb'} AS name, p.name_nb AS "nameNb", p.brand,
  c.name_${language} AS "categoryName", p.icon, c.hue, p.photo
FROM found f JOIN product p ON p.id = f.id JOIN category c ON c.id = p.category_id
ORDER BY similarity(p.likely_words, fold($4)) DESC, p.name_nb, p.id LIMIT ${MOST_SHOWN}`;
