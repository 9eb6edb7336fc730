import type { Lang } from './lang';

const ZONE = 'Europe/Oslo';
const locales: Record<Lang, string> = { nb: 'nb-NO', en: 'en-GB' };

function part(lang: Lang, options: Intl.DateTimeFormatOptions) {
  return new Intl.DateTimeFormat(locales[lang], { timeZone: ZONE, ...options });
}

// One formatter per shape and language: making them is what costs.
const made = new Map<string, Intl.DateTimeFormat>();
function formatter(lang: Lang, shape: string, options: Intl.DateTimeFormatOptions) {
  const key = lang + shape;
  const known = made.get(key) ?? part(lang, options);
  made.set(key, known);
  return known;
}

type Instant = string | number | Date;

/** `14:30` in both languages. */
export function clockTime(at: Instant): string {
  const parts = formatter('en', 'clock', { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' }).formatToParts(
    new Date(at),
  );
  const of = (type: string) => parts.find((found) => found.type === type)?.value ?? '';
  return `${of('hour')}:${of('minute')}`;
}

/** `10:00–12:00` */
export function clockSpan(from: Instant, to: Instant): string {
  return `${clockTime(from)}–${clockTime(to)}`;
}

/** `lørdag 21. november`, `Saturday 21 November` */
export function longDate(at: Instant, lang: Lang): string {
  return formatter(lang, 'long', { weekday: 'long', day: 'numeric', month: 'long' })
    .format(new Date(at))
    .replace(',', '');
}

/** `lør. 21. nov.`: where a column is narrow. */
export function shortDate(at: Instant, lang: Lang): string {
  return formatter(lang, 'short', { weekday: 'short', day: 'numeric', month: 'short' })
    .format(new Date(at))
    .replace(',', '');
}

/** `lørdag`; Monday is 1, as the API counts. */
export function weekdayName(weekday: number, lang: Lang): string {
  return formatter(lang, 'weekday', { weekday: 'long' }).format(new Date(Date.UTC(2024, 0, weekday, 12)));
}

/** The day in Oslo, `2026-11-21`: for comparing, never for showing. */
export function dayKey(at: Instant): string {
  return new Intl.DateTimeFormat('sv-SE', { timeZone: ZONE }).format(new Date(at));
}

/** How many calendar days `at` lies after `now` in Oslo: 0 is today, 1 tomorrow. */
export function daysFrom(now: Instant, at: Instant): number {
  return Math.round((Date.parse(dayKey(at)) - Date.parse(dayKey(now))) / 86_400_000);
}

/** The hour and month in Oslo, for the town's sky. */
export function hourAndMonth(at: Instant): { hour: number; month: number } {
  const parts = formatter('en', 'sky', { hour: '2-digit', month: 'numeric', hourCycle: 'h23' }).formatToParts(
    new Date(at),
  );
  const of = (type: string) => Number(parts.find((found) => found.type === type)?.value);
  return { hour: of('hour'), month: of('month') };
}
