import { Clock, addMinutes, isoWeekStart, minutesBetween, oslo, osloDate, osloInstant } from './index';

describe('clock', () => {
  it('starts where a test says, and runs on', () => {
    const clock = new Clock('2026-11-24T09:00:00Z');
    expect(clock.now().toISOString().slice(0, 16)).toBe('2026-11-24T09:00');
  });

  it('reads the town clock on both sides of summer time', () => {
    expect(osloInstant('2026-06-01', '09:00').toISOString()).toBe('2026-06-01T07:00:00.000Z');
    expect(osloInstant('2026-12-01', '09:00').toISOString()).toBe('2026-12-01T08:00:00.000Z');
  });

  it('moves a time that the spring night skips forward, and counts real minutes over it', () => {
    expect(oslo(osloInstant('2027-03-28', '02:30')).toPlainTime().toString()).toBe('03:30:00');
    expect(minutesBetween(osloInstant('2027-03-28', '00:00'), osloInstant('2027-03-29', '00:00'))).toBe(23 * 60);
  });

  it('gives the date and the week of the town, not of UTC', () => {
    expect(osloDate(new Date('2026-11-22T23:30:00Z'))).toBe('2026-11-23');
    expect(isoWeekStart(new Date('2026-11-22T23:30:00Z'))).toBe('2026-11-23');
    expect(isoWeekStart(addMinutes(new Date('2026-11-22T23:30:00Z'), -60))).toBe('2026-11-16');
  });
});
