import type { OrderSubOrderFragment } from '@bytorg/graphql-client';

type Line = OrderSubOrderFragment['lines'][number];

/** Lines of one bundle stand together; two lines of the same goods in it, at prices an øre apart, are one to the reader while nothing of them lacks. */
export const inGroups = (lines: readonly Line[]): { bundle: Line['bundle']; lines: Line[] }[] =>
  [...Map.groupBy(lines, (l) => l.bundle?.offerId ?? l.id).values()].map((mine) => ({
    bundle: mine[0].bundle ?? null,
    lines: mine[0].bundle ? together(mine) : mine,
  }));

const together = (lines: Line[]): Line[] =>
  lines.reduce<Line[]>((done, line) => {
    const last = done.at(-1);
    if (!last || !alike(last, line)) return [...done, line];
    const sum = (a: number | null, b: number | null) => (a === null ? null : a + (b ?? 0));
    const both = {
      ...last,
      quantity: last.quantity + line.quantity,
      picked: sum(last.picked, line.picked),
      handedOver: sum(last.handedOver, line.handedOver),
      totalOre: last.totalOre + line.totalOre,
    };
    return [...done.slice(0, -1), both];
  }, []);

const whole = (l: Line) =>
  (l.picked == null || l.picked === l.quantity) && (l.handedOver == null || l.handedOver === l.quantity);

const alike = (a: Line, b: Line) =>
  a.offerId === b.offerId &&
  whole(a) &&
  whole(b) &&
  (a.picked == null) === (b.picked == null) &&
  (a.handedOver == null) === (b.handedOver == null);
