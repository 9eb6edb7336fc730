import type { AskedFragment } from '@bytorg/graphql-client';
import { Field, Label, Select, Textfield, ValidationMessage } from '@digdir/designsystemet-react';
import { useFormContext } from 'react-hook-form';
import { useWords } from '../language/use-words';

interface Props {
  asked: AskedFragment[];
  /** Where in the form the answers lie, by their codes. */
  at?: string;
  /** What the server calls that place. */
  told?: string;
  problemOf: (field: string) => string | undefined;
}

/** What the chosen shelf asks of its goods; a choice is from a list, the rest is typed. */
export function AttributeFields({ asked, at = 'attributes', told = at, problemOf }: Props) {
  return asked.map((attribute) => (
    <AttributeField
      key={attribute.id}
      attribute={attribute}
      at={`${at}.${attribute.code}`}
      wrong={problemOf(`${told}.${attribute.code}`)}
    />
  ));
}

interface FieldProps {
  attribute: AskedFragment;
  at: string;
  wrong: string | undefined;
}

function AttributeField({ attribute, at, wrong }: FieldProps) {
  const { language } = useWords();
  const { register } = useFormContext();
  const name = language === 'nb' ? attribute.nameNb : attribute.nameEn;
  const field = register(at);
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
