import { UpdateSettingsDocument } from '@bytorg/graphql-client';
import { Button, Field, Label, Select, Switch, Textfield } from '@digdir/designsystemet-react';
import { zodResolver } from '@hookform/resolvers/zod';
import { useForm } from 'react-hook-form';
import { z } from 'zod';
import { useInputProblems } from '../../query/input-problems';
import { useWords } from '../../language/use-words';
import { Refusal } from '../../parts/refusal';
import { useAct } from '../../query/use-act';
import { ImportSettings } from './import-settings';
import type { Settings } from './settings-page';

const whole = (min: number, max: number) =>
  z.coerce.number('INVALID').int('INVALID').min(min, 'OUT_OF_RANGE').max(max, 'OUT_OF_RANGE');
const Form = z.object({
  prepMinutes: whole(5, 2880),
  buffer: whole(0, 1000),
  bufferAuto: z.boolean(),
  importShare: whole(1, 100),
  scaleCodes: z.string().max(140, 'TOO_LONG'),
  slotMinutes: whole(15, 120),
  slotCapacity: whole(1, 200),
  delivers: z.boolean(),
  tagline: z.string().max(120, 'TOO_LONG'),
  about: z.string().max(2000, 'TOO_LONG'),
  parkingNote: z.string().max(2000, 'TOO_LONG'),
  email: z.email('NOT_AN_EMAIL'),
  phone: z.string().min(8, 'NOT_A_PHONE'),
});
type FormIn = z.input<typeof Form>;
type FormOut = z.output<typeof Form>;

export function SettingsForm({ settings, onSaved }: { settings: Settings; onSaved: (settings: Settings) => void }) {
  const { say, sayCode } = useWords();
  const act = useAct(UpdateSettingsDocument);
  const problems = useInputProblems();
  const { register, handleSubmit, formState } = useForm<FormIn, unknown, FormOut>({
    resolver: zodResolver(Form),
    defaultValues: settings,
  });

  const save = handleSubmit(async (input) => {
    problems.clear();
    const answer = (await act.run({ input: { storeId: settings.id, ...input } }))?.updateStoreSettings;
    if (answer?.__typename === 'InputProblems') problems.set(answer.problems);
    if (answer?.__typename === 'StoreSettings') onSaved(answer);
  });
  const field = (name: keyof FormIn) => {
    const code = formState.errors[name]?.message;
    return { ...register(name), error: code ? sayCode('problem', code, 'problem.INVALID') : problems.of(name) };
  };

  return (
    <form className="settings__form" onSubmit={(event) => void save(event)} noValidate>
      <section className="card stack">
        <h2>{say('orders.title')}</h2>
        <div className="form form--wide">
          <Textfield
            label={say('orders.prep')}
            description={say('orders.prepHint')}
            suffix={say('orders.minutes')}
            inputMode="numeric"
            {...field('prepMinutes')}
          />
          <Textfield
            label={say('orders.buffer')}
            description={say('orders.bufferHint')}
            inputMode="numeric"
            {...field('buffer')}
          />
          <Switch
            className="form__whole"
            label={say('orders.bufferAuto')}
            description={say('orders.bufferAutoHint')}
            {...register('bufferAuto')}
          />
          <Field>
            <Label>{say('orders.slotMinutes')}</Label>
            <Select {...register('slotMinutes')}>
              {[15, 30, 60, 120].map((minutes) => (
                <Select.Option key={minutes} value={minutes}>
                  {say('minutes', { n: minutes })}
                </Select.Option>
              ))}
            </Select>
          </Field>
          <Textfield label={say('orders.slotCapacity')} inputMode="numeric" {...field('slotCapacity')} />
          <Switch className="form__whole" label={say('orders.delivers')} {...register('delivers')} />
        </div>
      </section>
      <ImportSettings importShare={field('importShare')} scaleCodes={field('scaleCodes')} />
      <section className="card stack">
        <h2>{say('about.title')}</h2>
        <div className="form form--wide">
          <Textfield className="form__whole" label={say('about.tagline')} {...field('tagline')} />
          <Textfield className="form__whole" multiline rows={4} label={say('about.about')} {...field('about')} />
          <Textfield
            className="form__whole"
            label={say('about.parking')}
            description={say('about.parkingHint')}
            {...field('parkingNote')}
          />
          <Textfield type="email" label={say('about.email')} {...field('email')} />
          <Textfield type="tel" label={say('about.phone')} {...field('phone')} />
        </div>
        <Refusal error={act.error} />
        <div>
          <Button type="submit" loading={formState.isSubmitting}>
            {say('save')}
          </Button>
        </div>
      </section>
    </form>
  );
}
