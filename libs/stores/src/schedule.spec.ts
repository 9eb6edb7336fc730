import { osloInstant, Temporal } from '@bytorg/clock';
import {
  addOpeningMinutes,
  hoursOn,
  lastOpeningBefore,
  nextDays,
  openingMinutesBetween,
  openState,
  readyAt,
  type Schedule,
} from './schedule';

const weekdays: Schedule = {
  weekly: {
    1: [{ opens: '10:00', closes: '17:00' }],
    2: [{ opens: '10:00', closes: '17:00' }],
    3: [{ opens: '10:00', closes: '17:00' }],
    4: [{ opens: '10:00', closes: '19:00' }],
    5: [{ opens: '10:00', closes: '17:00' }],
    6: [{ opens: '10:00', closes: '15:00' }],
    7: [{ opens: '12:00', closes: '21:00' }],
  },
  closures: [],
  sundayExempt: false,
};
const on = (iso: string, s = weekdays) => hoursOn(s, Temporal.PlainDate.from(iso));

describe('what the law leaves of the hours', () => {
  it.each([
    ['2026-11-29', 'an ordinary Sunday', []],
    ['2026-12-06', 'the third Sunday before Christmas', [{ opens: '14:00', closes: '20:00' }]],
    ['2026-12-20', 'the last Sunday before Christmas', [{ opens: '14:00', closes: '20:00' }]],
    ['2026-12-24', 'Christmas eve, a Thursday', [{ opens: '10:00', closes: '16:00' }]],
    ['2026-12-25', 'Christmas day', []],
    ['2027-03-25', 'Maundy Thursday', []],
    ['2027-03-27', 'Easter eve', [{ opens: '10:00', closes: '15:00' }]],
    ['2027-05-15', 'Whit eve', [{ opens: '10:00', closes: '15:00' }]],
    ['2027-05-17', '17 May, which is Whit Monday too', []],
    ['2027-05-06', 'Ascension', []],
    ['2027-05-01', '1 May', []],
    ['2028-04-16', 'Easter day', []],
    ['2026-11-24', 'a Tuesday', [{ opens: '10:00', closes: '17:00' }]],
  ])('%s, %s', (date, _, hours) => expect(on(date)).toEqual(hours));

  it('leaves the exempt theirs', () =>
    expect(on('2026-12-25', { ...weekdays, sundayExempt: true })).toEqual([{ opens: '10:00', closes: '17:00' }]));
});

describe('a schedule', () => {
  it('counts preparation in opening minutes over a night, rounded up to a quarter', () => {
    const at = readyAt(weekdays, osloInstant('2026-11-24', '16:40'), 60);
    expect(at).toEqual(osloInstant('2026-11-25', '10:45'));
    expect(readyAt(weekdays, osloInstant('2026-11-24', '13:58'), 30)).toEqual(osloInstant('2026-11-24', '14:30'));
  });

  it('jumps over the Sunday', () =>
    expect(addOpeningMinutes(weekdays, osloInstant('2026-11-21', '18:00'), 30)).toEqual(
      osloInstant('2026-11-23', '10:30'),
    ));

  it('measures between instants only what was open', () =>
    expect(
      openingMinutesBetween(weekdays, osloInstant('2026-11-24', '16:00'), osloInstant('2026-11-25', '11:00')),
    ).toBe(120));

  it('knows until when it is open, and when it opens', () => {
    expect(openState(weekdays, osloInstant('2026-11-24', '16:59'))).toEqual({
      openNow: true,
      closesAt: osloInstant('2026-11-24', '17:00'),
      opensAt: null,
    });
    expect(openState(weekdays, osloInstant('2026-11-24', '17:00'))).toEqual({
      openNow: false,
      closesAt: null,
      opensAt: osloInstant('2026-11-25', '10:00'),
    });
  });

  it('takes a closure or other hours for a date', () => {
    const closure = {
      id: '1',
      fromDate: '2026-11-24',
      toDate: '2026-11-25',
      opens: null,
      closes: null,
      note: 'Varetelling',
    };
    expect(on('2026-11-25', { ...weekdays, closures: [closure] })).toEqual([]);
    expect(on('2026-11-25', { ...weekdays, closures: [{ ...closure, opens: '12:00', closes: '14:00' }] })).toEqual([
      { opens: '12:00', closes: '14:00' },
    ]);
    expect(nextDays({ ...weekdays, closures: [closure] }, osloInstant('2026-11-24', '08:00'), 2)[0]).toMatchObject({
      note: 'Varetelling',
      intervals: [],
      weekday: 2,
    });
  });

  it('moves a deadline back to an opening hour', () =>
    expect(lastOpeningBefore(weekdays, osloInstant('2026-11-24', '12:00'), osloInstant('2026-11-29', '12:00'))).toEqual(
      osloInstant('2026-11-28', '15:00'),
    ));

  it('never opens: says so instead of looking forever', () =>
    expect(
      readyAt({ weekly: {}, closures: [], sundayExempt: false }, osloInstant('2026-11-24', '12:00'), 10),
    ).toBeNull());
});
