import { IntlMessageFormat } from 'intl-messageformat';
import { phrases } from './phrases';
import { catalogue } from './words';

interface Element {
  value?: unknown;
  options?: Record<string, { value: Element[] }>;
  type: number;
}
const literal = 0;
const pound = 7;

function argumentsOf(elements: Element[]): string[] {
  return elements
    .filter(({ type }) => type !== literal && type !== pound)
    .flatMap(({ value, options = {} }) => [
      String(value),
      ...Object.values(options).flatMap((option) => argumentsOf(option.value)),
    ]);
}
const names = (message: string) => [...new Set(argumentsOf(new IntlMessageFormat(message, 'nb').getAst()))].toSorted();

describe('the catalogues', () => {
  it('have the same phrases in both languages', () => {
    expect(Object.keys(catalogue(phrases, 'en'))).toEqual(Object.keys(catalogue(phrases, 'nb')));
    expect(
      Object.values(phrases)
        .flat()
        .filter((text) => text.trim() === ''),
    ).toEqual([]);
  });

  it('ask for the same values in both languages', () => {
    const differing = Object.entries(phrases).filter(([, [nb, en]]) => names(nb).join() !== names(en).join());
    expect(differing).toEqual([]);
  });

  it('shout at nobody', () => {
    expect(
      Object.values(phrases)
        .flat()
        .filter((text) => text.includes('!')),
    ).toEqual([]);
  });
});
