import type { Address } from '../addresses';
import { core } from '../core';
import { deliveryPostcodes } from '../assemble';
import type { Random } from '../random';

export interface Shopper {
  name: string;
  email: string;
  phone: string;
  language: 'nb' | 'en';
  address: Address;
  postcode: string | null;
  municipalityNo: string | null;
}

const first = [
  'Nora',
  'Emma',
  'Lars',
  'Kari',
  'Ole',
  'Ingeborg',
  'Mats',
  'Sofie',
  'Jakob',
  'Maria',
  'Erik',
  'Astrid',
  'Henrik',
  'Silje',
  'Amina',
  'Knut',
  'Hilde',
  'Yusuf',
  'Tone',
  'Anders',
  'Eline',
  'Sverre',
  'Live',
  'Magnus',
];
const last = [
  'Hansen',
  'Johansen',
  'Moen',
  'Bakke',
  'Lie',
  'Haugen',
  'Bergan',
  'Jondal',
  'Rud',
  'Sando',
  'Evju',
  'Kjær',
  'Teigen',
  'Vik',
  'Omholt',
  'Skaug',
  'Nguyen',
  'Ahmed',
  'Foss',
  'Kolsrud',
];
const elsewhere: [string, string][] = [
  ['3620', '3334'],
  ['3622', '3334'],
  ['3626', '3336'],
  ['3674', '4005'],
  ['3681', '4005'],
  ['3300', '3314'],
  ['3320', '3314'],
  ['3632', '3338'],
];

/** Those who have shopped before; some of them often. */
export const shoppersOf = (addresses: readonly Address[], r: Random): Shopper[] => {
  const inArea = addresses.filter((a) => deliveryPostcodes.includes(a.postcode));
  return Array.from({ length: 170 }, (_, i) => {
    const name = `${first[i % first.length]} ${last[(i * 7) % last.length]}`;
    const address = inArea[(i * 13) % inArea.length];
    const [postcode, municipalityNo] = r.chance(0.12)
      ? [null, null]
      : r.chance(0.2)
        ? r.pick(elsewhere)
        : [address.postcode, core.town.municipalityNo];
    return {
      name,
      email: `${name.toLowerCase().replace(/[^a-z]+/g, '.')}.${i}@post.example`,
      phone: `+479${String(1_000_001 + i * 7919).slice(-7)}`,
      language: r.chance(0.1) ? 'en' : 'nb',
      address,
      postcode,
      municipalityNo,
    };
  });
};
