import { isDeepStrictEqual } from 'node:util';
import { type FieldProblem, InputProblems, type Problems } from '@bytorg/errors';
import { Inject, Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { answersOf, type Attrs } from './attribute-values';
import { Attributes } from './attributes.service';
import type { AskedAttribute, AttributeValue, AttributeValueInput } from './attributes.views';
import type { DescribedVariant, ValueInputs } from './changes.views';
import { isVariantField, type Text, variantField, type WholeText } from './shared-text';

interface Asked {
  /** Of the product, and so of all its variants. */
  whole: AskedAttribute[];
  /** By which variants are told apart. */
  kinds: AskedAttribute[];
}

/** What goods are by choice, number and text: shared like their words, and changed by the same requests. */
@Injectable()
export class SharedValues {
  constructor(
    @Inject(DataSource) private readonly db: DataSource,
    @Inject(Attributes) private readonly attributes: Attributes,
  ) {}

  /** What the shelf asks, and what is answered so far. */
  async of(productId: string, text: WholeText, language: 'nb' | 'en') {
    const { whole, kinds } = split(await this.attributes.of(text.categoryId), text);
    const rows: { id: string; name: string; gtin: string | null }[] = await this.db.query(
      `SELECT id, ${variantName('variant', language)} AS name, ltrim(gtin, '0') AS gtin FROM variant WHERE product_id = $1 ORDER BY sort, id`,
      [productId],
    );
    const variants = rows.map((row): DescribedVariant => ({
      ...row,
      attributes: valuesOf(kinds, text[variantField(row.id)] ?? {}, language),
    }));
    return { asked: whole, attributes: valuesOf(whole, text.attributes, language), askedOfVariants: kinds, variants };
  }

  /** The fields that are named, as they shall be; what its shelf no longer asks stays as it was. */
  async wished(tx: EntityManager, given: ValueInputs, was: WholeText, problems: Problems): Promise<Text> {
    const wish: Text = {};
    if (!given.attributes && !given.variants?.length) return wish;
    const { whole, kinds } = split(await this.attributes.of(was.categoryId, tx), was);
    if (given.attributes)
      wish.attributes = over(was.attributes, whole, answersOf(whole, given.attributes, problems).product);
    for (const { variantId, attributes } of given.variants ?? []) {
      const field = variantField(variantId.toLowerCase());
      const before = was[field];
      if (before) wish[field] = described(before, kinds, attributes, problems, `variants.${variantId}.`);
      else problems.add(`variants.${variantId}`, 'NOT_A_CHOICE');
    }
    refuseTwins(was, wish, problems);
    return wish;
  }
}

/** A variant's name in the shopper's and the store's language. */
export const variantName = (variant: string, language: 'nb' | 'en'): string =>
  language === 'en' ? `coalesce(nullif(${variant}.name_en, ''), ${variant}.name)` : `${variant}.name`;

/** What a product says of all its variants is not theirs to say. */
const split = (asked: readonly AskedAttribute[], { attributes }: WholeText): Asked => ({
  whole: asked.filter((a) => !a.makesVariants || a.id in attributes).map((a) => ({ ...a, makesVariants: false })),
  kinds: asked.filter((a) => a.makesVariants && !(a.id in attributes)),
});

const valuesOf = (asked: readonly AskedAttribute[], attrs: Attrs, language: 'nb' | 'en'): AttributeValue[] =>
  asked
    .filter(({ id }) => id in attrs)
    .map(({ id, code }) => {
      const value = attrs[id]!;
      if (typeof value === 'number') return { code, value: String(value).replace('.', language === 'nb' ? ',' : '.') };
      return { code, value: typeof value === 'string' ? value : value.nb };
    });

const isEmpty = (attrs: Attrs) => Object.keys(attrs).every((key) => key === '');

/** An old name goes with the first value. A text that is the same keeps its translation. */
const over = (was: Attrs, asked: readonly AskedAttribute[], said: Attrs): Attrs => {
  const left = Object.entries(was).filter(([key]) => key !== '' && !asked.some((a) => a.id === key));
  const next: Attrs = Object.fromEntries([...left, ...Object.entries(said)]);
  for (const [key, value] of Object.entries(next))
    if (textOf(was[key]) === textOf(value)) next[key] = was[key] ?? value;
  return isEmpty(next) && '' in was ? was : next;
};

const textOf = (value: Attrs[string] | undefined) => (typeof value === 'object' ? value.nb : value);

/** A variant that was told apart once stays so: without values nobody could choose it. */
const described = (
  was: Attrs,
  kinds: readonly AskedAttribute[],
  given: readonly AttributeValueInput[],
  problems: Problems,
  prefix: string,
): Attrs => {
  const next = over(was, kinds, answersOf(kinds, given, problems, prefix).variant);
  if (isEmpty(next) && !isEmpty(was)) problems.add(`${prefix}attributes.${kinds[0]?.code ?? ''}`, 'REQUIRED');
  return next;
};

const refuseTwins = (was: WholeText, wish: Text, problems: Problems): void => {
  const all = Object.entries({ ...was, ...wish }).filter(([field]) => isVariantField(field)) as [string, Attrs][];
  for (const [field, attrs] of all) {
    const twin = all.some(([other, same]) => other !== field && isDeepStrictEqual(same, attrs));
    if (field in wish && !isEmpty(attrs) && twin)
      problems.add(`variants.${field.slice(field.indexOf(':') + 1)}.attributes`, 'VARIANT_EXISTS');
  }
};

/** `found`: what the database replaced, under its lock; whatever was read before that may be another's by now. */
export const mustHaveStood = (expected: Text, found: Text): void => {
  const changed = (Object.keys(expected) as (keyof Text)[]).filter((f) => !isDeepStrictEqual(found[f], expected[f]));
  if (changed.length) throw new InputProblems(changed.map((field) => ({ field, code: 'CHANGED_SINCE' })));
};

/** Shelves and variants change between a request and its being accepted; the database has the last word, and says which. */
const refusals: Record<string, string> = {
  attrs_asked: 'NOT_ASKED',
  attrs_said_once: 'CHANGED_SINCE',
  variant_once: 'VARIANT_EXISTS',
  variant_named_once: 'VARIANT_EXISTS',
};

export const sayingWhy = async <T>(work: () => Promise<T>): Promise<T> => {
  try {
    return await work();
  } catch (error) {
    const { constraint } = (error as { driverError?: { constraint?: string } }).driverError ?? {};
    const code = constraint && refusals[constraint];
    if (!code) throw error;
    throw new InputProblems([{ field: 'variants', code } satisfies FieldProblem]);
  }
};
