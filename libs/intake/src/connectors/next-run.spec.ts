import { nextRun } from './next-run';

const now = new Date('2026-11-24T10:00:00+01:00');
const ids = [
  '00000000-0000-4000-8000-000000000000',
  '11111111-1111-4111-8111-1111deadbeef',
  'ffffffff-ffff-4fff-8fff-ffffffffffff',
];

describe('when a connector is due', () => {
  it.each(ids)('hourly: within the hour, at minutes of its own (%s)', (id) => {
    const due = nextRun('hourly', id, now)!;
    expect(due.getTime() - now.getTime()).toBeGreaterThan(0);
    expect(due.getTime() - now.getTime()).toBeLessThanOrEqual(3_600_000);
    expect(nextRun('hourly', id, due)!.getTime() - due.getTime()).toBe(3_600_000);
  });

  it.each(ids)('daily: the next night, before the shops open, also where the clocks change (%s)', (id) => {
    const hour = (at: Date) =>
      Number(new Intl.DateTimeFormat('en-GB', { hour: '2-digit', timeZone: 'Europe/Oslo' }).format(at));
    for (let at = now, n = 0; n < 200; n++) {
      const due = nextRun('daily', id, at)!;
      expect(due.getTime()).toBeGreaterThan(at.getTime());
      expect(due.getTime() - at.getTime()).toBeLessThanOrEqual(25 * 3_600_000);
      expect([4, 5, 6]).toContain(hour(due));
      at = due;
    }
  });

  it('never where only a person begins it', () => expect(nextRun('none', ids[0]!, now)).toBeNull());
});
