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
