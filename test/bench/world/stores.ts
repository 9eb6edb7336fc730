import type { StoreSpec } from '../../town/specs';
import { allStores } from '../../town/town';

const names = ['Nordre', 'Søndre', 'Østre', 'Vestre', 'Øvre', 'Nedre'];

/** So many stores after the demo's, with room for every order of the bench in one slot. */
export const stores = (count: number): StoreSpec[] =>
  Array.from({ length: count }, (_, n) => {
    const model = allStores[n % allStores.length];
    const round = Math.floor(n / allStores.length);
    return {
      ...model,
      key: `bench-${n}`,
      name: round ? `${names[round % names.length]} ${model.name}` : model.name,
      hours: Object.fromEntries([1, 2, 3, 4, 5, 6].map((day) => [day, ['08:00', '20:00']])),
      closures: [],
      slotMinutes: 60,
      // The most that the table allows; seed.ts lifts that bound for this database.
      slotCapacity: 200,
      delivers: true,
      staff: [],
    };
  });
