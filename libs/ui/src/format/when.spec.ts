import { clockSpan, clockTime, dayKey, daysFrom, hourAndMonth, longDate, weekdayName } from './when';

describe('times and dates', () => {
  it('shows Oslo time, summer and winter, alike in both languages', () => {
    expect(clockTime('2026-11-21T13:30:00Z')).toBe('14:30');
    expect(clockTime('2026-06-21T12:30:00Z')).toBe('14:30');
    expect(clockTime('2026-11-21T23:05:00Z')).toBe('00:05');
    expect(clockSpan('2026-11-21T09:00:00Z', '2026-11-21T11:00:00Z')).toBe('10:00–12:00');
  });

  it('writes dates the way each language does', () => {
    expect(longDate('2026-11-21T12:00:00Z', 'nb')).toBe('lørdag 21. november');
    expect(longDate('2026-11-21T12:00:00Z', 'en')).toBe('Saturday 21 November');
    expect(weekdayName(1, 'nb')).toBe('mandag');
    expect(weekdayName(7, 'en')).toBe('Sunday');
  });

  it('counts days by the calendar of Oslo, not by 24 hours', () => {
    expect(dayKey('2026-11-21T23:30:00Z')).toBe('2026-11-22');
    expect(daysFrom('2026-11-21T22:30:00Z', '2026-11-21T23:30:00Z')).toBe(1);
    expect(daysFrom('2026-10-24T20:00:00Z', '2026-10-25T20:00:00Z')).toBe(1);
  });

  it('knows the hour and month for the sky', () => {
    expect(hourAndMonth('2026-12-31T23:30:00Z')).toEqual({ hour: 0, month: 1 });
  });
});
