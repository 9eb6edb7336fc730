import { parsePhoneNumberFromString } from 'libphonenumber-js/min';

/** E.164 (`+4712345678`), read as Norwegian when no country is given; null when it is no number. */
export const phoneNumber = (text: string): string | null => {
  const number = parsePhoneNumberFromString(text.slice(0, 40), 'NO');
  return number?.isPossible() && (number.country !== 'NO' || /^[0-9]{8}$|^[0-9]{5}$/.test(number.nationalNumber))
    ? number.number
    : null;
};

export const isPhone = (text: string): boolean => phoneNumber(text) !== null;
