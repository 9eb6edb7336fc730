import { SaveCategoryDocument, type VatClass } from '@bytorg/graphql-client';
import { Button, Field, Label, Select, Textfield } from '@digdir/designsystemet-react';
import { zodResolver } from '@hookform/resolvers/zod';
import { useForm, useWatch } from 'react-hook-form';
import { z } from 'zod';
import { useInputProblems } from '../../query/input-problems';
import { useWords } from '../../language/use-words';
import { Refusal } from '../../parts/refusal';
import { Sheet } from '../../parts/sheet';
import { useAct } from '../../query/use-act';
import type { Category } from './categories-page';

const vatClasses = ['STANDARD', 'FOOD', 'BOOKS'] as const satisfies VatClass[];
const Form = z.object({
  nameNb: z.string().trim().min(1, 'REQUIRED'),
  nameEn: z.string().trim().min(1, 'REQUIRED'),
  parentId: z.string(),
  hue: z.coerce.number().int().min(0, 'OUT_OF_RANGE').max(359, 'OUT_OF_RANGE'),
  icon: z.string().trim().min(1, 'REQUIRED'),
  vatClass: z.enum(['', ...vatClasses]),
});
type FormIn = z.input<typeof Form>;
type FormOut = z.output<typeof Form>;

interface Props {
  category: Category | undefined;
  parents: Category[];
  onClose: () => void;
  onSaved: () => void;
}

export function CategorySheet({ category, parents, onClose, onSaved }: Props) {
  const { say, sayCode, language } = useWords();
  const act = useAct(SaveCategoryDocument);
  const problems = useInputProblems();
  const { register, handleSubmit, formState, control } = useForm<FormIn, unknown, FormOut>({
    resolver: zodResolver(Form),
    defaultValues: {
      nameNb: category?.nameNb ?? '',
      nameEn: category?.nameEn ?? '',
      parentId: category?.parentId ?? '',
      hue: category?.hue ?? 150,
      icon: category?.icon ?? '',
      vatClass: category?.vatClass ?? '',
    },
  });
  const hue = useWatch({ control, name: 'hue' });
  const save = handleSubmit(async ({ parentId, vatClass, ...input }) => {
    problems.clear();
    const inherited = { parentId: parentId || undefined, vatClass: vatClass || undefined };
    const answer = (await act.run({ input: { id: category?.id, ...inherited, ...input } }))?.saveCategory;
    if (answer?.__typename === 'InputProblems') return problems.set(answer.problems);
    if (answer) onSaved();
  });
  const field = (name: keyof FormIn) => {
    const code = formState.errors[name]?.message;
    return { ...register(name), error: code ? sayCode('problem', code, 'problem.INVALID') : problems.of(name) };
  };
  return (
    <Sheet
      title={say(category ? 'categories.edit' : 'categories.new', { name: category?.nameNb ?? '' })}
      onClose={onClose}
    >
      <form className="form" onSubmit={(event) => void save(event)} noValidate>
        <Textfield label={say('categories.nameNb')} lang="nb" {...field('nameNb')} />
        <Textfield label={say('categories.nameEn')} lang="en" {...field('nameEn')} />
        <Field>
          <Label>{say('categories.parent')}</Label>
          <Select {...register('parentId')}>
            <Select.Option value="">{say('categories.top')}</Select.Option>
            {parents
              .filter((parent) => parent.id !== category?.id)
              .map((parent) => (
                <Select.Option key={parent.id} value={parent.id}>
                  {language === 'nb' ? parent.nameNb : parent.nameEn}
                </Select.Option>
              ))}
          </Select>
        </Field>
        <Field>
          <Label>{say('categories.vat')}</Label>
          <Field.Description>{say('categories.vatHint')}</Field.Description>
          <Select {...register('vatClass')}>
            <Select.Option value="">{say('categories.vatAbove')}</Select.Option>
            {vatClasses.map((vat) => (
              <Select.Option key={vat} value={vat}>
                {say(`vat.${vat}`)}
              </Select.Option>
            ))}
          </Select>
        </Field>
        <Field>
          <Label>{say('categories.hue')}</Label>
          <Field.Description>{say('categories.hueHint')}</Field.Description>
          <input
            type="range"
            min={0}
            max={359}
            className="hue"
            style={{ '--hue': String(hue) } as React.CSSProperties}
            {...register('hue')}
          />
        </Field>
        <Textfield label={say('categories.icon')} description={say('categories.iconHint')} {...field('icon')} />
        <Refusal error={act.error} />
        <Button type="submit" loading={formState.isSubmitting}>
          {say('save')}
        </Button>
      </form>
    </Sheet>
  );
}
