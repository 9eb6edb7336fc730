import { dayOf } from '../language/format';

export interface Period {
  from: string;
  to: string;
}

const day = 86_400_000;
const shift = (date: string, days: number) =>
  new Date(Date.parse(`${date}T12:00:00Z`) + days * day).toISOString().slice(0, 10);

/** The Monday of the week that is under way. */
function thisMonday(now: Date): string {
  const today = dayOf(now);
  return shift(today, -((new Date(`${today}T12:00:00Z`).getUTCDay() + 6) % 7));
}

/** Whole weeks that are over, Monday to Sunday: the server shows no other, and like is compared with like. */
export function lastWeeks(count: number, now = new Date()): Period {
  const monday = thisMonday(now);
  return { from: shift(monday, -7 * count), to: shift(monday, -1) };
}

/** Mondays of the weeks one can choose from, newest first. */
export const weeksBack = (count: number, now = new Date()): string[] =>
  Array.from({ length: count }, (_, i) => shift(thisMonday(now), -7 * (i + 1)));

/** The week under way, and the day from which it is whole and shown. */
export function nextWhole(now = new Date()): { monday: string; shownFrom: string } {
  const monday = thisMonday(now);
  return { monday, shownFrom: shift(monday, 7) };
}

export const sundayOf = (monday: string) => shift(monday, 6);
export const mondayOf = (sunday: string) => shift(sunday, -6);

const isDay = (text: string, weekday: number) =>
  /^\d{4}-\d{2}-\d{2}$/.test(text) && new Date(`${text}T12:00:00Z`).getUTCDay() === weekday;

/** An address may say anything: only whole weeks, in their order, are a period. */
export const isPeriod = ({ from, to }: Period) => isDay(from, 1) && isDay(to, 0) && from <= to;
