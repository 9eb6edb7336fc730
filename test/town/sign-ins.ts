import { townPeople } from './assemble';
import { demoPassword } from './core';
import { coreStores } from './core/stores';
import { idOf } from './ids';
import type { PersonSpec } from './specs';
import type { Tables } from './tables';
import { allStores, secondCourier } from './town';

/** Whoever drives the next run stands before the other couriers: the first one tried has work to show. */
const drivingFirst = (people: PersonSpec[], { rows }: Tables) => {
  const starts = new Map(rows.delivery_slot.map((slot) => [slot.id, slot.starts_at as Date]));
  const next = (rows.run ?? [])
    .filter(({ state }) => state !== 'completed')
    .toSorted((a, b) => starts.get(a.slot_id)!.getTime() - starts.get(b.slot_id)!.getTime())[0];
  const drives = (p: PersonSpec) => idOf('person', p.key) === next?.courier_id;
  return people.toSorted((a, b) => Number(drives(b)) - Number(drives(a)));
};

/** Who can sign in, for the launcher and the curious. */
export const signIns = (coreOnly: boolean, tables: Tables) => [
  ...drivingFirst([...townPeople, ...(coreOnly ? [] : [secondCourier])], tables).map((p) => ({
    role: p.role,
    name: p.name,
    email: `${p.key}@bytorg.example`,
    password: demoPassword,
  })),
  ...(coreOnly ? coreStores : allStores).flatMap((s) =>
    s.staff.map((p) => ({
      role: p.role,
      name: p.name,
      email: `${p.key}@bytorg.example`,
      password: demoPassword,
      store: s.name,
    })),
  ),
];
