import { isClock } from '../../language/clock-text';

export interface Interval {
  opens: string;
  closes: string;
}
export interface WeekdayHours {
  weekday: number;
  intervals: Interval[];
}

const weekdays = [1, 2, 3, 4, 5, 6, 7] as const;
export type Weekday = (typeof weekdays)[number];

/** All seven days in order, also those the store never opens; seconds off the clock. */
export const wholeWeek = (hours: WeekdayHours[]): WeekdayHours[] =>
  weekdays.map((weekday) => ({
    weekday,
    intervals: (hours.find((day) => day.weekday === weekday)?.intervals ?? []).map(({ opens, closes }) => ({
      opens: opens.slice(0, 5),
      closes: closes.slice(0, 5),
    })),
  }));

export const changeDay = (week: WeekdayHours[], weekday: number, intervals: Interval[]) =>
  week.map((day) => (day.weekday === weekday ? { weekday, intervals } : day));

/** Monday's hours for the four days after it. */
export const copyMonday = (week: WeekdayHours[]) =>
  week.map((day) => (day.weekday <= 5 ? { weekday: day.weekday, intervals: week[0]!.intervals } : day));

/** A second interval begins an hour after the first one ends, as after a lunch break. */
export function splitDay(intervals: Interval[]): Interval[] {
  const last = intervals.at(-1);
  if (!last) return [{ opens: '10:00', closes: '17:00' }];
  const hour = Math.min(22, Number(last.closes.slice(0, 2)) + 1);
  return [
    ...intervals,
    { opens: `${String(hour).padStart(2, '0')}:00`, closes: `${String(hour + 1).padStart(2, '0')}:00` },
  ];
}

export function wrongDay(intervals: Interval[]): 'NOT_A_TIME' | 'INTERVAL_INVALID' | 'INTERVALS_OVERLAP' | undefined {
  const sorted = intervals.toSorted((a, b) => a.opens.localeCompare(b.opens));
  if (sorted.some(({ opens, closes }) => !isClock(opens) || !isClock(closes))) return 'NOT_A_TIME';
  if (sorted.some(({ opens, closes }) => opens >= closes)) return 'INTERVAL_INVALID';
  if (sorted.some(({ opens }, index) => index > 0 && sorted[index - 1]!.closes > opens)) return 'INTERVALS_OVERLAP';
  return undefined;
}
