import { Temporal } from 'temporal-polyfill';

export { Temporal };

export const ZONE = 'Europe/Oslo';

/** The only source of the present moment. A start moment (tests only) shifts it; it then runs on at real speed. */
export class Clock {
  private readonly offsetMs: number;

  constructor(start?: string) {
    this.offsetMs = start ? Date.parse(start) - Date.now() : 0;
  }

  now(): Date {
    return new Date(Date.now() + this.offsetMs);
  }
}

/** An instant as the town's clocks show it. */
export const oslo = (at: Date) => Temporal.Instant.fromEpochMilliseconds(at.getTime()).toZonedDateTimeISO(ZONE);

/** The instant (UTC) at which the town's clocks show this date and time; a time that DST skips moves forward. */
export const osloInstant = (date: string | Temporal.PlainDate, time: string) =>
  new Date(
    Temporal.PlainDate.from(date).toZonedDateTime({ timeZone: ZONE, plainTime: Temporal.PlainTime.from(time) })
      .epochMilliseconds,
  );

const HOUR = 3_600_000;
const days = new Map<number, { date: Temporal.PlainDate; iso: string }>();

/** The town's day of an instant. Its date changes on a full hour of UTC only, summer and winter: kept by the hour. */
export const osloDay = (at: Date): { date: Temporal.PlainDate; iso: string } => {
  const hour = Math.floor(at.getTime() / HOUR);
  let day = days.get(hour);
  if (!day) {
    const date = oslo(at).toPlainDate();
    day = { date, iso: date.toString() };
    if (days.size > 5000) days.clear();
    days.set(hour, day);
  }
  return day;
};

/** `2026-11-24`, in Europe/Oslo. */
export const osloDate = (at: Date) => osloDay(at).iso;

export const addMinutes = (at: Date, minutes: number) => new Date(at.getTime() + minutes * 60_000);
export const addHours = (at: Date, hours: number) => addMinutes(at, hours * 60);
export const minutesBetween = (from: Date, to: Date) => (to.getTime() - from.getTime()) / 60_000;

/** The Monday of the ISO week, `2026-11-23`, in Europe/Oslo. */
export const isoWeekStart = (at: Date) => {
  const date = oslo(at).toPlainDate();
  return date.subtract({ days: date.dayOfWeek - 1 }).toString();
};

/** A date as a person or a page sends it (`2026-11-24`); null when there is no such day in this century. */
export const plainDate = (text: string): Temporal.PlainDate | null => {
  if (!/^20[0-9]{2}-[0-9]{2}-[0-9]{2}$/.test(text)) return null;
  try {
    return Temporal.PlainDate.from(text, { overflow: 'reject' });
  } catch {
    return null;
  }
};
