import { Problems } from '@bytorg/errors';
import type { AskedAttribute, AttributeValueInput } from './attributes.views';

export type AttrValue = string | number | { nb: string };
export type Attrs = Record<string, AttrValue>;

export interface Answers {
  /** What describes the product, and what tells its variant apart. */
  product: Attrs;
  variant: Attrs;
}

const MOST = 1_000_000;
const MAX_TEXT = 200;
const plain = (text: string) => text.trim().toLowerCase().replace(/\s+/g, ' ').replace(/aa/g, 'å');

/** Every answer in the form in which it is kept; what does not fit is a problem of `prefix` and its code. */
export const answersOf = (
  asked: readonly AskedAttribute[],
  given: readonly AttributeValueInput[],
  problems: Problems,
  prefix = '',
): Answers => {
  const answers: Answers = { product: {}, variant: {} };
  for (const { code, value } of given.filter((g) => g.value.trim())) {
    const field = `${prefix}attributes.${code}`;
    const attribute = asked.find((a) => a.code === code);
    if (!attribute) {
      problems.add(field, 'NOT_ASKED');
      continue;
    }
    const text = value.trim();
    // Before anything is compared with it: what is near is found letter by letter.
    const kept = text.length <= MAX_TEXT ? keptAs(attribute, text) : undefined;
    if (kept !== undefined) answers[attribute.makesVariants ? 'variant' : 'product'][attribute.id] = kept;
    else if (text.length > MAX_TEXT) problems.add(field, 'TOO_LONG', { max: MAX_TEXT });
    else if (attribute.kind === 'number') problems.add(field, 'NOT_A_NUMBER');
    else problems.add(field, 'UNKNOWN_VALUE', { value: text.slice(0, 60), ...nearest(attribute, text) });
  }
  return answers;
};

const keptAs = (attribute: AskedAttribute, value: string): AttrValue | undefined => {
  if (attribute.kind === 'text') return { nb: value };
  if (attribute.kind === 'number') return numberOf(value, attribute.unit);
  const word = plain(value);
  return attribute.choices.find((c) => c.id === value || plain(c.nameNb) === word || plain(c.nameEn) === word)?.id;
};

/** `2,7`, `2.7` and `2,7 l`; another unit is another amount. */
const numberOf = (text: string, unit: string | null): number | undefined => {
  const [, digits, said] = /^(\d{1,7}(?:[.,]\d{1,4})?)\s*(\S.*)?$/.exec(text) ?? [];
  if (!digits || (said && plain(said) !== plain(unit ?? ''))) return undefined;
  const number = Number(digits.replace(',', '.'));
  return number <= MOST ? number : undefined;
};

/** What was meant, perhaps: by how many letters have to change, three at most; in both languages, for who reads it is not known here. */
const nearest = ({ choices }: AskedAttribute, value: string): { near: string; nearEn: string } => {
  const word = plain(value);
  const near = choices
    .map((c) => ({ ...c, far: Math.min(distance(word, plain(c.nameNb)), distance(word, plain(c.nameEn))) }))
    .toSorted((a, b) => a.far - b.far)
    .slice(0, 3);
  return { near: near.map((c) => c.nameNb).join(', '), nearEn: near.map((c) => c.nameEn).join(', ') };
};

const distance = (a: string, b: string): number => {
  let row = Array.from({ length: b.length + 1 }, (_, n) => n);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++)
      next[j] = Math.min(row[j]! + 1, next[j - 1]! + 1, row[j - 1]! + (a[i - 1] === b[j - 1] ? 0 : 1));
    row = next;
  }
  return row[b.length]!;
};
