import { dayOf } from '../language/format';

export interface Period {
  from: string;
  to: string;
}

const day = 86_400_000;
const shift = (date: string, days: number) =>
  new Date(Date.parse(`${date}T12:00:00Z`) + days * day).toISOString().slice(0, 10);

/** Whole weeks, Monday to Sunday, the current one included: a week is the smallest unit of every metric. */
export function lastWeeks(count: number, now = new Date()): Period {
  const today = dayOf(now);
  const weekday = (new Date(`${today}T12:00:00Z`).getUTCDay() + 6) % 7;
  const monday = shift(today, -weekday);
  return { from: shift(monday, -7 * (count - 1)), to: shift(monday, 6) };
}

export const isPeriod = ({ from, to }: Period) =>
  /^\d{4}-\d{2}-\d{2}$/.test(from) && /^\d{4}-\d{2}-\d{2}$/.test(to) && from <= to;
