const zone = 'Europe/Oslo';
const space = '\u00A0';

// Times, prices and the clock look the same in both languages; only words differ.
const money = new Intl.NumberFormat('nb-NO', { minimumFractionDigits: 2, maximumFractionDigits: 2 });
const clock = new Intl.DateTimeFormat('nb-NO', { hour: '2-digit', minute: '2-digit', timeZone: zone });
const dayKey = new Intl.DateTimeFormat('sv-SE', { timeZone: zone });

export const kroner = (ore: number) => `${money.format(ore / 100)}${space}kr`;
export const time = (at: string | Date) => clock.format(new Date(at));
/** The date in Kongsberg, as 2026-11-21: compared, never shown. */
export const dayOf = (at: string | Date) => dayKey.format(new Date(at));

const locale = (language: string) => (language === 'nb' ? 'nb-NO' : 'en-GB');

export function date(at: string | Date, language: string, form: 'long' | 'short' = 'long') {
  const options: Intl.DateTimeFormatOptions =
    form === 'long' ? { weekday: 'long', day: 'numeric', month: 'long' } : { day: 'numeric', month: 'short' };
  return new Intl.DateTimeFormat(locale(language), { ...options, timeZone: zone }).format(new Date(at));
}

export function number(value: number, language: string, digits = 0) {
  return new Intl.NumberFormat(locale(language), {
    minimumFractionDigits: digits,
    maximumFractionDigits: digits,
  }).format(value);
}

/** «+47 412 34 567», grouped as Norwegians read a mobile number aloud. */
export function phone(raw: string) {
  const digits = raw.replace(/^\+47/, '').replace(/\D/g, '');
  if (digits.length !== 8) return raw;
  return /^[49]/.test(digits)
    ? `${digits.slice(0, 3)}${space}${digits.slice(3, 5)}${space}${digits.slice(5)}`
    : digits.replace(/(\d{2})(?=\d)/g, `$1${space}`);
}

/** What a shopkeeper types for a price, in øre: «1 234,50», «1234.5», «39». Anything else is undefined. */
export function oreFrom(text: string): number | undefined {
  const plain = text.replace(/[\s\u00A0]|kr/gi, '').replace(',', '.');
  if (!/^\d+(\.\d{1,2})?$/.test(plain)) return undefined;
  const [whole, part = ''] = plain.split('.');
  return Number(whole) * 100 + Number(part.padEnd(2, '0'));
}

/** «450 g», as a scale shows it. */
export const grams = (weight: number) => `${weight}${space}g`;
/** What is typed of a weight: whole grams. */
export const gramsFrom = (text: string) => (/^\d{1,5}$/.test(text.trim()) ? Number(text) : undefined);

export const priceText = (ore: number) => money.format(ore / 100).replace(/\u00A0/g, ' ');

export function kilometres(metres: number, language: string) {
  return `${number(metres / 1000, language, metres < 10_000 ? 1 : 0)}${space}km`;
}

/** «310 000 027», as Brønnøysund writes it. */
export const orgNumber = (digits: string) => digits.replace(/(\d{3})(?=\d)/g, `$1${space}`);
