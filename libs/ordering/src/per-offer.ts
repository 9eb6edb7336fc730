interface Units {
  offerId: string;
  quantity: number;
}

/** Two pieces of the same goods are two lines and one count: a count takes one change at a time. */
export const perOffer = (lines: readonly Units[]): Units[] =>
  [...Map.groupBy(lines, (l) => l.offerId)]
    .map(([offerId, mine]) => ({ offerId, quantity: mine.reduce((sum, l) => sum + l.quantity, 0) }))
    .filter((l) => l.quantity > 0);
