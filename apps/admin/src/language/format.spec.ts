import { clockText } from './clock-text';
import { dayOf, kroner, oreFrom, phone, priceText, time } from './format';

describe('prices', () => {
  it('are written as shops write them', () => {
    expect(kroner(123450)).toBe('1\u00A0234,50\u00A0kr');
    expect(priceText(4990)).toBe('49,90');
  });

  it.each([
    ['39', 3900],
    ['39,9', 3990],
    ['1 234,50', 123450],
    ['1234.5', 123450],
    ['49,90 kr', 4990],
    ['0', 0],
  ])('are read as typed: %s', (typed, ore) => expect(oreFrom(typed)).toBe(ore));

  it.each(['', 'gratis', '-5', '1,234', '1.234,50', '12,345', '1e3'])('are not guessed at: %s', (typed) =>
    expect(oreFrom(typed)).toBeUndefined(),
  );
});

describe('times', () => {
  it('are Kongsberg’s, also when the machine is elsewhere', () => {
    expect(time('2026-11-24T09:30:00Z')).toBe('10:30');
    expect(time('2026-07-01T09:30:00Z')).toBe('11:30');
    expect(dayOf('2026-11-24T23:30:00Z')).toBe('2026-11-25');
  });

  it.each([
    ['9', '09:00'],
    ['930', '09:30'],
    ['9.30', '09:30'],
    ['17:00', '17:00'],
    ['25', '25'],
    ['noe', 'noe'],
  ])('are read as typed: %s', (typed, read) => expect(clockText(typed)).toBe(read));
});

it('groups a telephone number as it is said', () => {
  expect(phone('+4741234567')).toBe('412\u00A034\u00A0567');
  expect(phone('32730000')).toBe('32\u00A073\u00A000\u00A000');
});
