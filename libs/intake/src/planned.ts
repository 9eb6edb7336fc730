import type { ParsedRow } from './rows';

/** A row with what applying it needs to know. */
export type Planned = ParsedRow & {
  variantId?: string;
  categoryId?: string;
  oldPriceOre?: number;
  oldStock?: number;
  countedAt?: string | null;
  onHand?: number;
  /** An earlier complete file had retired the offer; this one holds it again. */
  back?: boolean;
};
