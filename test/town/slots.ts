import { holidayName } from '@bytorg/stores';
import { core } from './core';
import { idOf } from './ids';
import type { Moments } from './moments';
import type { Tables } from './tables';

const weekday: [string, string][] = [
  ['16:00', '18:00'],
  ['18:00', '20:00'],
];
const saturday: [string, string][] = [['13:00', '15:00']];

export interface DeliveryWindow {
  id: string;
  startsAt: Date;
  endsAt: Date;
  cutoffAt: Date;
}

/** The same windows that the delivery office opens ahead by itself, also those of the past weeks. */
export const deliveryWindows = (m: Moments, fromDay: number, toDay: number): DeliveryWindow[] => {
  const windows: DeliveryWindow[] = [];
  for (let day = fromDay; day <= toDay; day++) {
    const date = m.today.add({ days: day });
    if (date.dayOfWeek === 7 || holidayName(date)) continue;
    for (const [from, to] of date.dayOfWeek === 6 ? saturday : weekday) {
      const startsAt = m.at(day, from);
      windows.push({
        id: idOf('delivery-slot', startsAt.toISOString()),
        startsAt,
        endsAt: m.at(day, to),
        cutoffAt: new Date(startsAt.getTime() - 2 * 3_600_000),
      });
    }
  }
  return windows;
};

export const addDeliverySlots = (t: Tables, windows: readonly DeliveryWindow[], taken = new Map<string, number>()) => {
  for (const w of windows)
    t.add('delivery_slot', {
      id: w.id,
      town_id: core.town.id,
      starts_at: w.startsAt,
      ends_at: w.endsAt,
      cutoff_at: w.cutoffAt,
      capacity: 12,
      taken: taken.get(w.id) ?? 0,
      fee_ore: 7900,
    });
};
