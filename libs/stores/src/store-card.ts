import { osloDate } from '@bytorg/clock';
import type { StoreInfo } from './directory';
import { metresBetween } from './geo';
import { type Day, nextDays, openState } from './schedule';
import type { Centre, StoreCard, StoreSettings, WeekdayHours } from './stores.views';

type Near = { lat: number; lon: number } | null | undefined;

export const storeCard = (s: StoreInfo, language: 'nb' | 'en', now: Date, near?: Near): StoreCard => ({
  id: s.id,
  slug: s.slug,
  name: s.name,
  kind: s.kind,
  tagline: s.tagline[language] || s.tagline.nb,
  colour: s.colour,
  monogram: s.monogram,
  illustration: s.illustration,
  centre: centreView(s.centre),
  addressLine: s.addressLine,
  postcode: s.postcode,
  city: s.city,
  place: { lat: s.lat, lon: s.lon },
  distanceM: near ? metresBetween(near, s) : null,
  phone: s.phone,
  ...openState(s.schedule, now),
});

export const centreView = (c: { id: string; slug: string; name: string; lat: number; lon: number }): Centre => ({
  id: c.id,
  slug: c.slug,
  name: c.name,
  place: { lat: c.lat, lon: c.lon },
});

export const weekOf = (s: StoreInfo): WeekdayHours[] =>
  [1, 2, 3, 4, 5, 6, 7].map((weekday) => ({ weekday, intervals: s.schedule.weekly[weekday] ?? [] }));

export const daysOf = (s: StoreInfo, now: Date, language: 'nb' | 'en', days = 14): Day[] =>
  nextDays(s.schedule, now, days, language);

export const settingsOf = (s: StoreInfo, now: Date, language: 'nb' | 'en'): StoreSettings => ({
  id: s.id,
  name: s.name,
  email: s.email,
  phone: s.phone,
  tagline: s.tagline[language],
  about: s.about[language],
  prepMinutes: s.prepMinutes,
  buffer: s.buffer,
  bufferAuto: s.bufferAuto,
  importShare: s.importShare,
  scaleCodes: s.scaleCodes,
  slotMinutes: s.slotMinutes,
  slotCapacity: s.slotCapacity,
  delivers: s.delivers,
  sundayExempt: s.schedule.sundayExempt,
  parkingNote: s.parking[language],
  hours: weekOf(s),
  closures: s.schedule.closures.filter((c) => c.toDate >= osloDate(now)),
  nextDays: daysOf(s, now, language),
  paused: s.status === 'paused',
  orgNumber: s.orgNumber,
});
