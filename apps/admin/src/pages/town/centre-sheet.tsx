import { SaveCentreDocument } from '@bytorg/graphql-client';
import { Button, Textfield } from '@digdir/designsystemet-react';
import { zodResolver } from '@hookform/resolvers/zod';
import { useForm } from 'react-hook-form';
import { z } from 'zod';
import { useInputProblems } from '../../query/input-problems';
import { useWords } from '../../language/use-words';
import { Refusal } from '../../parts/refusal';
import { Sheet } from '../../parts/sheet';
import { useAct } from '../../query/use-act';
import type { Centre } from './centres-page';

const degrees = (max: number) =>
  z
    .string()
    .transform((text) => Number(text.replace(',', '.')))
    .refine((n) => Number.isFinite(n) && n > 0 && n <= max, 'INVALID');
const Form = z.object({ name: z.string().trim().min(1, 'REQUIRED'), lat: degrees(90), lon: degrees(180) });
type FormIn = z.input<typeof Form>;
type FormOut = z.output<typeof Form>;

interface Props {
  centre: Centre | undefined;
  onClose: () => void;
  onSaved: () => void;
}

export function CentreSheet({ centre, onClose, onSaved }: Props) {
  const { say, sayCode } = useWords();
  const act = useAct(SaveCentreDocument);
  const problems = useInputProblems();
  const { register, handleSubmit, formState } = useForm<FormIn, unknown, FormOut>({
    resolver: zodResolver(Form),
    defaultValues: {
      name: centre?.name ?? '',
      lat: String(centre?.place.lat ?? ''),
      lon: String(centre?.place.lon ?? ''),
    },
  });
  const save = handleSubmit(async (input) => {
    problems.clear();
    const answer = (await act.run({ input: { id: centre?.id, ...input } }))?.saveCentre;
    if (answer?.__typename === 'InputProblems') return problems.set(answer.problems);
    if (answer) onSaved();
  });
  const field = (name: keyof FormIn) => {
    const code = formState.errors[name]?.message;
    return { ...register(name), error: code ? sayCode('problem', code, 'problem.INVALID') : problems.of(name) };
  };
  return (
    <Sheet title={centre ? say('centres.edit', { name: centre.name }) : say('centres.new')} onClose={onClose}>
      <form className="form" onSubmit={(event) => void save(event)} noValidate>
        <Textfield label={say('centres.name')} {...field('name')} />
        <Textfield label={say('centres.lat')} inputMode="decimal" {...field('lat')} />
        <Textfield label={say('centres.lon')} inputMode="decimal" {...field('lon')} />
        <Refusal error={act.error} />
        <Button type="submit" loading={formState.isSubmitting}>
          {say('save')}
        </Button>
      </form>
    </Sheet>
  );
}
