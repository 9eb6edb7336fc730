import { InputProblems } from '@bytorg/errors';
import { wholeWeeks } from './weeks';

const tuesday = new Date('2026-11-24T10:00:00+01:00');
const code = (from: string, to: string, now = tuesday) => {
  try {
    return wholeWeeks(from, to, now);
  } catch (error) {
    if (error instanceof InputProblems) return error.problems.map((p) => `${p.field} ${p.code}`).join();
    throw error;
  }
};

describe('a period', () => {
  it('is whole weeks that are over', () =>
    expect(code('2026-11-09', '2026-11-22')).toEqual(['2026-11-09', '2026-11-16']));

  it.each([
    ['2026-11-10', '2026-11-22', 'from NOT_A_WHOLE_WEEK'],
    ['2026-11-09', '2026-11-21', 'to NOT_A_WHOLE_WEEK'],
    ['2026-11-16', '2026-11-29', 'to WEEK_NOT_OVER'],
    ['2026-11-16', '2026-11-15', 'to BEFORE_START'],
    ['2016-02-30', '2026-11-15', 'from NOT_A_DATE'],
    ['2001-01-01', '2026-11-15', 'from TOO_MANY_WEEKS'],
  ])('%s to %s is refused: %s', (from, to, problem) => expect(code(from, to)).toBe(problem));

  it('ends with Sunday’s last minute in Kongsberg, not in Greenwich', () => {
    expect(code('2026-11-16', '2026-11-22', new Date('2026-11-22T22:59:00Z'))).toBe('to WEEK_NOT_OVER');
    expect(code('2026-11-16', '2026-11-22', new Date('2026-11-22T23:00:00Z'))).toEqual(['2026-11-16']);
  });
});
