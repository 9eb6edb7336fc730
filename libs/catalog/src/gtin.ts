/** Digits only, 8, 12, 13 or 14 of them, with a right check digit. */
const checkDigit = (body: string): number => {
  let sum = 0;
  for (let i = 0; i < body.length; i++) sum += Number(body[body.length - 1 - i]) * (i % 2 === 0 ? 3 : 1);
  return (10 - (sum % 10)) % 10;
};

/** The GTIN as 14 characters; null when it is none. Leading and inner spaces and hyphens are forgiven. */
export const normaliseGtin = (text: string): string | null => {
  const digits = text.replace(/[\s-]/g, '');
  if (!/^([0-9]{8}|[0-9]{12,14})$/.test(digits)) return null;
  if (/^0+$/.test(digits) || checkDigit(digits.slice(0, -1)) !== Number(digits.at(-1))) return null;
  return digits.padStart(14, '0');
};

/** Goods weighed in the store (prefix 2 of a GTIN-13, 02 as UPC): its code means something in that store only. */
export const isInStoreCode = (gtin14: string): boolean => /^0(2|02)/.test(gtin14) && !gtin14.startsWith('000000');

/** Appends the check digit to 7, 11, 12 or 13 digits. */
export const withCheckDigit = (body: string): string => `${body}${checkDigit(body)}`;
