import { Temporal } from '@bytorg/clock';
import type { Definition, Unit } from './definitions';
import type { MetricSeries } from './metrics.views';

const words = {
  nb: {
    none: 'Ingen observasjoner i perioden.',
    few: 'For få til å vises.',
    week: 'i uke',
    up: 'mer enn uken før',
    down: 'mindre enn uken før',
    same: 'som uken før',
  },
  en: {
    none: 'No observations in the period.',
    few: 'Too few to show.',
    week: 'in week',
    up: 'more than the week before',
    down: 'less than the week before',
    same: 'as the week before',
  },
};

const number = (value: number, unit: Unit, language: 'nb' | 'en'): string => {
  const digits = unit === 'stores' || (unit === 'count' && !Number.isInteger(value)) ? 1 : 0;
  const text = new Intl.NumberFormat(language === 'nb' ? 'nb-NO' : 'en-GB', { maximumFractionDigits: digits }).format(
    value,
  );
  const unitOf = {
    nok: { nb: `${text} kr`, en: `NOK ${text}` },
    count: { nb: text, en: text },
    percent: { nb: `${text} %`, en: `${text} %` },
    stores: { nb: `${text} butikker`, en: `${text} shops` },
    opening_minutes: { nb: `${text} åpningsminutter`, en: `${text} opening minutes` },
    hours: { nb: `${text} timer`, en: `${text} hours` },
  };
  return unitOf[unit][language];
};

/** The sentence that comes before the figure: the newest week, and how it differs from the one before. */
export const findingOf = (d: Definition, s: Omit<MetricSeries, 'finding'>, language: 'nb' | 'en'): string => {
  const t = words[language];
  const i = s.points.findLastIndex((p) => p.value !== null);
  if (i < 0) return s.points.some((p) => p.suppressed) ? t.few : t.none;
  const { value, week } = s.points[i];
  const head = `${d.name[language]}: ${number(value!, d.unit, language)} ${t.week} ${Temporal.PlainDate.from(week).weekOfYear}`;
  const before = s.points[i - 1]?.value;
  if (before === null || before === undefined) return `${head}.`;
  const difference = Math.round((value! - before) * 10) / 10;
  if (difference === 0) return `${head}, ${t.same}.`;
  return `${head}, ${number(Math.abs(difference), d.unit, language)} ${difference > 0 ? t.up : t.down}.`;
};
