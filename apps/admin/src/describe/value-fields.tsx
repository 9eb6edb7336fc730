import type { WholeTextFragment } from '@bytorg/graphql-client';
import { Details, ValidationMessage } from '@digdir/designsystemet-react';
import { useWords } from '../language/use-words';
import { AttributeFields } from './attribute-fields';

type Described = Pick<WholeTextFragment, 'asked' | 'attributes' | 'askedOfVariants' | 'variants'>;
type Values = Record<string, string | undefined>;
export interface ValueDraft {
  attributes: Values;
  /** In the order of the product's variants. */
  variants: { attributes: Values }[];
}

const byCode = (values: Described['attributes']): Values =>
  Object.fromEntries(values.map(({ code, value }) => [code, value]));

export const valueDraft = ({ attributes, variants }: Described): ValueDraft => ({
  attributes: byCode(attributes),
  variants: variants.map((variant) => ({ attributes: byCode(variant.attributes) })),
});

const given = (values: Values) => Object.entries(values).flatMap(([code, value]) => (value ? [{ code, value }] : []));

/** Only the variants that were touched: what others say of the rest meanwhile stays. */
export const valuesFrom = (draft: ValueDraft, { attributes, variants }: Described) => {
  const touched = (now: Values, before: Described['attributes']) => {
    const was = byCode(before);
    return Object.keys({ ...was, ...now }).some((code) => (now[code] ?? '') !== (was[code] ?? ''));
  };
  return {
    attributes: touched(draft.attributes, attributes) ? given(draft.attributes) : undefined,
    variants: variants.flatMap((variant, n) => {
      const now = draft.variants[n]?.attributes ?? {};
      return touched(now, variant.attributes) ? [{ variantId: variant.id, attributes: given(now) }] : [];
    }),
  };
};

interface Props {
  text: Described;
  problemOf: (field: string) => string | undefined;
}

/** What goods are by choice and number: the product as a whole, and each variant by what tells it apart. */
export function ValueFields({ text, problemOf }: Props) {
  const { say } = useWords();
  return (
    <>
      {text.asked.length > 0 && (
        <fieldset className="food">
          <legend>{say('describe.values')}</legend>
          <AttributeFields asked={text.asked} problemOf={problemOf} />
        </fieldset>
      )}
      {text.askedOfVariants.length > 0 && (
        <fieldset className="food">
          <legend>{say('describe.variants')}</legend>
          <div>
            {text.variants.map((variant, n) => (
              <VariantValues key={variant.id} text={text} n={n} problemOf={problemOf} />
            ))}
          </div>
        </fieldset>
      )}
    </>
  );
}

/** More than a few variants are a long way to scroll: they open one by one, those that nothing describes at once. */
const FEW = 2;

function VariantValues({ text: { variants, askedOfVariants }, n, problemOf }: Props & { n: number }) {
  const { say } = useWords();
  const { id, name, gtin, attributes } = variants[n]!;
  const told = `variants.${id}.attributes`;
  const wrong = problemOf(told);
  return (
    <Details defaultOpen={variants.length <= FEW || attributes.length === 0}>
      <Details.Summary>{[name || say('describe.plain'), gtin].filter(Boolean).join(' · ')}</Details.Summary>
      <Details.Content>
        <div className="form">
          <AttributeFields asked={askedOfVariants} at={`variants.${n}.attributes`} told={told} problemOf={problemOf} />
          {wrong && <ValidationMessage>{wrong}</ValidationMessage>}
        </div>
      </Details.Content>
    </Details>
  );
}
