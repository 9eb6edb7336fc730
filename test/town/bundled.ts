import { randomUUID } from 'node:crypto';
import type pg from 'pg';
import { core } from './core';

export interface BundleWish {
  storeId?: string;
  name?: string;
  nameEn?: string;
  sku?: string;
  priceOre?: number;
  parts?: { offerId: string; quantity: number }[];
}

const { novel, pencils } = core.bookshop;

/** A book at one rate and two packs of pencils at another: 657,00 one by one. */
export const buildBundle = async (db: Pick<pg.ClientBase, 'query'>, wish: BundleWish = {}) => {
  const {
    storeId = core.bookshop.id,
    name = 'Skrivepakke',
    nameEn = 'Writing bundle',
    sku = 'pakke-1',
    priceOre = 45_000,
    parts = [
      { offerId: novel.offerId, quantity: 1 },
      { offerId: pencils.offerId, quantity: 2 },
    ],
  } = wish;
  const [productId, variantId, offerId] = [randomUUID(), randomUUID(), randomUUID()];
  const slug = `pakke-${productId.slice(0, 8)}`;
  await db.query('BEGIN');
  await db.query(
    `INSERT INTO product (id, slug, name_nb, name_en, brand, category_id, vat_class, icon, created_at, created_by_store)
     SELECT $1, $2, $3, $4, 'Bokstua', category_id, 'standard', 'wrapped-gift', created_at, $5 FROM product WHERE id = $6`,
    [productId, slug, name, nameEn, storeId, pencils.productId],
  );
  await db.query(`INSERT INTO variant (id, product_id) VALUES ($1, $2)`, [variantId, productId]);
  await db.query(
    `INSERT INTO offer (id, store_id, variant_id, sku, price_ore, bundle) VALUES ($1, $2, $3, $4, $5, true)`,
    [offerId, storeId, variantId, sku, priceOre],
  );
  await db.query(`INSERT INTO stock (offer_id) VALUES ($1)`, [offerId]);
  for (const part of parts.toSorted((a, b) => (a.offerId < b.offerId ? -1 : 1)))
    await db.query(`INSERT INTO bundle_part (offer_id, part_offer_id, store_id, quantity) VALUES ($1, $2, $3, $4)`, [
      offerId,
      part.offerId,
      storeId,
      part.quantity,
    ]);
  await db.query('COMMIT');
  return { productId, variantId, offerId, storeId, slug, sku, name, nameEn, priceOre, parts };
};
