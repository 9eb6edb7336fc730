import { weightPrice } from '@bytorg/money';
import type { OfferSpec } from '../specs';
import type { Part } from './plan';

type Line = Part['lines'][number];

/** What a shopper reads of an offer: one piece, estimated where it is weighed; and what it costs at most. */
export const pieceOre = (o: OfferSpec) => (o.typicalGrams ? weightPrice(o.priceOre, o.typicalGrams) : o.priceOre);
export const ceilingOre = (o: OfferSpec) => (o.maxGrams ? weightPrice(o.priceOre, o.maxGrams) : o.priceOre);

/** A line for each piece of what is weighed, as placing an order makes them: its place, its count, its weights and its price. */
export const piecesOf = (l: Line, picked: number | null) => {
  const { priceOre, typicalGrams, maxGrams } = l.offer;
  if (!typicalGrams)
    return [
      {
        ...{ piece: 1, quantity: l.quantity, picked, price_ore: priceOre },
        ...{ kg_price_ore: null, typical_grams: null, max_grams: null, weighed_grams: null },
      },
    ];
  return Array.from({ length: l.quantity }, (_, n) => {
    const found = picked === null ? null : n < picked ? 1 : 0;
    // No two pieces are alike, and in every telling of the town each is the same.
    const grams = found ? Math.round(typicalGrams * (0.88 + (((n + 1) * 37 + priceOre / 100) % 30) / 100)) : null;
    return {
      ...{ piece: n + 1, quantity: 1, picked: found },
      price_ore: Math.min(weightPrice(priceOre, grams ?? typicalGrams), weightPrice(priceOre, maxGrams!)),
      ...{ kg_price_ore: priceOre, typical_grams: typicalGrams, max_grams: maxGrams!, weighed_grams: grams },
    };
  });
};
