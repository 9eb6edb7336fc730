import { langOf, pathIn, withoutLang } from './lang';

describe('the language of an address', () => {
  it.each([
    ['/', 'nb'],
    ['/kurv', 'nb'],
    ['/en', 'en'],
    ['/en/kurv', 'en'],
    ['/energi', 'nb'],
  ])('%s is %s', (path, lang) => expect(langOf(path)).toBe(lang));

  it('goes there and back', () => {
    for (const path of ['/', '/kurv', '/vare/ullgenser']) expect(withoutLang(pathIn('en', path))).toBe(path);
    expect(pathIn('nb', '/kurv')).toBe('/kurv');
  });
});
