import { count, decimal, parsePrice, percent, price, unitPrice, weight } from './price';

const nbsp = '\u00a0';

describe('price', () => {
  it.each([
    [0, `0,00${nbsp}kr`],
    [5, `0,05${nbsp}kr`],
    [123450, `1${nbsp}234,50${nbsp}kr`],
    [100000000, `1${nbsp}000${nbsp}000,00${nbsp}kr`],
    [-4990, `\u221249,90${nbsp}kr`],
  ])('writes %i øre as shops do', (ore, text) => expect(price(ore)).toBe(text));

  it('writes a comparison price, a count and a rate', () => {
    expect(unitPrice(11682, 'kg')).toBe(`116,82${nbsp}kr/kg`);
    expect([450, 1000, 1250].map(weight)).toEqual([`450${nbsp}g`, `1${nbsp}kg`, `1,25${nbsp}kg`]);
    expect(count(1284)).toBe(`1${nbsp}284`);
    expect([decimal(0.3), decimal(7), decimal(1024.5)]).toEqual(['0,3', '7', `1${nbsp}024,5`]);
    expect(percent(12.5)).toBe(`12,5${nbsp}%`);
  });

  it.each([
    ['199', 19900],
    ['199,5', 19950],
    ['1 299', 129900],
    ['49.90 kr', 4990],
    ['-5', undefined],
    ['1e3', undefined],
    ['', undefined],
    [null, undefined],
  ])('reads %p in a price field as %p', (text, ore) => expect(parsePrice(text)).toBe(ore));
});
