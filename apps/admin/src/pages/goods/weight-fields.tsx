import { Checkbox, Textfield } from '@digdir/designsystemet-react';
import { useFormContext, useWatch } from 'react-hook-form';
import { z } from 'zod';
import { gramsFrom } from '../../language/format';
import { useWords } from '../../language/use-words';

const Grams = z.string().refine((text) => !text || gramsFrom(text) !== undefined, 'GRAMS_INVALID');
/** Beside the price, which is per kilo where it is ticked. */
export const weightShape = { byWeight: z.boolean(), typicalGrams: Grams, maxGrams: Grams };
export interface WeightDraft {
  byWeight: boolean;
  typicalGrams: string;
  maxGrams: string;
}

export const noWeight: WeightDraft = { byWeight: false, typicalGrams: '', maxGrams: '' };

/** As the server takes it; undefined by the piece, and the names of what is not filled. */
export const weightFrom = (draft: WeightDraft) => {
  if (!draft.byWeight) return { missing: [], weight: undefined };
  const [typicalGrams, maxGrams] = [gramsFrom(draft.typicalGrams), gramsFrom(draft.maxGrams)];
  const missing = [...(typicalGrams ? [] : ['typicalGrams']), ...(maxGrams ? [] : ['maxGrams'])];
  return { missing, weight: missing.length ? undefined : { typicalGrams: typicalGrams!, maxGrams: maxGrams! } };
};

export function WeightFields({ problemOf }: { problemOf: (field: string) => string | undefined }) {
  const { say, sayCode } = useWords();
  const { register, formState } = useFormContext<WeightDraft>();
  const byWeight = useWatch<WeightDraft>({ name: 'byWeight' });
  const wrong = (field: 'typicalGrams' | 'maxGrams') => {
    const code = formState.errors[field]?.message;
    return code ? sayCode('problem', code, 'problem.INVALID') : problemOf(field);
  };
  return (
    <>
      <Checkbox
        className="form__whole"
        // With a value of its own it would be that instead of true.
        value=""
        label={say('weight.byWeight')}
        description={say('weight.hint')}
        {...register('byWeight')}
      />
      {byWeight && (
        <>
          <Textfield
            label={say('weight.typical')}
            suffix="g"
            inputMode="numeric"
            error={wrong('typicalGrams')}
            {...register('typicalGrams')}
          />
          <Textfield
            label={say('weight.max')}
            description={say('weight.maxHint')}
            suffix="g"
            inputMode="numeric"
            error={wrong('maxGrams')}
            {...register('maxGrams')}
          />
        </>
      )}
    </>
  );
}
