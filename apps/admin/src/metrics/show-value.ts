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
  return `${number(value, language, digits[unit](value))}${suffix[unit](language)}`;
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

/** «2026-W47» → 47 */
export const weekNumber = (week: string) => Number(/W(\d+)/.exec(week)?.[1] ?? 0);
