import { codeFrom, spaced } from './code-from';

it.each([
  ['418 207', '418207'],
  [' 418207 ', '418207'],
  ['https://bytorg.no/hent/4fQ9s-xYz_123', '4fQ9s-xYz_123'],
  ['https://bytorg.no/hent/4fQ9s?lang=en', '4fQ9s'],
  ['4fQ9s-xYz_123', '4fQ9s-xYz_123'],
])('takes the code out of what was typed or scanned: %s', (raw, code) => expect(codeFrom(raw)).toBe(code));

it('shows a code as it is read aloud', () => {
  expect(spaced('418207')).toBe('418 207');
  expect(spaced('4182')).toBe('418 2');
});
