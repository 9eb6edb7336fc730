import { townPeople } from './assemble';
import { demoPassword } from './core';
import { coreStores } from './core/stores';
import { allStores, secondCourier } from './town';

/** Who can sign in, for the launcher and the curious. */
export const signIns = (coreOnly: boolean) => [
  ...[...townPeople, ...(coreOnly ? [] : [secondCourier])].map((p) => ({
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
