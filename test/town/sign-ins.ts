import { townPeople } from './assemble';
import { demoPassword } from './core';
import { coreStores } from './core/stores';

/** Who can sign in, for the launcher and the curious. */
export const signIns = (_coreOnly: boolean) => [
  ...townPeople.map((p) => ({ role: p.role, name: p.name, email: `${p.key}@bytorg.example`, password: demoPassword })),
  ...coreStores.flatMap((s) =>
    s.staff.map((p) => ({
      role: p.role,
      name: p.name,
      email: `${p.key}@bytorg.example`,
      password: demoPassword,
      store: s.name,
    })),
  ),
];
