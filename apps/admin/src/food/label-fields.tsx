import { Field, Label, Select, Textfield, ValidationMessage } from '@digdir/designsystemet-react';
import { useFormContext } from 'react-hook-form';
import { useWords } from '../language/use-words';
import { vouchersOf } from './food-draft';
import './food.css';

/** What is claimed of the item, and who stands behind it. */
export function LabelFields({
  kind,
  problemOf,
}: {
  kind: 'local' | 'green';
  problemOf: (f: string) => string | undefined;
}) {
  const { say } = useWords();
  const { register } = useFormContext();
  const wrong = problemOf(`${kind}.by`);
  return (
    <fieldset className="food">
      <legend>{say(`label.${kind}`)}</legend>
      <Textfield
        label={say('label.note')}
        description={say(`label.${kind}Hint`)}
        error={problemOf(`${kind}.note`)}
        {...register(`${kind}.note`)}
      />
      <Field>
        <Label>{say('label.by')}</Label>
        <Select {...register(`${kind}.by`)} aria-invalid={wrong !== undefined}>
          <Select.Option value="">{say('label.none')}</Select.Option>
          {vouchersOf[kind].map((voucher) => (
            <Select.Option key={voucher} value={voucher}>
              {say(`voucher.${voucher}`)}
            </Select.Option>
          ))}
        </Select>
        {wrong && <ValidationMessage>{wrong}</ValidationMessage>}
      </Field>
    </fieldset>
  );
}
