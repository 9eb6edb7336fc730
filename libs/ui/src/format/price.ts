const NBSP = '\u00a0';
const MINUS = '\u2212';

/** Øre to `1 234,50 kr`. Written by hand, not by Intl: both languages show the same, whatever ICU the runtime has. */
export function price(ore: number): string {
  const whole = Math.trunc(Math.abs(ore) / 100).toString();
  const rest = (Math.abs(ore) % 100).toString().padStart(2, '0');
  return `${ore < 0 ? MINUS : ''}${grouped(whole)},${rest}${NBSP}kr`;
}

/** `59,90 kr/kg`: the comparison price the law wants beside the selling price. */
export function unitPrice(ore: number, unit: string): string {
  return `${price(ore)}/${unit}`;
}

/** `1 284`: counts use the same thin discipline as prices. */
export function count(value: number): string {
  return `${value < 0 ? MINUS : ''}${grouped(Math.abs(value).toString())}`;
}

/** `0,3`, `1 024,5`: a comma in both languages, as in prices. */
export function decimal(value: number): string {
  const [whole, part] = value.toString().split('.');
  return part ? `${count(Number(whole))},${part}` : count(value);
}

/** `450 g`, `1,25 kg`: grams as a counter says them. */
export function weight(grams: number): string {
  return grams < 1000 ? `${grams}${NBSP}g` : `${decimal(grams / 1000)}${NBSP}kg`;
}

/** `25 %`, `12,5 %`. */
export function percent(value: number): string {
  return `${value.toString().replace('.', ',')}${NBSP}%`;
}

/** What a field for kroner was given: `199`, `199,50` or `1 299`; anything else is no price. */
export function parsePrice(text: string | null): number | undefined {
  const plain = text?.replace(/[\s\u00a0]/g, '').replace(/kr$/i, '') ?? '';
  const found = /^(\d{1,7})(?:[.,](\d{1,2}))?$/.exec(plain);
  return found ? Number(found[1]) * 100 + Number((found[2] ?? '').padEnd(2, '0')) : undefined;
}

function grouped(digits: string) {
  return digits.replace(/\B(?=(\d{3})+(?!\d))/g, NBSP);
}
