import { Temporal } from '@bytorg/clock';
import type { Definition, Unit } from './definitions';
import type { MetricPoint } from './metrics.views';

const words = {
  nb: {
    none: 'Ingen observasjoner i perioden.',
    few: 'For få til å vises.',
    inWeek: 'i uke',
    more: 'mer enn i uke',
    less: 'mindre enn i uke',
    same: 'som i uke',
  },
  en: {
    none: 'No observations in the period.',
    few: 'Too few to show.',
    inWeek: 'in week',
    more: 'more than in week',
    less: 'less than in week',
    same: 'as in week',
  },
};

const space = '\u00A0';
const units: Record<Unit, { nb: string; en: string }> = {
  nok: { nb: 'kr', en: 'kr' },
  count: { nb: '', en: '' },
  percent: { nb: '%', en: '%' },
  stores: { nb: 'butikker', en: 'shops' },
  opening_minutes: { nb: 'åpningsminutter', en: 'opening minutes' },
  hours: { nb: 'timer', en: 'hours' },
};

/** A number never parts from its unit at the end of a line. Kroner look the same in both languages. */
const number = (value: number, unit: Unit, language: 'nb' | 'en', unitText = units[unit][language]): string => {
  const digits = unit === 'stores' || unit === 'percent' || (unit === 'count' && !Number.isInteger(value)) ? 1 : 0;
  const locale = language === 'nb' || unit === 'nok' ? 'nb-NO' : 'en-GB';
  const text = new Intl.NumberFormat(locale, { maximumFractionDigits: digits }).format(value);
  return unitText ? `${text}${space}${unitText}` : text;
};

/** Between two shares lie percentage points. */
const between = (difference: number, unit: Unit, language: 'nb' | 'en'): string => {
  const points = { nb: 'prosentpoeng', en: 'percentage points' }[language].replace(' ', space);
  return number(Math.abs(difference), unit, language, unit === 'percent' ? points : undefined);
};

const weekNumber = (monday: string) => `${space}${Temporal.PlainDate.from(monday).weekOfYear}`;

/** The sentence that comes before the figure: the newest whole week, and how it differs from the whole week before. */
export const findingOf = (d: Definition, points: readonly MetricPoint[], language: 'nb' | 'en'): string => {
  const t = words[language];
  const i = points.findLastIndex((p) => p.value !== null);
  if (i < 0) return points.some((p) => p.suppressed) ? t.few : t.none;
  const { value, week } = points[i];
  const head = `${d.name[language]}: ${number(value!, d.unit, language)} ${t.inWeek}${weekNumber(week)}`;
  const before = points[i - 1];
  if (!before || before.value === null) return `${head}.`;
  const difference = Math.round((value! - before.value) * 10) / 10;
  const than = weekNumber(before.week);
  if (difference === 0) return `${head}, ${t.same}${than}.`;
  return `${head}, ${between(difference, d.unit, language)} ${difference > 0 ? t.more : t.less}${than}.`;
};
