import type { Problems } from '@bytorg/errors';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { isUuid } from './products.service';
import type { Weight } from './weight';

/** One part of a bundle: an offer of the same store, and how many of it. */
export interface BundlePartWish {
  offerId: string;
  quantity: number;
}

interface OfferKind {
  kind: 'piece' | 'weight' | 'bundle';
  part: boolean;
}

const LEAST_PIECES = 2;
const MOST_PIECES = 99;
/** Each of its pieces gets a share of at least one øre. */
export const LEAST_BUNDLE_ORE = 100;

/** As the database's own constraints, before it is asked. */
export const checkParts = (parts: readonly { quantity: number }[], problems: Problems, field = 'parts'): void => {
  const pieces = parts.reduce((sum, p) => sum + p.quantity, 0);
  if (parts.some((p) => !(p.quantity >= 1)) || !(pieces >= LEAST_PIECES && pieces <= MOST_PIECES))
    problems.add(field, 'BUNDLE_PIECES', { min: LEAST_PIECES, max: MOST_PIECES });
};

/** What is sold together at one price. Its parts are offers of the same store, sold by the piece. */
@Injectable()
export class Bundles {
  /** Says what of these cannot be part of a bundle of this store. */
  async check(
    tx: Pick<EntityManager, 'query'>,
    storeId: string,
    parts: readonly BundlePartWish[],
    problems: Problems,
  ): Promise<void> {
    checkParts(parts, problems);
    if (new Set(parts.map((p) => p.offerId)).size !== parts.length) problems.add('parts', 'PART_TWICE');
    const rows: { id: string; kind: string }[] = await tx.query(
      `SELECT id, kind FROM offer WHERE store_id = $1 AND id = ANY($2)`,
      [storeId, parts.map((p) => p.offerId).filter(isUuid)],
    );
    const kinds = new Map(rows.map((r) => [r.id, r.kind]));
    for (const [n, { offerId }] of parts.entries()) {
      const kind = kinds.get(offerId);
      if (kind === 'piece') continue;
      const code = kind === 'bundle' ? 'PART_IS_BUNDLE' : kind ? 'PART_BY_WEIGHT' : 'PART_UNKNOWN';
      problems.add(`parts.${n}`, code, { text: n + 1 });
    }
  }

  /** These are its parts from now on. Sorted: each part's stock is marked, in the order that every act keeps. */
  async setParts(tx: EntityManager, offerId: string, parts: readonly BundlePartWish[]): Promise<void> {
    await this.setAll(
      tx,
      parts.map((p) => ({ ...p, bundleId: offerId })),
    );
  }

  /** Of several bundles at once, each whole. */
  async setAll(tx: EntityManager, parts: readonly (BundlePartWish & { bundleId: string })[]): Promise<void> {
    if (!parts.length) return;
    const values = [parts.map((p) => p.bundleId), parts.map((p) => p.offerId), parts.map((p) => p.quantity)];
    await tx.query(`SELECT 1 FROM offer WHERE id = ANY($1) AND bundle ORDER BY id FOR NO KEY UPDATE`, [values[0]]);
    await tx.query(
      `DELETE FROM bundle_part b WHERE b.offer_id = ANY($1) AND NOT EXISTS (
         SELECT 1 FROM unnest($1::uuid[], $2::uuid[]) AS w(o, p) WHERE w.o = b.offer_id AND w.p = b.part_offer_id)`,
      values.slice(0, 2),
    );
    await tx.query(
      `INSERT INTO bundle_part (offer_id, part_offer_id, store_id, quantity)
       SELECT o.id, w.p, o.store_id, w.q FROM unnest($1::uuid[], $2::uuid[], $3::int[]) AS w(o, p, q) JOIN offer o ON o.id = w.o AND o.bundle ORDER BY w.p, o.id
       ON CONFLICT (offer_id, part_offer_id) DO UPDATE SET quantity = excluded.quantity WHERE bundle_part.quantity <> excluded.quantity`,
      values,
    );
  }

  /** How an offer is sold, and whether it is in bundles. */
  async kindOf(tx: Pick<EntityManager, 'query'>, offerId: string): Promise<OfferKind> {
    const [row] = await tx.query(
      `SELECT kind, EXISTS (SELECT 1 FROM bundle_part b WHERE b.part_offer_id = o.id) AS part FROM offer o WHERE o.id = $1`,
      [offerId],
    );
    return row;
  }

  /** What a change asks of an offer that it cannot be. */
  async checkChange(
    tx: Pick<EntityManager, 'query'>,
    storeId: string,
    is: OfferKind,
    change: { weight?: Weight | null; parts?: readonly BundlePartWish[] | null },
    problems: Problems,
  ): Promise<void> {
    if (change.weight && is.kind === 'bundle') problems.add('weight', 'BUNDLE_BY_WEIGHT');
    if (change.weight && is.part) problems.add('weight', 'IN_A_BUNDLE');
    if (change.parts && is.kind !== 'bundle') problems.add('parts', 'NOT_A_BUNDLE');
    else if (change.parts) await this.check(tx, storeId, change.parts, problems);
  }
}
