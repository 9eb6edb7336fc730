export interface Scannable {
  id: string;
  gtin: string | null;
  sku: string;
  quantity: number;
  picked: number | null;
}

export type ScanOutcome<Line> =
  { kind: 'counted' | 'complete'; line: Line; scanned: number } | { kind: 'enough'; line: Line } | { kind: 'unknown' };

// A scanner reads EAN-8, UPC-A and EAN-13; the catalogue keeps fourteen digits.
const asGtin = (code: string) => (/^\d{8,14}$/.test(code) ? code.padStart(14, '0') : undefined);

/** Codes from 2 on belong to the stores: their scales print them. */
export const isScaleLabel = (code: string) => /^0?2\d{11,12}$/.test(code) && code.length >= 12 && code.length <= 13;

/** Which line a scanned code counts for. Several of one item are scanned one by one; the last one completes it. */
export function scanLine<Line extends Scannable>(
  lines: readonly Line[],
  counts: Readonly<Record<string, number>>,
  code: string,
): ScanOutcome<Line> {
  const gtin = asGtin(code);
  const matching = lines.filter(
    (line) => (gtin !== undefined && line.gtin !== null && asGtin(line.gtin) === gtin) || line.sku === code,
  );
  const open = matching.find((line) => line.picked === null);
  if (open) {
    const scanned = (counts[open.id] ?? 0) + 1;
    return { kind: scanned >= open.quantity ? 'complete' : 'counted', line: open, scanned };
  }
  return matching[0] ? { kind: 'enough', line: matching[0] } : { kind: 'unknown' };
}
