import { price, weight } from '@bytorg/ui';
import { useTexts } from '../texts/texts';

interface Piece {
  typicalGrams: number;
  maxGrams: number;
  ceilingOre: number;
}

/** What is said of goods whose price is known for certain only when they are weighed. */
export function useWeights() {
  const t = useTexts();
  const about = t('goods.about');
  return {
    /** `ca. 112,50 kr`, where something may still change it. */
    sum: (ore: number, open: boolean) => (open ? `${about} ${price(ore)}` : price(ore)),
    /** What stands before and after the price of a piece; nothing for other goods. */
    ofPrice: (typicalGrams: number | null | undefined) =>
      typicalGrams ? { from: about, weighs: `${about} ${weight(typicalGrams)}` } : {},
    ceiling: ({ ceilingOre }: Piece) => t('weight.ceiling', { price: price(ceilingOre) }),
    /** Of a piece that was ordered: what it weighs, or is expected to. */
    ofLine: (byWeight: Piece, weighedGrams: number | null | undefined) =>
      weighedGrams == null
        ? t('weight.expected', { weight: weight(byWeight.typicalGrams), price: price(byWeight.ceilingOre) })
        : weighedGrams > byWeight.maxGrams
          ? t('weight.heavier', { weight: weight(weighedGrams), paid: weight(byWeight.maxGrams) })
          : weight(weighedGrams),
  };
}
