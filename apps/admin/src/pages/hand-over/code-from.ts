/** A typed code has spaces in it; a scanned one may be a whole address whose last part is the token. */
export function codeFrom(raw: string): string {
  const text = raw.trim();
  if (/^[\d\s]+$/.test(text)) return text.replace(/\s/g, '');
  const [last = text] = text
    .replace(/[?#].*$/, '')
    .split('/')
    .filter(Boolean)
    .slice(-1);
  return last;
}

/** «418 207»: read aloud in threes. */
export const spaced = (code: string) => code.replace(/(\d{3})(?=\d)/g, '$1 ');
