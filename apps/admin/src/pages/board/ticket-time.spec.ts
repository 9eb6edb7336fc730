import { hoursAndMinutes, ticketTime } from './ticket-time';

const part = { state: 'PLACED', placedAt: '2026-11-24T09:00:00Z', promisedAt: '2026-11-24T10:00:00Z' };
const at = (clock: string) => new Date(`2026-11-24T${clock}Z`);

describe('a ticket’s age', () => {
  it('fills as the promise comes nearer', () =>
    expect(ticketTime(part, at('09:30:00'))).toEqual({ used: 0.5, minutesLeft: 30, mood: 'calm' }));

  it('warns in the last quarter', () => expect(ticketTime(part, at('09:50:00')).mood).toBe('soon'));

  it('is late after the promise, not at it', () => {
    expect(ticketTime(part, at('10:00:00')).mood).toBe('soon');
    expect(ticketTime(part, at('10:03:00'))).toEqual({ used: 1, minutesLeft: -3, mood: 'late' });
  });

  it('stops when the part is ready', () =>
    expect(ticketTime({ ...part, state: 'READY' }, at('11:00:00')).mood).toBe('calm'));

  it.each([
    [45, { hours: 0, minutes: 45 }],
    [103, { hours: 1, minutes: 43 }],
    [-180, { hours: 3, minutes: 0 }],
    [1_250, { hours: 21, minutes: 0 }],
  ])('tells %i minutes as hours and minutes', (span, told) => expect(hoursAndMinutes(span)).toEqual(told));

  it('shows a sliver from the start', () => expect(ticketTime(part, at('09:00:00')).used).toBeGreaterThan(0));
});
