import { DomainError } from '@bytorg/errors';

export type RoleName = 'owner' | 'clerk' | 'courier' | 'coordinator' | 'evaluator';
export interface GrantRow {
  id: string;
  role: RoleName;
  scopeId: string | null;
}

/** Whoever sends a request: a signed-in person with grants, or the public. */
export class Who {
  constructor(
    readonly person: { id: string; name: string; email: string } | null,
    readonly grants: readonly GrantRow[],
    readonly language: 'nb' | 'en',
    /** Address of the sender, for caps on what the unknown may do. */
    readonly ip: string,
  ) {}

  static system(language: 'nb' | 'en' = 'nb') {
    return new Who(null, [], language, 'system');
  }

  has(...roles: RoleName[]): boolean {
    return this.grants.some((g) => roles.includes(g.role));
  }

  mayActFor(storeId: string, ...roles: RoleName[]): boolean {
    const allowed = roles.length ? roles : (['owner', 'clerk'] as RoleName[]);
    return this.grants.some((g) => allowed.includes(g.role) && g.scopeId === storeId);
  }

  /** Throws FORBIDDEN unless this person is owner or clerk (or the roles given) of exactly this store. */
  mustActFor(storeId: string, ...roles: RoleName[]): void {
    if (!this.mayActFor(storeId, ...roles)) throw new DomainError(this.person ? 'FORBIDDEN' : 'UNAUTHENTICATED');
  }

  /** The person's id; throws UNAUTHENTICATED for the public. */
  get personId(): string {
    if (!this.person) throw new DomainError('UNAUTHENTICATED');
    return this.person.id;
  }
}
