import type { BundlePartInput } from '@bytorg/graphql-client';
import type { Row } from './use-goods';

/** A part as the form holds it. */
export type Part = NonNullable<Row['bundle']>['parts'][number];

export const MOST_PIECES = 99;
export const partName = (part: Pick<Part, 'name' | 'variantName'>) =>
  [part.name, part.variantName].filter(Boolean).join(', ');

/** Goods of the store's own list that can be a part: by the piece, and no bundle. */
export const partFrom = (row: Row): Part | undefined =>
  row.bundle || row.byWeight
    ? undefined
    : {
        offerId: row.id,
        sku: row.sku,
        name: row.productName,
        variantName: row.variantName,
        picture: row.picture,
        quantity: 1,
        priceOre: row.priceOre,
        status: row.status,
        available: row.available,
      };

/** Met again, it is one more. */
export const withPart = (parts: readonly Part[], part: Part): Part[] =>
  parts.some(({ offerId }) => offerId === part.offerId)
    ? parts.map((p) => (p.offerId === part.offerId ? { ...p, quantity: p.quantity + 1 } : p))
    : [...parts, part];

export const separateOf = (parts: readonly Part[]) => parts.reduce((sum, p) => sum + p.priceOre * p.quantity, 0);
export const piecesOf = (parts: readonly Part[]) => parts.reduce((sum, p) => sum + p.quantity, 0);

const bundlesOf = (part: Part) =>
  part.status === 'ACTIVE' ? Math.floor(Math.max(part.available, 0) / part.quantity) : 0;

/** The part that ends first, and for how many bundles it suffices. */
export const scarcest = (parts: readonly Part[]): { part: Part; bundles: number } | undefined =>
  parts
    .map((part) => ({ part, bundles: bundlesOf(part) }))
    .reduce<{ part: Part; bundles: number } | undefined>((a, b) => (a && a.bundles <= b.bundles ? a : b), undefined);

export const inputOf = (parts: readonly Part[]): BundlePartInput[] =>
  parts.map(({ offerId, quantity }) => ({ offerId, quantity }));
