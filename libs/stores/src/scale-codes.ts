const MASK = /^(?:2|02)[0-9.]*I+[0-9.VC]*(?:W*|P*)[0-9.VC]*$/;
const MOST = 10;

/** One mask: thirteen places, each a digit that must stand there, `.` for any, `I` of the item's number, `W` of the weight in grams, `P` of the price in øre that the weight is found from, `V` of what nobody reads, `C` the check digit. */
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
  const mask = maskOf(code, scaleCodes);
  return mask ? lettersOf('I', code, mask) : code.replace(/^0+/, '');
};

/** What the scale weighed, where its code says so: not every code does, a price says nothing certain. */
export const scaleGrams = (gtin14: string, scaleCodes: string): number | null => {
  const code = gtin14.slice(-13);
  const mask = maskOf(code, scaleCodes);
  return mask?.includes('W') ? Number(lettersOf('W', code, mask)) : null;
};

/** What the piece costs by its label, where the store's mask says that this is how its scale writes. */
export const scalePriceOre = (gtin14: string, scaleCodes: string): number | null => {
  const code = gtin14.slice(-13);
  const mask = maskOf(code, scaleCodes);
  return mask?.includes('P') ? Number(lettersOf('P', code, mask)) : null;
};

const maskOf = (code: string, scaleCodes: string): string | undefined =>
  scaleCodes.split(/\s+/).find((m) => isMask(m) && [...m].every((c, i) => /[.IVWPC]/.test(c) || c === code[i]));

const lettersOf = (letter: string, code: string, mask: string): string =>
  [...code].filter((_, i) => mask[i] === letter).join('');
