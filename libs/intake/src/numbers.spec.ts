import { isMangledGtin, parseNumber, toOre } from './numbers';

describe('numbers as files have them', () => {
  it.each([
    ['129', 129],
    ['129,90', 129.9],
    ['129.90', 129.9],
    ['1 234,50', 1234.5],
    ['1\u00A0234,50', 1234.5],
    ['1.234,50', 1234.5],
    ['1,234.50', 1234.5],
    ['kr 129,-', 129],
    ['129,-', 129],
    ['1.234.567', 1234567],
    ['0,5', 0.5],
    ['0.125', 0.125],
    ['-3', -3],
    ['\u22123,5', -3.5],
    ['NOK 99.00', 99],
    ['12 000', 12000],
  ])('%s is %d', (text, value) => expect(parseNumber(text)).toEqual({ ok: true, value }));

  it.each(['1.234', '1,234', '12.500'])('%s could be two things', (text) =>
    expect(parseNumber(text)).toEqual({ ok: false, code: 'AMBIGUOUS_NUMBER' }),
  );
  it.each(['', 'gratis', '12,3,4', '1.23.4', '12-3', '=1+1', '1e5', '1,2.3,4'])('%s is none', (text) =>
    expect(parseNumber(text)).toEqual({ ok: false, code: 'NOT_A_NUMBER' }),
  );

  it('kroner become øre without losing one', () => {
    expect(toOre(129.9)).toBe(12990);
    expect(toOre(1.005)).toBe(101);
    expect(toOre(0.29)).toBe(29);
  });

  it('knows a GTIN that Excel has ruined', () => {
    expect(isMangledGtin('7,03E+12')).toBe(true);
    expect(isMangledGtin('7.039E+12')).toBe(true);
    expect(isMangledGtin('7039000000010')).toBe(false);
  });
});
