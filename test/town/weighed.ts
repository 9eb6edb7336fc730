import { randomUUID } from 'node:crypto';
import type pg from 'pg';
import { core } from './core';

export interface WeighedWish {
  storeId?: string;
  name?: string;
  /** Its number at the store, as the labels of its scale carry it. */
  sku?: string;
  kgPriceOre?: number;
  typicalGrams?: number;
  maxGrams?: number;
  onHand?: number;
}

/** Goods by the piece and the kilo, as the cheese counter has them: the town's core has none. */
export const buildWeighed = async (db: Pick<pg.ClientBase, 'query'>, wish: WeighedWish = {}) => {
  const {
    storeId = core.bakery.id,
    name = 'Lagret gulost i stykke',
    sku = '23450',
    kgPriceOre = 25_000,
    typicalGrams = 450,
    maxGrams = 540,
    onHand = 10,
  } = wish;
  const [productId, variantId, offerId] = [randomUUID(), randomUUID(), randomUUID()];
  const slug = `gulost-${productId.slice(0, 8)}`;
  const words = [productId, slug, name, core.bakery.almondCake.productId, storeId];
  // Chilled as the cake it stands beside: on its shelf, at its rate.
  await db.query(
    `INSERT INTO product (id, slug, name_nb, name_en, brand, category_id, vat_class, storage, perishable, icon, created_at, created_by_store, contains)
     SELECT $1, $2, $3, 'Matured cheese, cut', 'Svennes', category_id, 'food', 'cold', true, 'cheese-wedge', created_at, $5, '{milk}' FROM product WHERE id = $4`,
    words,
  );
  await db.query(`INSERT INTO variant (id, product_id) VALUES ($1, $2)`, [variantId, productId]);
  await db.query(
    `INSERT INTO offer (id, store_id, variant_id, sku, price_ore, typical_grams, max_grams, shelf) VALUES ($1, $2, $3, $4, $5, $6, $7, 'Kjøl')`,
    [offerId, storeId, variantId, sku, kgPriceOre, typicalGrams, maxGrams],
  );
  await db.query(`INSERT INTO stock (offer_id) VALUES ($1)`, [offerId]);
  await db.query(
    `WITH s AS (UPDATE stock SET on_hand = $2 WHERE offer_id = $1 RETURNING on_hand, held)
     INSERT INTO stock_movement (offer_id, at, kind, delta_on_hand, delta_held, on_hand_after, held_after) SELECT $1, $3, 'opening', $2, 0, on_hand, held FROM s`,
    [offerId, onHand, core.instant],
  );
  return { productId, variantId, offerId, storeId, slug, sku, name, kgPriceOre, typicalGrams, maxGrams, onHand };
};
