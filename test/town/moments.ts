import { oslo, osloInstant, type Temporal } from '@bytorg/clock';

/** Days and hours around the instant at which the town is made. */
export class Moments {
  readonly today: Temporal.PlainDate;

  constructor(readonly now: Date) {
    this.today = oslo(now).toPlainDate();
  }

  /** A date so many days from today, `2026-11-24`. */
  date(days: number): string {
    return this.today.add({ days }).toString();
  }

  at(days: number, time: string): Date {
    return osloInstant(this.today.add({ days }), time);
  }

  minutes(minutes: number): Date {
    return new Date(this.now.getTime() + minutes * 60_000);
  }

  daysAgo(days: number): Date {
    return this.minutes(-days * 1440);
  }
}
