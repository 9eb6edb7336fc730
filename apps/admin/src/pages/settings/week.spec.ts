import { copyMonday, splitDay, wholeWeek, wrongDay } from './week';

const day = { opens: '10:00', closes: '17:00' };

describe('the week', () => {
  it('has seven days, also those the store never opens', () => {
    const week = wholeWeek([{ weekday: 2, intervals: [{ opens: '10:00:00', closes: '17:00:00' }] }]);
    expect(week.map(({ weekday }) => weekday)).toEqual([1, 2, 3, 4, 5, 6, 7]);
    expect(week[1]!.intervals).toEqual([day]);
    expect(week[6]!.intervals).toEqual([]);
  });

  it('can be Monday’s on every weekday, and leaves the weekend alone', () => {
    const week = copyMonday(wholeWeek([{ weekday: 1, intervals: [day] }]));
    expect(week.map(({ intervals }) => intervals.length)).toEqual([1, 1, 1, 1, 1, 0, 0]);
  });

  it('splits a day an hour after it closes', () =>
    expect(splitDay([{ opens: '07:00', closes: '11:00' }])[1]).toEqual({ opens: '12:00', closes: '13:00' }));

  it.each([
    [[{ opens: '17:00', closes: '10:00' }], 'INTERVAL_INVALID'],
    [[{ opens: 'ti', closes: '17:00' }], 'NOT_A_TIME'],
    [[day, { opens: '16:00', closes: '18:00' }], 'INTERVALS_OVERLAP'],
    [[day, { opens: '18:00', closes: '20:00' }], undefined],
    [[], undefined],
  ])('is checked before it is sent: %j', (intervals, wrong) => expect(wrongDay(intervals)).toBe(wrong));
});
