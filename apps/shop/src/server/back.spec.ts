import { backTo } from './back.server';

describe('the way back from a form', () => {
  it.each(['/kurv', '/en/vare/ullgenser?v=1'])('stays on %s', (path) => expect(backTo(path)).toBe(path));

  it.each([
    '//elsewhere.example',
    '/\\elsewhere.example',
    'https://elsewhere.example',
    'javascript:alert(1)',
    '',
    null,
  ])('never leaves for %p', (path) => expect(backTo(path)).toBe('/'));
});
