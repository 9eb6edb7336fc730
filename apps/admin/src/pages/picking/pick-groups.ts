/** What a group needs to know of a line. */
export interface Groupable {
  id: string;
  offerId: string;
  quantity: number;
  picked: number | null;
  priceOre: number;
  totalOre: number;
  shortReason: string | null;
  byWeight: object | null;
  bundle: { offerId: string } | null;
}

export type PickGroup<Line extends Groupable> = Line & { of: Line[] };

/**
 * The same goods of the same bundle stand on the list once: that their share of its price is two prices an øre apart
 * is nothing to whoever fetches them.
 */
export function together<Line extends Groupable>(lines: readonly Line[]): PickGroup<Line>[] {
  const keyOf = (line: Line) => (line.bundle && !line.byWeight ? `${line.bundle.offerId} ${line.offerId}` : line.id);
  return [...Map.groupBy(lines, keyOf).values()].map((of) => ({
    ...of[0]!,
    of,
    quantity: sum(of.map((l) => l.quantity)),
    picked: of.some((l) => l.picked === null) ? null : sum(of.map((l) => l.picked!)),
    totalOre: sum(of.map((l) => l.totalOre)),
    shortReason: of.find((l) => l.shortReason)?.shortReason ?? null,
  }));
}

/** What was found, line by line: what lacks is the dearer, so that nobody pays an øre too much. */
export function shareOut<Line extends Groupable>(
  of: readonly Line[],
  picked: number,
): { line: Line; picked: number }[] {
  let left = picked;
  return of
    .toSorted((a, b) => a.priceOre - b.priceOre)
    .map((line) => {
      const mine = Math.min(left, line.quantity);
      left -= mine;
      return { line, picked: mine };
    });
}

const sum = (numbers: number[]) => numbers.reduce((all, one) => all + one, 0);
