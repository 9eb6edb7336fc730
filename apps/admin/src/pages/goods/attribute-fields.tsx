import type { AskedFragment } from '@bytorg/graphql-client';
import { Field, Label, Select, Textfield, ValidationMessage } from '@digdir/designsystemet-react';
import { useFormContext } from 'react-hook-form';
import { useWords } from '../../language/use-words';
import type { NewOffer } from './new-offer-form';

interface Props {
  asked: AskedFragment[];
  problemOf: (field: string) => string | undefined;
}

/** What the chosen shelf asks of its goods; a choice is from a list, the rest is typed. */
export function AttributeFields({ asked, problemOf }: Props) {
  return asked.map((attribute) => (
    <AttributeField key={attribute.id} attribute={attribute} wrong={problemOf(`attributes.${attribute.code}`)} />
  ));
}

function AttributeField({ attribute, wrong }: { attribute: AskedFragment; wrong: string | undefined }) {
  const { language } = useWords();
  const { register } = useFormContext<NewOffer>();
  const name = language === 'nb' ? attribute.nameNb : attribute.nameEn;
  const field = register(`attributes.${attribute.code}`);
  if (!attribute.choices.length)
    return (
      <Textfield
        label={name}
        suffix={attribute.unit ?? undefined}
        inputMode={attribute.kind === 'NUMBER' ? 'decimal' : 'text'}
        error={wrong}
        {...field}
      />
    );
  return (
    <Field>
      <Label>{name}</Label>
      <Select {...field} aria-invalid={wrong !== undefined}>
        <Select.Option value="">–</Select.Option>
        {attribute.choices.map((choice) => (
          <Select.Option key={choice.id} value={choice.id}>
            {language === 'nb' ? choice.nameNb : choice.nameEn}
          </Select.Option>
        ))}
      </Select>
      {wrong && <ValidationMessage>{wrong}</ValidationMessage>}
    </Field>
  );
}
