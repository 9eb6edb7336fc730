import { addHours, osloInstant, oslo } from '@bytorg/clock';
import type { Schedule } from './connector.views';

/** Before the shops open; the counts of the day before are in the till by then. */
const FIRST_HOUR = 4;
const HOURS = 3;

/** Each connector has minutes of its own, by its id, so that a town's worth of them does not ask at once. */
const shareOf = (id: string): number => (parseInt(id.replaceAll('-', '').slice(-8), 16) % 3600) / 3600;

/** The next moment a connector is due, always later than now; null where only a person begins it. */
export const nextRun = (schedule: Schedule, id: string, now: Date): Date | null => {
  if (schedule === 'none') return null;
  const share = shareOf(id);
  if (schedule === 'hourly') {
    const hour = new Date(Math.floor(now.getTime() / 3_600_000) * 3_600_000);
    const due = addHours(hour, share);
    return due > now ? due : addHours(due, 1);
  }
  const minutes = Math.floor(share * HOURS * 60);
  const time = `${String(FIRST_HOUR + Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;
  const today = oslo(now).toPlainDate();
  const due = osloInstant(today, time);
  return due > now ? due : osloInstant(today.add({ days: 1 }), time);
};
