import { Problems } from '@bytorg/errors';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { OfferStatus } from './catalog.views';
import { LEAST_BUNDLE_ORE } from './bundles';
import { checkWeight, type Weight } from './weight';

export const MAX_PRICE_ORE = 100_000_000;

export interface OfferChange {
  /** Per kilo where it is sold by weight. */
  priceOre?: number;
  /** Null: by the piece from now on. */
  weight?: Weight | null;
  status?: OfferStatus;
  notForDelivery?: boolean;
  sku?: string;
}

interface NewOffer {
  variantId: string;
  sku: string;
  priceOre: number;
  weight?: Weight | null;
  /** Its parts are said in the same transaction. */
  bundle?: boolean;
}

interface ToldPrice {
  offerId: string;
  /** Null: as it is. */
  priceOre: number | null;
  weight?: Weight | null;
}

/** What a store asks for a variant. Prices are kept for ever by the database's own trigger. */
@Injectable()
export class Offers {
  check(change: OfferChange, problems: Problems, bundle = false): void {
    const min = bundle ? LEAST_BUNDLE_ORE : 1;
    if (change.priceOre != null && !(change.priceOre >= min && change.priceOre <= MAX_PRICE_ORE))
      problems.add('priceOre', 'OUT_OF_RANGE', { min, max: MAX_PRICE_ORE });
    if (change.weight) checkWeight(change.weight, problems, 'weight.');
    if (change.sku != null && !(change.sku.trim().length >= 1 && change.sku.trim().length <= 64))
      problems.add('sku', change.sku.trim() ? 'TOO_LONG' : 'REQUIRED', { max: 64 });
  }

  /** Null when the store has an offer on this variant, or another one under this SKU, already. */
  async create(tx: EntityManager, offer: NewOffer & { storeId: string }, now: Date): Promise<string | null> {
    const [row] = await tx.query(
      `INSERT INTO offer (store_id, variant_id, sku, price_ore, created_at, updated_at, typical_grams, max_grams, bundle) VALUES ($1, $2, $3, $4, $5, $5, $6, $7, $8)
       ON CONFLICT DO NOTHING RETURNING id`,
      [
        offer.storeId,
        offer.variantId,
        offer.sku.trim(),
        offer.priceOre,
        now,
        offer.weight?.typicalGrams ?? null,
        offer.weight?.maxGrams ?? null,
        !!offer.bundle,
      ],
    );
    return row?.id ?? null;
  }

  /** Many at once; what the store has already, by variant or by SKU, is left out. */
  async createAll(
    tx: EntityManager,
    storeId: string,
    offers: readonly NewOffer[],
    now: Date,
  ): Promise<{ offerId: string; sku: string }[]> {
    return tx.query(
      `INSERT INTO offer (store_id, variant_id, sku, price_ore, created_at, updated_at, typical_grams, max_grams, bundle)
       SELECT $1, v, s, p, $5, $5, t, m, b FROM unnest($2::uuid[], $3::text[], $4::int[], $6::int[], $7::int[], $8::boolean[]) AS x(v, s, p, t, m, b) ORDER BY v ON CONFLICT DO NOTHING RETURNING id AS "offerId", sku`,
      [
        storeId,
        offers.map((o) => o.variantId),
        offers.map((o) => o.sku.trim()),
        offers.map((o) => o.priceOre),
        now,
        offers.map((o) => o.weight?.typicalGrams ?? null),
        offers.map((o) => o.weight?.maxGrams ?? null),
        offers.map((o) => !!o.bundle),
      ],
    );
  }

  async update(tx: EntityManager, offerId: string, storeId: string, change: OfferChange, now: Date): Promise<void> {
    await tx.query(
      `UPDATE offer SET price_ore = coalesce($3, price_ore), status = coalesce($4, status), not_for_delivery = coalesce($5, not_for_delivery),
         sku = coalesce($6, sku), updated_at = $7, typical_grams = CASE WHEN $8 THEN $9 ELSE typical_grams END, max_grams = CASE WHEN $8 THEN $10 ELSE max_grams END WHERE id = $1 AND store_id = $2`,
      [
        offerId,
        storeId,
        change.priceOre ?? null,
        change.status ?? null,
        change.notForDelivery ?? null,
        change.sku?.trim() ?? null,
        now,
        change.weight !== undefined,
        change.weight?.typicalGrams ?? null,
        change.weight?.maxGrams ?? null,
      ],
    );
  }

  /** What a complete file no longer holds, and what it holds again; answers which were changed. */
  async setStatus(tx: EntityManager, offerIds: readonly string[], status: OfferStatus, now: Date): Promise<string[]> {
    const [changed] = await tx.query(
      `WITH locked AS MATERIALIZED (SELECT id FROM offer WHERE id = ANY($1) AND status <> $2 ORDER BY id FOR UPDATE)
       UPDATE offer o SET status = $2, updated_at = $3 FROM locked l WHERE o.id = l.id RETURNING o.id`,
      [offerIds, status, now],
    );
    return changed.map((o: { id: string }) => o.id);
  }

  /**
   * Prices that a till, a feed or a file tells, with the weights it may tell beside them, in the order of their ids; answers how many
   * are new. Both in one act: a price per kilo that was for a moment a price per piece would stand in the history.
   */
  async setPrices(tx: EntityManager, told: readonly ToldPrice[], now: Date): Promise<number> {
    if (!told.length) return 0;
    const [, changed] = await tx.query(
      `WITH told AS (SELECT * FROM unnest($1::uuid[], $2::int[], $4::boolean[], $5::int[], $6::int[]) AS t(id, price_ore, weighs, typical, heaviest)),
       wanted AS (SELECT o.id, coalesce(t.price_ore, o.price_ore) AS price_ore, CASE WHEN t.weighs THEN t.typical ELSE o.typical_grams END AS typical,
         CASE WHEN t.weighs THEN t.heaviest ELSE o.max_grams END AS heaviest FROM offer o JOIN told t USING (id)
         -- What is in a bundle, or is one, stays by the piece; a bundle costs more than its pieces have øre.
         WHERE NOT (t.typical IS NOT NULL AND (o.bundle OR EXISTS (SELECT 1 FROM bundle_part b WHERE b.part_offer_id = o.id))) AND NOT (o.bundle AND t.price_ore < ${LEAST_BUNDLE_ORE})),
       locked AS MATERIALIZED (SELECT w.* FROM offer o JOIN wanted w USING (id)
         WHERE (o.price_ore, o.typical_grams, o.max_grams) IS DISTINCT FROM (w.price_ore, w.typical, w.heaviest) ORDER BY o.id FOR UPDATE OF o)
       UPDATE offer o SET price_ore = l.price_ore, typical_grams = l.typical, max_grams = l.heaviest, updated_at = $3 FROM locked l WHERE o.id = l.id`,
      [
        told.map((t) => t.offerId),
        told.map((t) => t.priceOre),
        now,
        told.map((t) => t.weight !== undefined),
        told.map((t) => t.weight?.typicalGrams ?? null),
        told.map((t) => t.weight?.maxGrams ?? null),
      ],
    );
    return changed;
  }
}
