import type { Answers } from '@bytorg/catalog';
import type { AnswerKind } from './likely/answer';
import type { ParsedRow } from './rows';

/** A row with what applying it needs to know. */
export type Planned = ParsedRow & {
  variantId?: string;
  categoryId?: string;
  /** What is said of new goods, and of which product they are a variant. */
  said?: Answers;
  family?: string;
  oldPriceOre?: number;
  oldStock?: number;
  countedAt?: string | null;
  onHand?: number;
  /** An earlier complete file had retired the offer; this one holds it again. */
  back?: boolean;
  /** What its source calls a shelf that the town does not know. */
  shelf?: string;
  /** What a person has said of it, and of which goods. */
  answered?: { kind: AnswerKind; variantId: string | null };
};
