export type Parsed = { ok: true; value: number } | { ok: false; code: 'NOT_A_NUMBER' | 'AMBIGUOUS_NUMBER' };

/**
 * A number as tills and Excel write it: `1 234,50`, `1.234,50`, `1234.5`, `kr 129,-`. A lone separator before exactly three
 * digits may mean thousands or decimals: it is refused rather than guessed.
 */
export const parseNumber = (text: string): Parsed => {
  const bare = text
    .replace(/kr\.?|nok|,-|,–/gi, '')
    .replace(/[\s\u00A0\u202F']/g, '')
    .replace(/\u2212/g, '-');
  if (!/^-?[0-9][0-9.,]*$/.test(bare)) return { ok: false, code: 'NOT_A_NUMBER' };
  const [comma, dot] = [bare.lastIndexOf(','), bare.lastIndexOf('.')];
  if (comma >= 0 && dot >= 0) {
    const [decimal, group] = comma > dot ? [',', '.'] : ['.', ','];
    if (bare.indexOf(decimal) !== bare.lastIndexOf(decimal) || !/^-?\d{1,3}([.,]\d{3})*[.,]\d*$/.test(bare))
      return { ok: false, code: 'NOT_A_NUMBER' };
    return { ok: true, value: Number(bare.replaceAll(group, '').replace(decimal, '.')) };
  }
  const at = Math.max(comma, dot);
  if (at < 0) return { ok: true, value: Number(bare) };
  const separator = bare[at];
  if (bare.indexOf(separator) !== at) {
    // Twice the same separator can only mean thousands.
    return /^-?\d{1,3}([.,]\d{3})+$/.test(bare)
      ? { ok: true, value: Number(bare.replaceAll(separator, '')) }
      : { ok: false, code: 'NOT_A_NUMBER' };
  }
  if (/^-?[1-9]\d{0,2}[.,]\d{3}$/.test(bare)) return { ok: false, code: 'AMBIGUOUS_NUMBER' };
  return { ok: true, value: Number(bare.replace(',', '.')) };
};

/** Kroner in a file to øre: the one place where a float touches money, rounded at once. */
export const toOre = (kroner: number): number => Math.round((kroner + Number.EPSILON * Math.sign(kroner)) * 100);

/** `7,03E+12`: Excel has thrown the digits away, nobody can bring them back. */
export const isMangledGtin = (text: string): boolean => /^[0-9][.,]?[0-9]*E\+?[0-9]+$/i.test(text.trim());
