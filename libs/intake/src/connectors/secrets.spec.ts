import { seal, unseal } from './secrets';

const [house, place] = ['x'.repeat(40), 'connector:1'];

it('a secret comes back as it was, and rests in another shape each time', () => {
  const sealed = seal('shpat_ærlig', place, house);
  expect(sealed).not.toContain('shpat');
  expect(seal('shpat_ærlig', place, house)).not.toBe(sealed);
  expect(unseal(sealed, place, house)).toBe('shpat_ærlig');
});

it.each([
  ['in another place', (s: string) => unseal(s, 'connector:2', house)],
  ['with another key of the house', (s: string) => unseal(s, place, 'y'.repeat(40))],
  ['altered', (s: string) => unseal(s.slice(0, -2) + (s.endsWith('AA') ? 'BB' : 'AA'), place, house)],
  [
    'with its tag cut short',
    (s: string) =>
      unseal(
        s
          .split('.')
          .map((p, i) => (i === 3 ? p.slice(0, 6) : p))
          .join('.'),
        place,
        house,
      ),
  ],
  ['that is none', () => unseal('i klartekst', place, house)],
])('%s it does not open', (_, open) =>
  expect(() => open(seal('shpat_1', place, house))).toThrow(expect.objectContaining({ code: 'SECRET_UNREADABLE' })),
);
