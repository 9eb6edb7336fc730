/** æ/ae, ø/oe/o, å/aa/a are one to the searcher, and so are accents. */
export const fold = (text: string): string => {
  // Most words are plain already, and folding them is most of the work of indexing.
  if (/^[a-z0-9]*$/.test(text) && !/oe|aa/.test(text)) return text;
  return foldAll(text);
};

const foldAll = (text: string): string =>
  text
    .toLowerCase()
    .normalize('NFC')
    .replace(/[æä]/g, 'ae')
    .replace(/[øö]/g, 'o')
    .replace(/å/g, 'a')
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/oe/g, 'o')
    .replace(/aa/g, 'a');

const units = 'g|kg|l|dl|cl|ml|mm|cm|m|km|w|kw|v|ah|mah|gb|tb|tommer|inch|stk|pk|par';
const measured = new RegExp(`(\\d+(?:[.,]\\d+)?)\\s*(${units})(?![\\p{L}\\p{N}])`, 'gu');
const MOST = 64;

/**
 * Words as they are written, in lower case: `2,7 l` is one word, as is `T-skjorte`; a possessive loses its end. What is too long to be a word
 * is cut, so that no text costs more than its length.
 */
export const tokens = (text: string): string[] =>
  text
    .toLowerCase()
    .normalize('NFC')
    .replace(/[’']s(?!\p{L})/gu, '')
    .replace(measured, (_, n: string, unit: string) => ` ${n.replace(',', '.')}${unit} `)
    .split(/[^\p{L}\p{N}.-]+/u)
    .flatMap((word) => word.split(/(?<!\d)\.|\.(?!\d)/u))
    .map((word) => word.replace(/^-+|-+$/g, '').slice(0, MOST))
    .filter(Boolean);

/** The parts of a word with a hyphen; the word itself is written without it. */
export const hyphenParts = (word: string): string[] =>
  word.includes('-') ? word.split('-').filter((part) => part.length > 1) : [];
export const withoutHyphen = (word: string): string => word.replaceAll('-', '');

const small =
  'og i på til for med av en et ei er som fra ved om den det de eller and the a an of for with to in on by from or';
const smallWords = new Set(small.split(' ').map(fold));
export const isSmall = (folded: string): boolean => smallWords.has(folded);
