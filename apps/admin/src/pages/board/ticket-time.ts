export interface Timed {
  state: string;
  placedAt: string;
  promisedAt: string;
}

export interface TicketTime {
  /** How much of the time to the promise is used, 0 to 1. */
  used: number;
  minutesLeft: number;
  mood: 'calm' | 'soon' | 'late';
}

/** A span as one says it across a counter; from ten hours on the minutes are noise. */
export function hoursAndMinutes(span: number): { hours: number; minutes: number } {
  const all = Math.abs(span);
  if (all >= 600) return { hours: Math.round(all / 60), minutes: 0 };
  return { hours: Math.floor(all / 60), minutes: all % 60 };
}

const waiting = ['PLACED', 'ACCEPTED', 'PICKING'];

/** Age against promise. A part that is ready has kept its promise, or not: it no longer ages. */
export function ticketTime({ state, placedAt, promisedAt }: Timed, now: Date): TicketTime {
  const placed = new Date(placedAt).getTime();
  const promised = new Date(promisedAt).getTime();
  const minutesLeft = Math.ceil((promised - now.getTime()) / 60_000);
  if (!waiting.includes(state)) return { used: 0, minutesLeft, mood: 'calm' };
  const used = Math.min(1, Math.max(0.04, (now.getTime() - placed) / Math.max(1, promised - placed)));
  const mood = minutesLeft < 0 ? 'late' : used > 0.75 ? 'soon' : 'calm';
  return { used, minutesLeft, mood };
}
