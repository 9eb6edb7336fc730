import type {
  ApiError,
  ProblemsFragment,
  ShelvesQuery,
  WholeTextFragment,
  SharedTextInput,
} from '@bytorg/graphql-client';
import { Alert, Button, Field, Label, Select, Textfield, ValidationMessage } from '@digdir/designsystemet-react';
import { FormProvider, useForm } from 'react-hook-form';
import { draftOf, foodFrom, labelFrom, type LabelDraft, wrongFigures } from '../food/food-draft';
import { FoodFields } from '../food/food-fields';
import { LabelFields } from '../food/label-fields';
import { useWords } from '../language/use-words';
import { Refusal } from '../parts/refusal';
import { useInputProblems } from '../query/input-problems';
import { CategoryOptions } from './category-options';
import { valueDraft, ValueFields, valuesFrom } from './value-fields';

interface Props extends ShelvesQuery {
  text: WholeTextFragment;
  /** What becomes of it, and what the button says. */
  says: { intro: string; save: string };
  /** The source of what is written, where somebody is to be convinced or wants to know later. */
  withNote: boolean;
  /** Answers what is wrong with it; what is right goes on from there. */
  onSave: (text: SharedTextInput, note: string) => Promise<ProblemsFragment['problems'] | undefined>;
  busy: boolean;
  error: ApiError | undefined;
}

const noLabel: LabelDraft = { note: '', by: '' };

/** What the stores share about an item, to be written by one of them or by the town's office. */
export function TextForm({ text, shelves, says, withNote, onSave, busy, error }: Props) {
  const { say } = useWords();
  const problems = useInputProblems();
  const { isFood, nameNb, nameEn, brand, descriptionNb, descriptionEn, categoryId, food, local, green } = text;
  const form = useForm({
    defaultValues: {
      ...{
        nameNb,
        nameEn: nameEn ?? '',
        brand,
        descriptionNb,
        descriptionEn: descriptionEn ?? '',
        categoryId,
        note: '',
      },
      ...{ food: draftOf(food), local: local ?? noLabel, green: green ?? noLabel, ...valueDraft(text) },
    },
  });
  const { register, handleSubmit } = form;
  const save = handleSubmit(async ({ note, food, local, green, attributes, variants, ...written }) => {
    problems.clear();
    const labels = { local: labelFrom(local), green: labelFrom(green) };
    const unvouched = (['local', 'green'] as const).filter((kind) => labels[kind] === undefined);
    const figures = isFood ? wrongFigures(food) : [];
    if (problems.missing([...unvouched.map((k) => `${k}.by`), ...figures.map((f) => `nutrition.${f}`)])) return;
    const values = valuesFrom({ attributes, variants }, text);
    const wrong = await onSave({ ...written, ...labels, ...values, ...(isFood && { food: foodFrom(food) }) }, note);
    if (wrong) problems.set(wrong);
  });
  // Labels have notes of their own.
  const noteProblem = problems.problems.find(({ field }) => field === 'note');
  // What the database refused last of all names no field of the form.
  const elsewhere = problems.problems.find(({ field }) => field === 'variants');
  const long = { multiline: true, rows: 3 } as const;
  return (
    <FormProvider {...form}>
      <form className="form" onSubmit={(event) => void save(event)} noValidate>
        <Alert data-color="info">{says.intro}</Alert>
        <Textfield label={say('changes.field.nameNb')} error={problems.of('nameNb')} {...register('nameNb')} />
        <Textfield label={say('changes.field.nameEn')} error={problems.of('nameEn')} {...register('nameEn')} />
        <Textfield label={say('changes.field.brand')} error={problems.of('brand')} {...register('brand')} />
        <Field>
          <Label>{say('changes.field.categoryId')}</Label>
          <Select {...register('categoryId')}>
            <CategoryOptions shelves={shelves} />
          </Select>
          {problems.of('categoryId') && <ValidationMessage>{problems.of('categoryId')}</ValidationMessage>}
        </Field>
        <Textfield
          {...long}
          label={say('changes.field.descriptionNb')}
          error={problems.of('descriptionNb')}
          {...register('descriptionNb')}
        />
        <Textfield
          {...long}
          label={say('changes.field.descriptionEn')}
          error={problems.of('descriptionEn')}
          {...register('descriptionEn')}
        />
        <ValueFields text={text} problemOf={problems.of} />
        {isFood && <FoodFields at="food" problemOf={problems.of} />}
        <LabelFields kind="local" problemOf={problems.of} />
        <LabelFields kind="green" problemOf={problems.of} />
        {withNote && (
          <Textfield
            label={`${say('describe.note')} (${say('optional')})`}
            error={noteProblem && problems.inWords(noteProblem)}
            {...register('note')}
          />
        )}
        {elsewhere && <Alert data-color="danger">{problems.inWords(elsewhere)}</Alert>}
        <Refusal error={error} />
        <Button type="submit" loading={busy}>
          {says.save}
        </Button>
      </form>
    </FormProvider>
  );
}
