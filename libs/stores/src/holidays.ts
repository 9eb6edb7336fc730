import { Temporal } from '@bytorg/clock';
import Holidays from 'date-holidays';

type Language = 'nb' | 'en';
const lists = { nb: new Holidays('NO', { languages: ['no'] }), en: new Holidays('NO', { languages: ['en'] }) };
const years = new Map<string, Map<string, { name: string; rule: string }>>();

const publicHolidays = (year: number, language: Language) => {
  const key = `${language}${year}`;
  let found = years.get(key);
  if (!found) {
    found = new Map();
    for (const { date, name, type, rule } of lists[language].getHolidays(year, language === 'nb' ? 'no' : 'en'))
      if (type === 'public' && !found.has(date.slice(0, 10))) found.set(date.slice(0, 10), { name, rule });
    years.set(key, found);
  }
  return found;
};

/** Name of the public holiday on this date, if it is one. */
export const holidayName = (date: Temporal.PlainDate, language: Language = 'nb'): string | null =>
  publicHolidays(date.year, language).get(date.toString())?.name ?? null;

const eve = (date: Temporal.PlainDate) => {
  const next = publicHolidays(date.add({ days: 1 }).year, 'nb').get(date.add({ days: 1 }).toString());
  return (date.month === 12 && date.day === 24) || next?.rule === 'easter' || next?.rule === 'easter 49';
};

const before = (a: string, b: string) => (a < b ? a : b);
const after = (a: string, b: string) => (a > b ? a : b);

export interface Interval {
  /** `HH:MM` on the town's clock. */
  opens: string;
  closes: string;
}

/**
 * What the law on public holidays leaves of a shop's hours on a date: nothing on Sundays and holidays, 16:00 at the
 * latest on Christmas, Easter and Whit eve, 14 to 20 on the last three Sundays before Christmas. Exempt kinds
 * (small groceries, kiosks, garden centres) keep theirs.
 */
export const lawfulHours = (date: Temporal.PlainDate, hours: readonly Interval[], exempt: boolean): Interval[] => {
  if (exempt) return [...hours];
  const clip = (from: string, to: string) =>
    hours.map((h) => ({ opens: after(h.opens, from), closes: before(h.closes, to) })).filter((h) => h.opens < h.closes);
  if (holidayName(date)) return [];
  if (date.dayOfWeek === 7) {
    const christmas = Temporal.PlainDate.from({ year: date.year, month: 12, day: 25 });
    const days = date.until(christmas).days;
    return days > 0 && days <= 21 ? clip('14:00', eve(date) ? '16:00' : '20:00') : [];
  }
  return eve(date) ? clip('00:00', '16:00') : [...hours];
};
