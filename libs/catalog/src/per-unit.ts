const MAX_ORE = 2_147_483_647;

/** What a kilo, litre or metre of it costs. None where so little is sold that the figure would say nothing, and no column would hold it. */
export const perUnitOre = (priceOre: number, netAmount: number | null): number | null => {
  const ore = netAmount ? Math.round(priceOre / netAmount) : 0;
  return ore > 0 && ore <= MAX_ORE ? ore : null;
};
