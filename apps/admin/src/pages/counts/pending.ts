import { ApiError, type CountedInput, NetworkError, type RoundLineFragment } from '@bytorg/graphql-client';
import type { Pending } from '../../offline/counted';

export type Line = RoundLineFragment;

const AGAIN_MS = 2000;
/** The server is down for a moment, or a shop full of phones asked too often: neither is an answer to what was counted. */
const passing = ['UNAVAILABLE', 'TOO_MANY_REQUESTS'];

/** In how many milliseconds to send it again; none where the server has answered. */
export const againIn = (problem: unknown): number | undefined => {
  if (problem instanceof NetworkError) return AGAIN_MS;
  if (!(problem instanceof ApiError) || !passing.includes(problem.code)) return undefined;
  return problem.retryAfterSeconds ? problem.retryAfterSeconds * 1000 : AGAIN_MS;
};

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
