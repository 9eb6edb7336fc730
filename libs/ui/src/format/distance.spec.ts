import { codeInThrees, distance, orgNumber, phoneNumber } from './distance';

const plain = (text: string) => text.replaceAll('\u00a0', ' ');

describe('numbers people read aloud', () => {
  it.each([
    [3, '10 m'],
    [348, '350 m'],
    [1234, '1,2 km'],
    [14400, '14 km'],
  ])('%i metres', (metres, text) => expect(plain(distance(metres))).toBe(text));

  it('spaces codes, organisation numbers and phone numbers', () => {
    expect(plain(codeInThrees('482915'))).toBe('482 915');
    expect(plain(orgNumber('310000019'))).toBe('310 000 019');
    expect(plain(phoneNumber('+4741234567'))).toBe('412 34 567');
    expect(plain(phoneNumber('32104488'))).toBe('32 10 44 88');
    expect(phoneNumber('+46701234567')).toBe('+46701234567');
  });
});
