const letters: Record<string, string> = {
  æ: 'ae',
  ø: 'o',
  å: 'a',
  ä: 'a',
  ö: 'o',
  ü: 'u',
  é: 'e',
  è: 'e',
  ê: 'e',
  ó: 'o',
};

/** `Ull og Tråd AS` → `ull-og-trad-as`. */
export const slugOf = (text: string): string =>
  text
    .toLowerCase()
    .replace(/[æøåäöüéèêó]/g, (c) => letters[c])
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
    .slice(0, 80) || 'uten-navn';
