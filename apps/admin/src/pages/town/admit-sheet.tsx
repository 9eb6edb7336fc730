import { AdmitStoreDocument, TownCentresDocument, type StoreKind } from '@bytorg/graphql-client';
import { Button, Field, Label, Select, Textfield, ValidationMessage } from '@digdir/designsystemet-react';
import { zodResolver } from '@hookform/resolvers/zod';
import type { ComponentProps } from 'react';
import { useForm } from 'react-hook-form';
import { z } from 'zod';
import { useInputProblems } from '../../query/input-problems';
import { useWords } from '../../language/use-words';
import { Refusal } from '../../parts/refusal';
import { Sheet } from '../../parts/sheet';
import { useAct } from '../../query/use-act';
import { useKey } from '../../query/use-key';
import { useQuery } from '../../query/use-query';

const text = z.string().trim().min(1, 'REQUIRED');
/** As the API lists them; `other` last. */
const storeKinds = [
  'BAKERY',
  'BIKES',
  'BOOKSHOP',
  'CHEESE',
  'CLOTHING',
  'ELECTRONICS',
  'FLOWERS',
  'GROCER',
  'HEALTH',
  'INTERIOR',
  'IRONMONGER',
  'JEWELLERY',
  'OPTICIAN',
  'SHOES',
  'SPORTS',
  'TOYS',
  'YARN',
  'OTHER',
] as const satisfies readonly StoreKind[];

const NewStore = z.object({
  name: text,
  kind: z.enum(storeKinds, 'REQUIRED'),
  orgNumber: z.string().transform((raw) => raw.replace(/\s/g, '')),
  centreId: z.string().min(1, 'REQUIRED'),
  email: z.email('NOT_AN_EMAIL'),
  phone: text,
  addressLine: text,
  postcode: z.string().regex(/^\d{4}$/, 'POSTCODE_INVALID'),
  ownerEmail: z.email('NOT_AN_EMAIL'),
});
type NewStore = z.infer<typeof NewStore>;

export function AdmitSheet({ onClose, onAdmitted }: { onClose: () => void; onAdmitted: (name: string) => void }) {
  const { say, sayCode } = useWords();
  const act = useAct(AdmitStoreDocument);
  const key = useKey();
  const problems = useInputProblems();
  const centres = useQuery(TownCentresDocument, {}).data?.townCentres ?? [];
  const { register, handleSubmit, formState } = useForm<z.input<typeof NewStore>, unknown, NewStore>({
    resolver: zodResolver(NewStore),
    defaultValues: {
      name: '',
      kind: '' as StoreKind,
      orgNumber: '',
      centreId: '',
      email: '',
      phone: '',
      addressLine: '',
      postcode: '',
      ownerEmail: '',
    },
  });

  const admit = handleSubmit(async (input) => {
    problems.clear();
    const answer = (await act.run({ input, key: key.of(input) }))?.admitStore;
    if (answer?.__typename === 'InputProblems') problems.set(answer.problems);
    if (answer?.__typename === 'StoreForCoordinator') onAdmitted(answer.name);
  });
  const wrong = (name: keyof NewStore) => {
    const code = formState.errors[name]?.message;
    return code ? sayCode('problem', code, 'problem.INVALID') : problems.of(name);
  };
  const field = (name: keyof NewStore) => ({ ...register(name), error: wrong(name) });

  return (
    <Sheet title={say('admit.title')} onClose={onClose} side="right">
      <p>{say('admit.text')}</p>
      <form className="form" onSubmit={(event) => void admit(event)} noValidate>
        <Textfield label={say('admit.name')} {...field('name')} />
        <Choice label={say('admit.kind')} {...field('kind')} choose={say('admit.choose')}>
          {storeKinds.map((kind) => (
            <Select.Option key={kind} value={kind}>
              {say(`storeKind.${kind}`)}
            </Select.Option>
          ))}
        </Choice>
        <Textfield label={say('admit.orgNumber')} inputMode="numeric" {...field('orgNumber')} />
        <Choice label={say('admit.centre')} {...field('centreId')} choose={say('admit.choose')}>
          {centres.map((centre) => (
            <Select.Option key={centre.id} value={centre.id}>
              {centre.name}
            </Select.Option>
          ))}
        </Choice>
        <Textfield label={say('admit.address')} {...field('addressLine')} />
        <Textfield label={say('admit.postcode')} inputMode="numeric" {...field('postcode')} />
        <Textfield label={say('admit.phone')} type="tel" {...field('phone')} />
        <Textfield label={say('admit.email')} type="email" {...field('email')} />
        <Textfield label={say('admit.owner')} type="email" {...field('ownerEmail')} />
        <Refusal error={act.error} />
        <Button type="submit" loading={formState.isSubmitting}>
          {say('admit.send')}
        </Button>
      </form>
    </Sheet>
  );
}

type ChoiceProps = ComponentProps<typeof Select> & { label: string; choose: string; error?: string };

function Choice({ label, choose, error, children, ...select }: ChoiceProps) {
  return (
    <Field>
      <Label>{label}</Label>
      <Select {...select} aria-invalid={error !== undefined}>
        <Select.Option value="">{choose}</Select.Option>
        {children}
      </Select>
      {error && <ValidationMessage>{error}</ValidationMessage>}
    </Field>
  );
}
