import type { Problems } from '@bytorg/errors';

/** How goods are sold that are priced by the kilo and handed over by the piece. */
export interface Weight {
  typicalGrams: number;
  maxGrams: number;
}

const LEAST_GRAMS = 10;
const MOST_GRAMS = 20_000;
/** The allowance of a store that names none. */
const USUAL_ALLOWANCE = 1.2;

/** The heaviest piece, where only the usual one was told. */
export const usualMax = (typicalGrams: number): number =>
  Math.min(MOST_GRAMS, Math.ceil((typicalGrams * USUAL_ALLOWANCE) / 10) * 10);

/** As the database's own constraints: the heaviest piece is at most twice the usual one, for that much is kept back on the card. */
export const checkWeight = ({ typicalGrams, maxGrams }: Weight, problems: Problems, at = ''): void => {
  if (!(typicalGrams >= LEAST_GRAMS && typicalGrams <= MOST_GRAMS))
    return problems.add(`${at}typicalGrams`, 'OUT_OF_RANGE', { min: LEAST_GRAMS, max: MOST_GRAMS });
  const max = Math.min(2 * typicalGrams, MOST_GRAMS);
  if (!(maxGrams >= typicalGrams && maxGrams <= max))
    problems.add(`${at}maxGrams`, 'OUT_OF_RANGE', { min: typicalGrams, max });
};

/** Of a row with `kgPriceOre`, both weights and `ceilingOre`: null for what is sold by the piece alone. */
export const byWeightOf = (r: {
  kgPriceOre?: number | null;
  typicalGrams?: number | null;
  maxGrams?: number | null;
  ceilingOre?: number | null;
}) =>
  r.typicalGrams == null
    ? null
    : {
        kgPriceOre: r.kgPriceOre!,
        typicalGrams: r.typicalGrams,
        maxGrams: r.maxGrams!,
        ceilingOre: r.ceilingOre!,
      };
