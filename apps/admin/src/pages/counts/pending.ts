import type { CountedInput, RoundLineFragment } from '@bytorg/graphql-client';

export type Line = RoundLineFragment;

/** Something counted that the server has not answered yet. */
export interface Pending {
  key: string;
  counted: CountedInput;
  /** Of this phone's clock: only how long ago it was is ever told. */
  at: number;
}

/** As a barcode or SKU may be written. */
const plain = (code: string) =>
  code
    .trim()
    .toLowerCase()
    .replace(/^0+(?=\d)/, '');
export const isCodeOf = (line: Line, code: string) =>
  plain(line.sku) === plain(code) || (line.gtin !== null && plain(line.gtin) === plain(code));

const isOf = (line: Line, { offerId, code }: CountedInput) =>
  offerId ? offerId === line.offerId : code ? isCodeOf(line, code) : false;

/** The line as it will be when all that waits is saved, by the server's own rule: typed replaces what is mine, scans add to it. */
export function foreseen(line: Line, pending: readonly Pending[]): Line {
  const of = pending.filter(({ counted }) => isOf(line, counted));
  if (!of.length) return line;
  const mine = of.reduce(
    (sum, { counted }) => (counted.kind === 'SCAN' ? sum + counted.quantity : counted.quantity),
    line.mine,
  );
  return { ...line, mine, figure: (line.figure ?? 0) - line.mine + mine };
}
