import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { IntlMessageFormat } from 'intl-messageformat';

const here = import.meta.dirname;
const read = (file: string) => JSON.parse(readFileSync(join(here, file), 'utf8')) as Record<string, string>;
const nb = read('nb.json');
const en = read('en.json');

function sources(folder: string): string {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.tsx?$/.test(entry.name) && !/\.spec\./.test(entry.name))
    .map((entry) => readFileSync(join(entry.parentPath, entry.name), 'utf8'))
    .join('\n');
}

function placesIn(text: string): string[] {
  const found = new Set<string>();
  const walk = (value: unknown): void => {
    if (Array.isArray(value)) return value.forEach(walk);
    if (!value || typeof value !== 'object') return;
    const part = value as { type?: number; value?: unknown; options?: Record<string, { value: unknown }> };
    if (part.type && part.type >= 1 && part.type <= 6) found.add(String(part.value));
    for (const option of Object.values(part.options ?? {})) walk(option.value);
  };
  walk(new IntlMessageFormat(text).getAst());
  return [...found].sort();
}

describe('the catalogues', () => {
  const code = sources(join(here, '..'));

  it('hold the same keys in both languages', () => expect(Object.keys(en).sort()).toEqual(Object.keys(nb).sort()));

  it('fill the same places in both languages', () => {
    const different = Object.keys(nb).filter((key) => placesIn(nb[key]).join() !== placesIn(en[key]).join());
    expect(different).toEqual([]);
  });

  it('hold no key that nobody uses', () => {
    // A key is named whole, or by its beginning where the API's code ends it.
    const beginnings = [
      ...[...code.matchAll(/`([\w.]+\.)\$\{/g)].map(([, beginning]) => beginning),
      ...[...code.matchAll(/\bsay\('(\w+)'/g)].map(([, prefix]) => `${prefix}.`),
    ];
    const unused = Object.keys(nb).filter(
      (key) => !code.includes(`'${key}'`) && !beginnings.some((beginning) => key.startsWith(beginning)),
    );
    expect(unused).toEqual([]);
  });

  it('leave nothing untranslated, and shout at nobody', () => {
    const same = ['site.name', 'day.later', 'order.atTill'];
    expect(Object.keys(nb).filter((key) => nb[key] === en[key] && nb[key].length > 8 && !same.includes(key))).toEqual(
      [],
    );
    expect(Object.values({ ...nb, ...en }).filter((text) => text.includes('!'))).toEqual([]);
  });
});
