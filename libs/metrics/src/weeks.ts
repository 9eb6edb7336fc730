import { isoWeekStart, plainDate, type Temporal } from '@bytorg/clock';
import { InputProblems } from '@bytorg/errors';

const MAX_WEEKS = 260;
const MONDAY = 1;
const SUNDAY = 7;

/**
 * Mondays of the weeks from `from` to `to`. Only whole weeks that are over can be asked for: a week that is still
 * growing, seen twice, would tell what happened in between.
 */
export const wholeWeeks = (from: string, to: string, now: Date): string[] => {
  const start = day(from, 'from', MONDAY);
  const end = day(to, 'to', SUNDAY);
  if (end.toString() >= isoWeekStart(now)) throw refused('to', 'WEEK_NOT_OVER');
  const count = (start.until(end).days + 1) / 7;
  if (count < 1) throw refused('to', 'BEFORE_START');
  if (count > MAX_WEEKS) throw refused('from', 'TOO_MANY_WEEKS', { max: MAX_WEEKS });
  return Array.from({ length: count }, (_, i) => start.add({ days: 7 * i }).toString());
};

const day = (text: string, field: 'from' | 'to', weekday: number): Temporal.PlainDate => {
  const found = plainDate(text);
  if (!found) throw refused(field, 'NOT_A_DATE');
  if (found.dayOfWeek !== weekday) throw refused(field, 'NOT_A_WHOLE_WEEK');
  return found;
};

const refused = (field: string, code: string, values?: Record<string, number>) =>
  new InputProblems([{ field, code, values }]);
