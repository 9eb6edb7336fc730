import { CategoryAttributesDocument, ShelvesDocument } from '@bytorg/graphql-client';
import { Field, Label, Select, Textfield, ValidationMessage } from '@digdir/designsystemet-react';
import { useRef, type ReactNode } from 'react';
import { useFormContext, useWatch } from 'react-hook-form';
import { FoodFields } from '../../food/food-fields';
import { useWords } from '../../language/use-words';
import { useQuery } from '../../query/use-query';
import { AttributeFields } from '../../describe/attribute-fields';
import { CategoryOptions } from '../../describe/category-options';
import type { NewOffer } from './new-offer-form';

type DescribedField = keyof NonNullable<NewOffer['product']>;
const units = ['kg', 'l', 'm', 'm2', 'stk'];

interface Props {
  problemOf: (field: string) => string | undefined;
  /** Stands where name and brand are written. */
  children: ReactNode;
}

export function DescribeFields({ problemOf, children }: Props) {
  const { say, sayCode } = useWords();
  const { register, formState, setValue } = useFormContext<NewOffer>();
  const isFood = useWatch<NewOffer>({ name: 'product.vatClass' }) === 'FOOD';
  const shelves = useQuery(ShelvesDocument, {}).data?.shelves ?? [];

  const vatChosen = useRef(false);
  const vatClass = register('product.vatClass', { onChange: () => void (vatChosen.current = true) });
  const categoryId = useWatch<NewOffer, 'product.categoryId'>({ name: 'product.categoryId' });

  // What another shelf asks has other choices: what was said to the one before is no answer to this.
  const category = register('product.categoryId', {
    onChange: ({ target }: { target: { value: string } }) => {
      setValue('attributes', {});
      // What was chosen by hand stays.
      const shelf = shelves.find(({ id }) => id === target.value);
      if (shelf && !vatChosen.current) setValue('product.vatClass', shelf.vatClass);
    },
  });

  const wrong = (field: DescribedField) => {
    const code = formState.errors.product?.[field]?.message;
    return code ? sayCode('problem', code, 'problem.INVALID') : problemOf(field);
  };
  return (
    <>
      <Textfield className="form__whole" label={say('new.name')} error={wrong('name')} {...register('product.name')} />
      <Textfield label={say('new.brand')} error={wrong('brand')} {...register('product.brand')} />
      <Field>
        <Label>{say('new.category')}</Label>
        <Select {...category} aria-invalid={wrong('categoryId') !== undefined}>
          <CategoryOptions shelves={shelves} />
        </Select>
        {wrong('categoryId') && <ValidationMessage>{wrong('categoryId')}</ValidationMessage>}
      </Field>
      {children}
      {categoryId && <AskedOfShelf key={categoryId} categoryId={categoryId} problemOf={problemOf} />}
      <Textfield
        className="form__whole"
        multiline
        rows={3}
        label={say('new.description')}
        error={wrong('description')}
        {...register('product.description')}
      />
      <Field>
        <Label>{say('new.vat')}</Label>
        <Select {...vatClass}>
          {(['STANDARD', 'FOOD', 'BOOKS'] as const).map((vat) => (
            <Select.Option key={vat} value={vat}>
              {say(`vat.${vat}`)}
            </Select.Option>
          ))}
        </Select>
      </Field>
      <Textfield
        label={`${say('new.netAmount')} (${say('optional')})`}
        description={say('new.netHint')}
        inputMode="decimal"
        error={wrong('netAmount')}
        {...register('product.netAmount')}
      />
      <Field>
        <Label>{say('new.unit')}</Label>
        <Select {...register('product.unit')}>
          <Select.Option value="">–</Select.Option>
          {units.map((unit) => (
            <Select.Option key={unit} value={unit}>
              {unit.replace('2', '²')}
            </Select.Option>
          ))}
        </Select>
      </Field>
      {isFood && <FoodFields at="product.food" problemOf={problemOf} />}
    </>
  );
}

function AskedOfShelf({ categoryId, problemOf }: { categoryId: string } & Pick<Props, 'problemOf'>) {
  const { data } = useQuery(CategoryAttributesDocument, { categoryId });
  return <AttributeFields asked={data?.categoryAttributes ?? []} problemOf={problemOf} />;
}
