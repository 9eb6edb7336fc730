import { osloInstant } from '@bytorg/clock';
import type { StoreInfo } from '@bytorg/stores';
import { slotsOf } from './slots.service';

const at = (time: string) => osloInstant('2026-11-24', time);
const store = (slotMinutes: number) =>
  ({
    slotMinutes,
    schedule: { weekly: { 2: [{ opens: '10:00', closes: '12:30' }] }, closures: [], sundayExempt: false },
  }) as unknown as StoreInfo;
const windows = (readyAt: string, length = 60, begun: string[][] = []) =>
  slotsOf(
    store(length),
    at(readyAt),
    at('09:00'),
    begun.map(([from, to]) => ({ startsAt: at(from!), endsAt: at(to!), taken: 1 })),
  ).map((w) => [w.opensAt, w.startsAt, w.endsAt].map((t) => t.toISOString().slice(11, 16)).join(' '));

describe('windows to collect in', () => {
  it('begin when the goods are ready, and are counted by their place in the grid', () =>
    expect(windows('10:30')).toEqual(['09:00 09:30 10:00', '10:00 10:00 11:00', '11:00 11:00 11:30']));

  it('leave out what ends before anybody can have come', () =>
    expect(windows('10:50')).toEqual(['10:00 10:00 11:00', '11:00 11:00 11:30']));

  it('stay as they were begun when the store changes their length; new ones fill what is between', () => {
    expect(windows('09:00', 30, [['11:00', '12:00']])).toEqual([
      '09:00 09:00 09:30',
      '09:30 09:30 10:00',
      '10:00 10:00 11:00',
      '11:00 11:00 11:30',
    ]);
    expect(windows('09:00', 120, [['10:30', '11:00']])).toEqual([
      '09:00 09:00 09:30',
      '09:30 09:30 10:00',
      '10:00 10:00 11:00',
      '11:00 11:00 11:30',
    ]);
  });

  it('lie over none that was begun, and the store is not opened for one that was', () =>
    expect(windows('09:00', 60, [['12:00', '13:00']])).toEqual(['09:00 09:00 10:00', '10:00 10:00 11:00']));

  it('end with the opening hours', () => expect(windows('12:00', 30)).toEqual(['11:00 11:00 11:30']));
});
