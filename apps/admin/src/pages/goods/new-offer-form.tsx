import { CreateOfferDocument, type MatchFragment, type VatClass } from '@bytorg/graphql-client';
import { Button, Textfield } from '@digdir/designsystemet-react';
import { zodResolver } from '@hookform/resolvers/zod';
import type { ReactNode } from 'react';
import { FormProvider, useForm, useWatch } from 'react-hook-form';
import { useNavigate } from 'react-router';
import { z } from 'zod';
import { draftOf, type FoodDraft, foodFrom, wrongFigures } from '../../food/food-draft';
import { oreFrom } from '../../language/format';
import { useWords } from '../../language/use-words';
import { Refusal } from '../../parts/refusal';
import { useInputProblems } from '../../query/input-problems';
import { useAct } from '../../query/use-act';
import { useKey } from '../../query/use-key';
import { useStore } from '../../shell/store-frame';
import { DescribeFields } from './describe-fields';
import { VariantFields } from './variant-fields';
import { noWeight, WeightFields, weightFrom, weightShape } from './weight-fields';

const vatClasses = ['STANDARD', 'FOOD', 'BOOKS'] as const satisfies VatClass[];
const Description = z.object({
  name: z.string().trim().min(2, 'REQUIRED'),
  brand: z.string().trim().min(1, 'REQUIRED'),
  description: z.string().max(2000, 'TOO_LONG'),
  categoryId: z.string().min(1, 'REQUIRED'),
  vatClass: z.enum(vatClasses),
  netAmount: z.string().regex(/^(\d+([.,]\d+)?)?$/, 'INVALID'),
  unit: z.string(),
  food: z.custom<FoodDraft>(),
});
const Offer = z.object({
  sku: z.string().trim().min(1, 'REQUIRED'),
  price: z.string().refine((text) => oreFrom(text) !== undefined, 'PRICE_INVALID'),
  onHand: z.string().regex(/^\d{1,6}$/, 'STOCK_INVALID'),
  ...weightShape,
  product: Description.optional(),
  /** By their codes. */
  attributes: z.record(z.string(), z.string().optional()),
});
export type NewOffer = z.infer<typeof Offer>;

interface Props {
  variantId?: string;
  /** Another size or colour of this. */
  anotherOf?: MatchFragment;
  gtin?: string;
  /** What the town may know after all. */
  children?: ReactNode;
}

/** Known goods need a price and a count; unknown ones are described once, for the whole town. */
export function NewOfferForm({ variantId, anotherOf, gtin, children }: Props) {
  const { say, sayCode } = useWords();
  const store = useStore();
  const navigate = useNavigate();
  const act = useAct(CreateOfferDocument);
  const problems = useInputProblems();
  const key = useKey();
  const form = useForm<NewOffer>({
    resolver: zodResolver(Offer),
    defaultValues: {
      sku: '',
      price: '',
      onHand: '',
      attributes: {},
      ...noWeight,
      product:
        variantId || anotherOf
          ? undefined
          : {
              ...{
                name: '',
                brand: '',
                description: '',
                categoryId: '',
                vatClass: 'STANDARD',
                netAmount: '',
                unit: '',
              },
              food: draftOf(),
            },
    },
  });
  const { register, handleSubmit, formState } = form;
  const byWeight = useWatch({ control: form.control, name: 'byWeight' });

  const save = handleSubmit(async ({ sku, price, onHand, product, attributes: said, ...weighs }) => {
    problems.clear();
    const { missing, weight } = weightFrom(weighs);
    if (problems.missing(missing)) return;
    const { netAmount, food, ...described } = product ?? {};
    const isFood = product?.vatClass === 'FOOD';
    if (isFood && problems.missing(wrongFigures(food!).map((name) => `nutrition.${name}`))) return;
    const attributes = Object.entries(said).flatMap(([code, value]) => (value ? [{ code, value }] : []));
    const input = {
      storeId: store.id,
      sku,
      priceOre: oreFrom(price)!,
      weight,
      onHand: Number(onHand),
      variantId,
      variant: anotherOf && { productId: anotherOf.productId, gtin, attributes },
      product: product && {
        attributes,
        ...(described as Omit<typeof product, 'netAmount' | 'food'>),
        food: isFood ? foodFrom(food!) : undefined,
        gtin,
        unit: product.unit || undefined,
        netAmount: netAmount ? Number(netAmount.replace(',', '.')) : undefined,
      },
    };
    const answer = (await act.run({ input, key: key.current() }))?.createOffer;
    if (!answer) return;
    key.next();
    if (answer.__typename === 'InputProblems') return problems.set(answer.problems);
    void navigate(`/butikk/${store.slug}/varer?q=${encodeURIComponent(answer.sku)}`);
  });

  const wrong = (field: 'sku' | 'price' | 'onHand') => {
    const code = formState.errors[field]?.message;
    return code ? sayCode('problem', code, 'problem.INVALID') : problems.of(field === 'price' ? 'priceOre' : field);
  };
  return (
    <FormProvider {...form}>
      <form className="form form--wide" onSubmit={(event) => void save(event)} noValidate>
        {anotherOf && <VariantFields of={anotherOf} problemOf={problems.of} />}
        {!variantId && !anotherOf && <DescribeFields problemOf={problems.of}>{children}</DescribeFields>}
        <WeightFields problemOf={problems.of} />
        <Textfield
          label={say(byWeight ? 'weight.price' : 'new.price')}
          suffix={byWeight ? 'kr/kg' : 'kr'}
          inputMode="decimal"
          error={wrong('price')}
          {...register('price')}
        />
        <Textfield label={say('new.onHand')} inputMode="numeric" error={wrong('onHand')} {...register('onHand')} />
        <Textfield label={say('new.sku')} autoComplete="off" error={wrong('sku')} {...register('sku')} />
        <div className="form__whole stack">
          <Refusal error={act.error} />
          <div>
            <Button type="submit" loading={formState.isSubmitting}>
              {say('new.save')}
            </Button>
          </div>
        </div>
      </form>
    </FormProvider>
  );
}
