import { ChangeOfferDocument } from '@bytorg/graphql-client';
import { Button, Textfield } from '@digdir/designsystemet-react';
import { zodResolver } from '@hookform/resolvers/zod';
import { FormProvider, useForm, useWatch } from 'react-hook-form';
import { z } from 'zod';
import { oreFrom, priceText } from '../../language/format';
import { useWords } from '../../language/use-words';
import { Refusal } from '../../parts/refusal';
import { Sheet } from '../../parts/sheet';
import { useInputProblems } from '../../query/input-problems';
import { useAct } from '../../query/use-act';
import { fullName } from './cells';
import type { Row } from './use-goods';
import { type WeightDraft, WeightFields, weightFrom, weightShape } from './weight-fields';

const Terms = z.object({
  price: z.string().refine((text) => oreFrom(text) !== undefined, 'PRICE_INVALID'),
  ...weightShape,
});
type TermsDraft = WeightDraft & { price: string };

interface Props {
  row: Row;
  onClose: () => void;
  onRow: (row: Row) => void;
}

/** Whether it is weighed, and its price with it: a price per kilo and a price per piece are not the same number. */
export function WeightSheet({ row, onClose, onRow }: Props) {
  const { say, sayCode } = useWords();
  const act = useAct(ChangeOfferDocument);
  const problems = useInputProblems();
  const form = useForm<TermsDraft>({
    resolver: zodResolver(Terms),
    defaultValues: {
      price: priceText(row.priceOre),
      byWeight: row.byWeight !== null,
      typicalGrams: String(row.byWeight?.typicalGrams ?? ''),
      maxGrams: String(row.byWeight?.maxGrams ?? ''),
    },
  });
  const byWeight = useWatch({ control: form.control, name: 'byWeight' });
  const save = form.handleSubmit(async (draft) => {
    problems.clear();
    const { missing, weight = null } = weightFrom(draft);
    if (problems.missing(missing)) return;
    const answer = (await act.run({ input: { offerId: row.id, priceOre: oreFrom(draft.price)!, weight } }))
      ?.updateOffer;
    if (answer?.__typename === 'InputProblems') problems.set(answer.problems);
    if (answer?.__typename !== 'OfferRow') return;
    onRow(answer);
    onClose();
  });
  const wrong = form.formState.errors.price?.message;
  return (
    <Sheet title={say('weight.title')} onClose={onClose}>
      <FormProvider {...form}>
        <form className="stack" onSubmit={(event) => void save(event)} noValidate>
          <p>
            <b>{fullName(row)}</b>
          </p>
          <WeightFields problemOf={problems.of} />
          <Textfield
            label={say(byWeight ? 'weight.price' : 'new.price')}
            suffix={byWeight ? 'kr/kg' : 'kr'}
            inputMode="decimal"
            error={wrong ? sayCode('problem', wrong, 'problem.INVALID') : problems.of('priceOre')}
            {...form.register('price')}
          />
          <Refusal error={act.error} />
          <Button type="submit" loading={form.formState.isSubmitting}>
            {say('weight.save')}
          </Button>
        </form>
      </FormProvider>
    </Sheet>
  );
}
