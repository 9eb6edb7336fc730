import type { Role } from '@bytorg/graphql-client';
import type { Grant, Person } from './session';

const storeRoles: Role[] = ['OWNER', 'CLERK'];

export interface StoreAccess {
  id: string;
  slug: string;
  name: string;
  owner: boolean;
}

export function storesOf(me: Person): StoreAccess[] {
  const stores = new Map<string, StoreAccess>();
  for (const grant of me.grants.filter(isForStore)) {
    const known = stores.get(grant.scopeId);
    stores.set(grant.scopeId, {
      id: grant.scopeId,
      slug: grant.storeSlug,
      name: grant.scopeName ?? grant.storeSlug,
      owner: grant.role === 'OWNER' || (known?.owner ?? false),
    });
  }
  return [...stores.values()].toSorted((a, b) => a.name.localeCompare(b.name, 'nb'));
}

export const has = (me: Person, role: Role) => me.grants.some((grant) => grant.role === role);

/** Where a person's day begins: at the counter, in the van, or with what needs attention. */
export function homeOf(me: Person, lastStore?: string): string {
  const stores = storesOf(me);
  const store = stores.find(({ slug }) => slug === lastStore) ?? stores[0];
  if (store) return `/butikk/${store.slug}/tavle`;
  if (has(me, 'COURIER')) return '/ruter';
  if (has(me, 'COORDINATOR')) return '/by';
  if (has(me, 'EVALUATOR')) return '/pilotkontor';
  return '/ingen-tilgang';
}

type StoreGrant = Grant & { scopeId: string; storeSlug: string };
function isForStore(grant: Grant): grant is StoreGrant {
  return storeRoles.includes(grant.role) && grant.scopeId !== null && grant.storeSlug !== null;
}
