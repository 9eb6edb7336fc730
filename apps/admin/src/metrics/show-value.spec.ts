import { isPeriod, lastWeeks, weeksBack } from './period';
import { showCell, showValue, weekNumber } from './show-value';

describe('a figure', () => {
  it('carries its unit', () => {
    expect(showValue(98000, 'NOK', 'nb')).toBe('98\u00A0000\u00A0kr');
    expect(showValue(98000, 'NOK', 'en')).toBe('98\u00A0000\u00A0kr');
    expect(showValue(486.4, 'NOK', 'nb')).toBe('486,40\u00A0kr');
    expect(showValue(93.04, 'PERCENT', 'nb')).toBe('93,0\u00A0%');
    expect(showValue(93.04, 'PERCENT', 'en')).toBe('93.0\u00A0%');
    expect(showValue(1.62, 'STORES', 'nb')).toBe('1,62');
    expect(showValue(6.4, 'COUNT', 'en')).toBe('6.4');
    expect(showValue(38, 'OPENING_MINUTES', 'nb')).toBe('38\u00A0min');
  });

  it('is a colon when it would tell of too few, and a dash when nothing happened', () => {
    expect(showCell({ value: null, suppressed: true }, 'COUNT', 'nb')).toBe(':');
    expect(showCell({ value: null, suppressed: false }, 'COUNT', 'nb')).toBe('–');
    expect(showCell({ value: 0, suppressed: false }, 'COUNT', 'nb')).toBe('0');
  });

  it.each([
    ['2026-11-16', 47],
    ['2026-12-28', 53],
    ['2027-01-04', 1],
    ['2024-12-30', 1],
  ])('of %s is week %i', (monday, week) => expect(weekNumber(monday)).toBe(week));
});

describe('a period', () => {
  it('is whole weeks that are over, Monday to Sunday, in Kongsberg', () => {
    expect(lastWeeks(4, new Date('2026-11-24T09:00:00Z'))).toEqual({ from: '2026-10-26', to: '2026-11-22' });
    // Sunday 23:30 in UTC is Monday in Norway.
    expect(lastWeeks(1, new Date('2026-11-22T22:30:00Z'))).toEqual({ from: '2026-11-09', to: '2026-11-15' });
    expect(lastWeeks(1, new Date('2026-11-22T23:30:00Z'))).toEqual({ from: '2026-11-16', to: '2026-11-22' });
  });

  it('can begin in any week of the past, newest first', () =>
    expect(weeksBack(3, new Date('2026-11-24T09:00:00Z'))).toEqual(['2026-11-16', '2026-11-09', '2026-11-02']));

  it.each([
    [{ from: '2026-11-02', to: '2026-11-08' }, true],
    [{ from: '2026-11-09', to: '2026-11-08' }, false],
    [{ from: '2026-11-03', to: '2026-11-08' }, false],
    [{ from: '2026-11-02', to: '2026-11-07' }, false],
    [{ from: '2026-11-02', to: '' }, false],
  ])('%j is one: %s', (period, is) => expect(isPeriod(period)).toBe(is));
});
