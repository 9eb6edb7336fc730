import { DomainError } from '@bytorg/errors';

export type RoleName = 'owner' | 'clerk' | 'courier' | 'coordinator' | 'evaluator';
export interface GrantRow {
  id: string;
  role: RoleName;
  scopeId: string | null;
}

const actsFor = (storeId: string, roles: RoleName[]) => (grant: GrantRow) =>
  (roles.length ? roles : (['owner', 'clerk'] as RoleName[])).includes(grant.role) && grant.scopeId === storeId;

/** Whoever sends a request: a signed-in person with grants, or the public. */
export class Who {
  constructor(
    readonly person: { id: string; name: string; email: string; secondFactor?: boolean } | null,
    readonly grants: readonly GrantRow[],
    readonly language: 'nb' | 'en',
    /** Address of the sender, for caps on what the unknown may do. */
    readonly ip: string,
    /** Grants that count only once this session has shown a second factor: until then they allow nothing. */
    readonly withheld: readonly GrantRow[] = [],
  ) {}

  static system(language: 'nb' | 'en' = 'nb') {
    return new Who(null, [], language, 'system');
  }

  has(...roles: RoleName[]): boolean {
    return this.grants.some((g) => roles.includes(g.role));
  }

  mayActFor(storeId: string, ...roles: RoleName[]): boolean {
    return this.grants.some(actsFor(storeId, roles));
  }

  /** The stores in which this person holds one of the roles; null when a role of the town's own gives the right. */
  storesOnly(roles: readonly RoleName[]): string[] | null {
    const held = this.grants.filter((g) => roles.includes(g.role));
    return held.every((g) => g.role === 'owner' || g.role === 'clerk') ? held.map((g) => g.scopeId!) : null;
  }

  /** Throws FORBIDDEN unless this person is owner or clerk (or the roles given) of exactly this store. */
  mustActFor(storeId: string, ...roles: RoleName[]): void {
    if (!this.mayActFor(storeId, ...roles)) throw this.refusal(this.withheld.some(actsFor(storeId, roles)));
  }

  /** Why not: nobody is signed in, a second factor is missing, or it is simply not theirs. */
  refusal(forWantOfSecondFactor: boolean): DomainError {
    if (!this.person) return new DomainError('UNAUTHENTICATED');
    return new DomainError(forWantOfSecondFactor ? 'SECOND_FACTOR_NEEDED' : 'FORBIDDEN');
  }

  /** The person's id; throws UNAUTHENTICATED for the public. */
  get personId(): string {
    if (!this.person) throw new DomainError('UNAUTHENTICATED');
    return this.person.id;
  }
}
