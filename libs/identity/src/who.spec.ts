import { type GrantRow, Who } from './who';

const grant = (role: GrantRow['role'], scopeId: string | null = null): GrantRow => ({ id: role, role, scopeId });
const who = (...grants: GrantRow[]) => new Who({ id: 'p', name: 'P', email: 'p@bytorg.example' }, grants, 'nb', '');

describe('whose staff somebody is in an operation', () => {
  it('of the stores where they hold one of its roles, and of no other', () => {
    const two = who(grant('owner', 'bakery'), grant('clerk', 'bookshop'));
    expect(two.storesOnly(['owner', 'clerk'])).toEqual(['bakery', 'bookshop']);
    expect(two.storesOnly(['owner'])).toEqual(['bakery']);
  });

  it('nobody’s, where a role of the town’s own gives the right', () => {
    const both = who(grant('owner', 'bakery'), grant('coordinator'));
    expect(both.storesOnly(['owner', 'coordinator'])).toBeNull();
    expect(both.storesOnly(['owner', 'clerk'])).toEqual(['bakery']);
    expect(both.storesOnly(['coordinator'])).toBeNull();
  });

  it('of no store at all without a grant: the wall shows nothing then', () => {
    expect(who().storesOnly(['owner', 'clerk'])).toEqual([]);
  });
});
