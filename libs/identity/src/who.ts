import { DomainError } from '@bytorg/errors';

/** What people are. */
export type RoleName = 'owner' | 'clerk' | 'courier' | 'coordinator' | 'evaluator';
/** Who may call what: people, and the tills of stores. */
export type CallerRole = RoleName | 'till';
/** They act for one store and nothing beyond it. */
const storeRoles: readonly CallerRole[] = ['owner', 'clerk', 'till'];

export interface GrantRow {
  id: string;
  role: CallerRole;
  scopeId: string | null;
}

const actsFor = (storeId: string, roles: CallerRole[]) => (grant: GrantRow) =>
  (roles.length ? roles : (['owner', 'clerk'] as CallerRole[])).includes(grant.role) && grant.scopeId === storeId;

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
    /** A machine instead of a person. */
    readonly till: { id: string; name: string } | null = null,
  ) {}

  static system(language: 'nb' | 'en' = 'nb') {
    return new Who(null, [], language, 'system');
  }

  has(...roles: CallerRole[]): boolean {
    return this.grants.some((g) => roles.includes(g.role));
  }

  mayActFor(storeId: string, ...roles: CallerRole[]): boolean {
    return this.grants.some(actsFor(storeId, roles));
  }

  /** The stores in which this person holds one of the roles; null when a role of the town's own gives the right. */
  storesOnly(roles: readonly CallerRole[]): string[] | null {
    const held = this.grants.filter((g) => roles.includes(g.role));
    return held.every((g) => storeRoles.includes(g.role)) ? held.map((g) => g.scopeId!) : null;
  }

  /** Throws FORBIDDEN unless this person is owner or clerk (or the roles given) of exactly this store. */
  mustActFor(storeId: string, ...roles: CallerRole[]): void {
    if (!this.mayActFor(storeId, ...roles)) throw this.refusal(this.withheld.some(actsFor(storeId, roles)));
  }

  /** Why not: nobody is signed in, a second factor is missing, or it is simply not theirs. */
  refusal(forWantOfSecondFactor: boolean): DomainError {
    if (!this.person && !this.till) return new DomainError('UNAUTHENTICATED');
    return new DomainError(forWantOfSecondFactor ? 'SECOND_FACTOR_NEEDED' : 'FORBIDDEN');
  }

  /** The person's id; throws UNAUTHENTICATED for the public. */
  get personId(): string {
    if (!this.person) throw new DomainError('UNAUTHENTICATED');
    return this.person.id;
  }

  /** Whose keys of idempotency these are: a person's, or a till's own. */
  get senderId(): string {
    return this.till?.id ?? this.personId;
  }

  /** As a movement or the audit names whoever did it. */
  get senderName(): string | null {
    return this.till?.name ?? this.person?.name ?? null;
  }
}
