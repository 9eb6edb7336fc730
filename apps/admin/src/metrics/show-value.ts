import type { MetricUnit } from '@bytorg/graphql-client';
import { number } from '../language/format';

const space = '\u00A0';
const hidden = ':';

const digits: Record<MetricUnit, (value: number) => number> = {
  NOK: (value) => (Math.abs(value) < 1000 ? 2 : 0),
  COUNT: (value) => (Number.isInteger(value) ? 0 : 1),
  PERCENT: () => 1,
  STORES: () => 2,
  OPENING_MINUTES: () => 0,
  HOURS: () => 1,
};

const suffix: Record<MetricUnit, (language: string) => string> = {
  NOK: () => `${space}kr`,
  COUNT: () => '',
  PERCENT: () => `${space}%`,
  STORES: () => '',
  OPENING_MINUTES: () => `${space}min`,
  HOURS: (language) => `${space}${language === 'nb' ? 't' : 'h'}`,
};

/** A figure with its unit; whole crowns once they are many. Never rounded to a false zero. */
export function showValue(value: number, unit: MetricUnit, language: string): string {
  // Kroner are written the Norwegian way in both languages, as prices are.
  return `${number(value, unit === 'NOK' ? 'nb' : language, digits[unit](value))}${suffix[unit](language)}`;
}

interface Cell {
  value: number | null;
  suppressed: boolean;
}

/** «:» for too few to show, as Statistics Norway writes it; a dash where nothing happened. */
export function showCell(cell: Cell, unit: MetricUnit, language: string): string {
  if (cell.suppressed) return hidden;
  return cell.value === null ? '–' : showValue(cell.value, unit, language);
}

const DAY = 86_400_000;

/** The ISO week of a Monday, `2026-11-16` → 47: a week belongs to the year of its Thursday. */
export function weekNumber(monday: string): number {
  const thursday = Date.parse(monday) + 3 * DAY;
  const newYear = Date.UTC(new Date(thursday).getUTCFullYear(), 0, 1);
  return 1 + Math.floor((thursday - newYear) / (7 * DAY));
}
