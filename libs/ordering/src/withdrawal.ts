import { addMinutes, osloDay, osloInstant } from '@bytorg/clock';

const WITHDRAWAL_DAYS = 14;

/** The right ends with the fourteenth whole day after the day on which the last goods were received. */
export const withdrawUntil = (received: readonly Date[]): Date | null => {
  if (!received.length) return null;
  const last = new Date(Math.max(...received.map(Number)));
  return addMinutes(osloInstant(osloDay(last).date.add({ days: WITHDRAWAL_DAYS + 1 }), '00:00'), -1);
};
