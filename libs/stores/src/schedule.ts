import { addMinutes, minutesBetween, osloDate, osloDay, osloInstant, Temporal } from '@bytorg/clock';
import { holidayName, lawfulHours, type Interval } from './holidays';

export interface Closure {
  id: string;
  fromDate: string;
  toDate: string;
  /** Both null: closed. Otherwise the hours of those days. */
  opens: string | null;
  closes: string | null;
  note: string | null;
}

export interface Schedule {
  /** Weekday 1 (Monday) to 7. */
  weekly: Record<number, Interval[]>;
  closures: Closure[];
  sundayExempt: boolean;
}

export interface Day {
  date: string;
  weekday: number;
  intervals: Interval[];
  note: string | null;
  holiday: string | null;
}

/** How far ahead anything is looked for. */
const HORIZON_DAYS = 60;

export const hoursOn = (s: Schedule, date: Temporal.PlainDate): Interval[] => {
  const iso = date.toString();
  const closure = s.closures.find((c) => c.fromDate <= iso && iso <= c.toDate);
  const wanted = closure
    ? closure.opens && closure.closes
      ? [{ opens: closure.opens, closes: closure.closes }]
      : []
    : (s.weekly[date.dayOfWeek] ?? []);
  return lawfulHours(date, wanted, s.sundayExempt);
};

export const nextDays = (s: Schedule, from: Date, days: number, language: 'nb' | 'en' = 'nb'): Day[] => {
  const first = osloDay(from).date;
  return Array.from({ length: days }, (_, i) => {
    const date = first.add({ days: i });
    const iso = date.toString();
    return {
      date: iso,
      weekday: date.dayOfWeek,
      intervals: hoursOn(s, date),
      note: s.closures.find((c) => c.fromDate <= iso && iso <= c.toDate)?.note ?? null,
      holiday: holidayName(date, language),
    };
  });
};

export interface Opening {
  opensAt: Date;
  closesAt: Date;
}

const KEPT_DAYS = 4;
/** Per schedule and first day, day by day; a changed schedule is a new object. */
const worked = new WeakMap<Schedule, Map<string, Opening[][]>>();

const daysFrom = (s: Schedule, iso: string): Opening[][] => {
  let byFirst = worked.get(s);
  if (!byFirst) worked.set(s, (byFirst = new Map()));
  let days = byFirst.get(iso);
  if (!days) {
    if (byFirst.size === KEPT_DAYS) byFirst.delete(byFirst.keys().next().value!);
    byFirst.set(iso, (days = []));
  }
  return days;
};

/** Opening times as instants, from the day of `from` on. Every page asks; each day is worked out once. */
export function* openings(s: Schedule, from: Date, days = HORIZON_DAYS): Generator<Opening> {
  const first = osloDay(from);
  const known = daysFrom(s, first.iso);
  for (let i = 0; i < days; i++) {
    known[i] ??= openingsOn(s, first.date.add({ days: i }));
    yield* known[i];
  }
}

const openingsOn = (s: Schedule, date: Temporal.PlainDate): Opening[] =>
  hoursOn(s, date).map(({ opens, closes }) => ({
    opensAt: osloInstant(date, opens),
    closesAt: osloInstant(date, closes),
  }));

export const openState = (
  s: Schedule,
  now: Date,
): { openNow: boolean; closesAt: Date | null; opensAt: Date | null } => {
  for (const { opensAt, closesAt } of openings(s, now, 21)) {
    if (closesAt <= now) continue;
    return opensAt <= now ? { openNow: true, closesAt, opensAt: null } : { openNow: false, closesAt: null, opensAt };
  }
  return { openNow: false, closesAt: null, opensAt: null };
};

/** The instant at which so many opening minutes have passed; null when the store does not open long enough ahead. */
export const addOpeningMinutes = (s: Schedule, from: Date, minutes: number): Date | null => {
  let left = minutes;
  for (const { opensAt, closesAt } of openings(s, from)) {
    const start = opensAt > from ? opensAt : from;
    const open = minutesBetween(start, closesAt);
    if (open <= 0) continue;
    if (open >= left) return addMinutes(start, left);
    left -= open;
  }
  return null;
};

export const openingMinutesBetween = (s: Schedule, from: Date, to: Date): number => {
  let sum = 0;
  for (const { opensAt, closesAt } of openings(s, from)) {
    if (opensAt >= to) break;
    const start = Math.max(opensAt.getTime(), from.getTime());
    const end = Math.min(closesAt.getTime(), to.getTime());
    if (end > start) sum += (end - start) / 60_000;
  }
  return Math.round(sum);
};

const QUARTER = 15 * 60_000;

/** When goods ordered now are ready: preparation in opening minutes, rounded up to a quarter of an hour. */
export const readyAt = (s: Schedule, now: Date, prepMinutes: number): Date | null => {
  const at = addOpeningMinutes(s, now, prepMinutes);
  return at && new Date(Math.ceil(at.getTime() / QUARTER) * QUARTER);
};

export const isToday = (at: Date | null, now: Date): boolean => !!at && osloDate(at) === osloDate(now);

/** The last opening moment not after `limit`, to which a deadline moves back; `limit` itself when there is none. */
export const lastOpeningBefore = (s: Schedule, from: Date, limit: Date): Date => {
  let last: Date | null = null;
  for (const { opensAt, closesAt } of openings(s, from)) {
    if (opensAt >= limit) break;
    last = closesAt < limit ? closesAt : limit;
  }
  return last ?? limit;
};
