import { commonOf } from './checkout-reader.service';

const slot = (from: string, to: string, free = true) => ({
  startsAt: new Date(`2026-11-24T${from}:00Z`),
  endsAt: new Date(`2026-11-24T${to}:00Z`),
  free,
});
const times = (lists: Parameters<typeof commonOf>[0]) =>
  commonOf(lists).map((s) => `${s.startsAt.toISOString().slice(11, 16)}-${s.endsAt.toISOString().slice(11, 16)}`);

describe('windows in which every store can hand over', () => {
  it('are where all have a free slot', () =>
    expect(
      times([
        [slot('09:00', '10:00'), slot('10:00', '11:00'), slot('11:00', '12:00')],
        [slot('10:00', '11:00'), slot('11:00', '12:00', false)],
      ]),
    ).toEqual(['10:00-11:00']));
  it('are what slots of different lengths share', () =>
    expect(times([[slot('09:00', '11:00')], [slot('10:00', '10:30'), slot('10:30', '11:00')]])).toEqual([
      '10:00-10:30',
      '10:30-11:00',
    ]));
  it('begin when the slowest store has its goods ready', () =>
    expect(times([[slot('09:45', '10:30')], [slot('10:15', '11:00')]])).toEqual(['10:15-10:30']));
  it('are long enough to be met', () =>
    expect(times([[slot('09:00', '10:05')], [slot('10:00', '11:00')]])).toEqual([]));
  it('are none when a store has none', () => {
    expect(times([[slot('09:00', '10:00')], []])).toEqual([]);
    expect(times([])).toEqual([]);
  });
});
