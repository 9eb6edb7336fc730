import type { Answers } from '@bytorg/catalog';

/** What a person has said of goods that a file describes and the town may have. */
export const answerKinds = ['same', 'variant', 'new'] as const;
export type AnswerKind = (typeof answerKinds)[number];

/** A product that a row may be a size or colour of. */
export interface Home {
  categoryId: string;
  /** What it says of all its variants. */
  attrs: object;
}

/** Remembered under the store's own number. */
export type Answer =
  | { kind: 'new' }
  | (Home & {
      kind: 'same' | 'variant';
      variantId: string;
      productId: string;
      /** The store's own number of the same goods, where it has them already. */
      ownSku: string | null;
    });

/** It says something by which it is told apart, as the product's shelf asks it, and the product does not say it for all. */
export const mayBeVariant = (row: { categoryId?: string; said?: Answers }, home: Home): boolean => {
  const told = Object.keys(row.said?.variant ?? {});
  return told.length > 0 && row.categoryId === home.categoryId && !told.some((key) => key in home.attrs);
};

/** Families of files hold a sign that these do not, so that neither is taken for the other. */
export const familyOfProduct = (productId: string): string => `@${productId}`;
