import { createHash } from 'node:crypto';
import { withCheckDigit } from '@bytorg/catalog/gtin';

/** The same name always has the same id, so that a test can name a row before it exists. */
export const idOf = (kind: string, name: string): string => {
  const hex = createHash('sha256').update(`bytorg/${kind}/${name}`).digest('hex');
  const variant = ((parseInt(hex[16], 16) & 3) | 8).toString(16);
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-${variant}${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
};

/** A secret of the demo: looks random, is always the same. */
export const secretOf = (kind: string, name: string): string =>
  createHash('sha256').update(`bytorg-secret/${kind}/${name}`).digest('base64url').slice(0, 32);

/** A GTIN-13 with a Norwegian prefix, as the catalogue keeps it: `maker` and `item` make it distinct. */
export const gtinOf = (maker: number, item: number): string =>
  `0${withCheckDigit(`70${maker >= 5000 ? 4 : 3}${String(maker % 5000).padStart(4, '0')}${String(item).padStart(5, '0')}`)}`;

const weights = [3, 2, 7, 6, 5, 4, 3, 2];

/** The n-th valid organisation number of the synthetic range, which no business has. */
export const orgNumberOf = (n: number): string => {
  let found = -1;
  for (let body = 31_000_000; ; body++) {
    const digits = String(body);
    const check = 11 - (weights.reduce((sum, w, i) => sum + w * Number(digits[i]), 0) % 11);
    if (check !== 10 && ++found === n) return digits + (check === 11 ? 0 : check);
  }
};
