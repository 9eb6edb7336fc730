import {
  ProposeChangeDocument,
  SharedTextDocument,
  type ShelvesQuery,
  type SharedTextQuery,
} from '@bytorg/graphql-client';
import { Alert, Button, Field, Label, Select, Textfield, ValidationMessage } from '@digdir/designsystemet-react';
import { FormProvider, useForm } from 'react-hook-form';
import { Link } from 'react-router';
import { draftOf, foodFrom, labelFrom, type LabelDraft, wrongFigures } from '../../food/food-draft';
import { FoodFields } from '../../food/food-fields';
import { LabelFields } from '../../food/label-fields';
import { useWords } from '../../language/use-words';
import { Lines, Loaded } from '../../parts/loaded';
import { Refusal } from '../../parts/refusal';
import { Sheet } from '../../parts/sheet';
import { useInputProblems } from '../../query/input-problems';
import { useAct } from '../../query/use-act';
import { useKey } from '../../query/use-key';
import { useQuery } from '../../query/use-query';
import { useStore } from '../../shell/store-frame';
import { CategoryOptions } from './category-options';
import type { Row } from './use-goods';
import { valueDraft, ValueFields, valuesFrom } from './value-fields';

interface Props {
  row: Row;
  onClose: () => void;
  onRow: (row: Row) => void;
  tell: (words: string) => void;
}

/** What the stores share about an item: the own word holds at once, any other is a proposal. */
export function DescribeSheet({ row, onClose, onRow, tell }: Props) {
  const { say } = useWords();
  const store = useStore();
  const query = useQuery(SharedTextDocument, { storeId: store.id, productId: row.productId });
  return (
    <Sheet title={say('describe.title')} onClose={onClose}>
      <Loaded query={query} skeleton={<Lines count={6} />}>
        {({ sharedText, shelves }) => (
          <TextForm
            text={sharedText}
            shelves={shelves}
            onDone={(atOnce) => {
              tell(say(atOnce ? 'describe.saved' : 'describe.sent'));
              // The list asks anew: its other rows may be other variants of the same goods.
              if (atOnce) onRow(row);
              onClose();
            }}
          />
        )}
      </Loaded>
      <Link to={`/butikk/${store.slug}/varer/endringer`}>{say('describe.all')}</Link>
    </Sheet>
  );
}

interface FormProps extends ShelvesQuery {
  text: SharedTextQuery['sharedText'];
  onDone: (atOnce: boolean) => void;
}

function TextForm({ text, shelves, onDone }: FormProps) {
  const { say } = useWords();
  const store = useStore();
  const act = useAct(ProposeChangeDocument);
  const problems = useInputProblems();
  const key = useKey();
  const { productId, atOnce, isFood, food, local, green, ...rest } = text;
  const { asked: _, askedOfVariants: __, attributes: ___, variants: ____, ...words } = rest;
  const noLabel: LabelDraft = { note: '', by: '' };
  const form = useForm({
    defaultValues: {
      ...{ ...words, nameEn: words.nameEn ?? '', descriptionEn: words.descriptionEn ?? '', note: '' },
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
    const described = { ...written, ...labels, ...values, ...(isFood && { food: foodFrom(food) }) };
    const asked = { storeId: store.id, productId, text: described, note };
    const answer = (await act.run({ ...asked, key: key.of(asked) }))?.proposeProductChange;
    if (answer?.__typename === 'InputProblems') return problems.set(answer.problems);
    if (answer) onDone(answer.state === 'ACCEPTED');
  });
  // Labels have notes of their own.
  const noteProblem = problems.problems.find(({ field }) => field === 'note');
  // What the database refused last of all names no field of the form.
  const elsewhere = problems.problems.find(({ field }) => field === 'variants');
  const long = { multiline: true, rows: 3 } as const;
  return (
    <FormProvider {...form}>
      <form className="form" onSubmit={(event) => void save(event)} noValidate>
        <Alert data-color="info">{say(atOnce ? 'describe.atOnce' : 'describe.asked')}</Alert>
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
        {!atOnce && (
          <Textfield
            label={`${say('describe.note')} (${say('optional')})`}
            error={noteProblem && problems.inWords(noteProblem)}
            {...register('note')}
          />
        )}
        {elsewhere && <Alert data-color="danger">{problems.inWords(elsewhere)}</Alert>}
        <Refusal error={act.error} />
        <Button type="submit" loading={act.busy}>
          {say(atOnce ? 'describe.save' : 'describe.propose')}
        </Button>
      </form>
    </FormProvider>
  );
}
