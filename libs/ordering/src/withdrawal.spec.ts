import { withdrawUntil } from './withdrawal';

const until = (...received: string[]) => withdrawUntil(received.map((at) => new Date(at)))?.toISOString();

describe('the right to withdraw ends', () => {
  it('with the fourteenth day after the day of receipt, whatever the hour of it', () => {
    expect(until('2026-11-24T09:00:00Z')).toBe('2026-12-08T22:59:00.000Z');
    expect(until('2026-11-24T22:30:00Z')).toBe('2026-12-08T22:59:00.000Z');
  });

  it('counted by the days of the town: shortly before its midnight is another day than shortly after', () =>
    expect(until('2026-11-24T23:30:00Z')).toBe('2026-12-09T22:59:00.000Z'));

  it('by the clock that the town has then', () =>
    expect(until('2027-03-20T12:00:00Z')).toBe('2027-04-03T21:59:00.000Z'));

  it('with the goods that came last', () =>
    expect(until('2026-11-27T09:00:00Z', '2026-11-24T09:00:00Z')).toBe('2026-12-11T22:59:00.000Z'));

  it('never before anything was received', () => expect(until()).toBeUndefined());
});
