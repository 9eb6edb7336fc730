const MASK = /^(?:2|02)[0-9.]*I+[0-9.VC]*$/;
const MOST = 10;

/** One mask: thirteen places, each a digit that must stand there, `.` for any, `I` of the item's number, `V` of price or weight, `C` the check digit. */
const isMask = (mask: string): boolean => mask.length === 13 && MASK.test(mask);

/** What a store may write: its masks, with spaces between. */
export const areScaleCodes = (text: string): boolean => {
  const masks = text.split(/\s+/).filter(Boolean);
  return masks.length <= MOST && masks.every(isMask);
};

/**
 * The item's number in a code from a store's own scale; the same for every weight of it. A code that no mask knows is a
 * number of its own: it still means something in this store only.
 */
export const scaleItem = (gtin14: string, scaleCodes: string): string => {
  const code = gtin14.slice(-13);
  const mask = scaleCodes
    .split(/\s+/)
    .find((m) => isMask(m) && [...m].every((c, i) => /[.IVC]/.test(c) || c === code[i]));
  if (!mask) return code.replace(/^0+/, '');
  return [...code].filter((_, i) => mask[i] === 'I').join('');
};
