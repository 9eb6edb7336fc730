import { osloInstant } from '@bytorg/clock';
import type { StoreInfo } from '@bytorg/stores';
import { slotsOf } from './slots.service';

const at = (time: string) => osloInstant('2026-11-24', time);
const store = (slotMinutes: number) =>
  ({
    slotMinutes,
    schedule: { weekly: { 2: [{ opens: '10:00', closes: '12:30' }] }, closures: [], sundayExempt: false },
  }) as unknown as StoreInfo;
const windows = (readyAt: string, length = 60) =>
  slotsOf(store(length), at(readyAt), at('09:00')).map((w) =>
    [w.opensAt, w.startsAt, w.endsAt].map((t) => t.toISOString().slice(11, 16)).join(' '),
  );

describe('windows to collect in', () => {
  it('begin when the goods are ready, and are counted by their place in the grid', () =>
    expect(windows('10:30')).toEqual(['09:00 09:30 10:00', '10:00 10:00 11:00', '11:00 11:00 11:30']));

  it('leave out what ends before anybody can have come', () =>
    expect(windows('10:50')).toEqual(['10:00 10:00 11:00', '11:00 11:00 11:30']));

  it('end with the opening hours', () => expect(windows('12:00', 30)).toEqual(['11:00 11:00 11:30']));
});
