import { Checkbox, Field, Fieldset, Label, Select, Textfield, ValidationMessage } from '@digdir/designsystemet-react';
import { useFormContext } from 'react-hook-form';
import { useWords } from '../language/use-words';
import { allergens, nutrients } from './food-draft';
import './food.css';

interface Props {
  /** Where in the form the draft lies. */
  at: 'food' | 'product.food';
  problemOf: (field: string) => string | undefined;
}

/** What the label says of food: a shopper who may die of a nut reads it before paying. */
export function FoodFields({ at, problemOf }: Props) {
  const { say } = useWords();
  const { register } = useFormContext();
  const field = (name: string) => ({ ...register(`${at}.${name}`), error: problemOf(`food.${name}`) });
  return (
    <fieldset className="food form__whole">
      <legend>{say('food.title')}</legend>
      <Textfield
        multiline
        rows={3}
        label={say('food.ingredientsNb')}
        description={say('food.marks')}
        {...field('ingredientsNb')}
      />
      <Textfield multiline rows={3} label={say('food.ingredientsEn')} {...field('ingredientsEn')} />
      <AllergenBoxes at={at} name="contains" problem={problemOf('food.contains')} />
      <AllergenBoxes at={at} name="mayContain" problem={problemOf('food.mayContain')} />
      <Field>
        <Label>{say('food.storage')}</Label>
        <Select {...register(`${at}.storage`)}>
          {(['AMBIENT', 'COLD', 'FROZEN'] as const).map((storage) => (
            <Select.Option key={storage} value={storage}>
              {say(`storage.${storage}`)}
            </Select.Option>
          ))}
        </Select>
      </Field>
      <Textfield label={say('food.origin')} {...field('origin')} />
      <Textfield label={say('food.producer')} description={say('food.producerHint')} {...field('producer')} />
      <Nutrition at={at} problemOf={problemOf} />
    </fieldset>
  );
}

function AllergenBoxes({ at, name, problem }: { at: string; name: 'contains' | 'mayContain'; problem?: string }) {
  const { say } = useWords();
  const { register } = useFormContext();
  return (
    <Fieldset className="food__allergens">
      <Fieldset.Legend>{say(`food.${name}`)}</Fieldset.Legend>
      <div className="food__boxes">
        {allergens.map((code) => (
          <Checkbox key={code} label={say(`allergen.${code}`)} value={code} {...register(`${at}.${name}`)} />
        ))}
      </div>
      {problem && <ValidationMessage>{problem}</ValidationMessage>}
    </Fieldset>
  );
}

function Nutrition({ at, problemOf }: Props) {
  const { say } = useWords();
  const { register } = useFormContext();
  return (
    <Fieldset>
      <Fieldset.Legend>{say('food.nutrition')}</Fieldset.Legend>
      <Fieldset.Description>{say('food.nutritionHint')}</Fieldset.Description>
      <div className="food__figures">
        <Field>
          <Label>{say('food.per')}</Label>
          <Select {...register(`${at}.per`)}>
            <Select.Option value="G">100 g</Select.Option>
            <Select.Option value="ML">100 ml</Select.Option>
          </Select>
        </Field>
        {nutrients.map((name) => (
          <Textfield
            key={name}
            label={say(`nutrient.${name}`)}
            inputMode="decimal"
            error={problemOf(`nutrition.${name}`)}
            {...register(`${at}.figures.${name}`)}
          />
        ))}
      </div>
    </Fieldset>
  );
}
