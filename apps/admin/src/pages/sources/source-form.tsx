import {
  type ConnectorKind,
  type ConnectorSchedule,
  SaveSourceDocument,
  type SourceShownFragment,
} from '@bytorg/graphql-client';
import { Button, Checkbox, Field, Label, Select, Textfield } from '@digdir/designsystemet-react';
import { useState, type ChangeEvent, type FormEvent } from 'react';
import { useWords } from '../../language/use-words';
import { Refusal } from '../../parts/refusal';
import { Sheet } from '../../parts/sheet';
import { useInputProblems } from '../../query/input-problems';
import { useAct } from '../../query/use-act';
import { useKey } from '../../query/use-key';

const kinds: ConnectorKind[] = ['SHOPIFY', 'WOOCOMMERCE', 'GOOGLE_FEED', 'FILE_URL'];
const schedules: ConnectorSchedule[] = ['NONE', 'HOURLY', 'DAILY'];

interface Props {
  storeId: string;
  /** None: a new one. */
  source?: SourceShownFragment;
  onClose: () => void;
  onSaved: (source: SourceShownFragment) => void;
}

const begun = (source?: SourceShownFragment) => ({
  kind: source?.kind ?? ('SHOPIFY' as ConnectorKind),
  name: source?.name ?? '',
  address: source?.address ?? '',
  secret: '',
  storeCode: source?.storeCode ?? '',
  schedule: source?.schedule ?? ('DAILY' as ConnectorSchedule),
  complete: source?.complete ?? false,
  excludesHeld: source?.excludesHeld ?? false,
});

export function SourceForm({ storeId, source, onClose, onSaved }: Props) {
  const { say } = useWords();
  const act = useAct(SaveSourceDocument);
  const key = useKey();
  const problems = useInputProblems();
  const [typed, setTyped] = useState(() => begun(source));
  const set = (change: Partial<typeof typed>) => setTyped((old) => ({ ...old, ...change }));

  async function save(event: FormEvent) {
    event.preventDefault();
    problems.clear();
    const { secret, storeCode, ...rest } = typed;
    const input = { storeId, id: source?.id, ...rest, secret: secret || undefined, storeCode: storeCode || undefined };
    const answer = (await act.run({ input, key: key.of(input) }))?.saveConnector;
    if (answer?.__typename === 'InputProblems') problems.set(answer.problems);
    if (answer?.__typename === 'Connector') onSaved(answer);
  }

  const field = (name: 'name' | 'address' | 'secret' | 'storeCode') => ({
    value: typed[name],
    error: problems.of(name),
    onChange: (event: { target: { value: string } }) => set({ [name]: event.target.value }),
  });
  const tick = (name: 'complete' | 'excludesHeld') => ({
    checked: typed[name],
    onChange: (event: ChangeEvent<HTMLInputElement>) => set({ [name]: event.target.checked }),
  });
  const { kind } = typed;
  return (
    <Sheet
      title={source ? say('sources.editTitle', { name: source.name }) : say('sources.new')}
      onClose={onClose}
      side="right"
    >
      <form className="stack" onSubmit={(event) => void save(event)} noValidate>
        {!source && (
          <Field>
            <Label>{say('sources.kind')}</Label>
            <Select value={kind} onChange={(event) => set({ kind: event.target.value as ConnectorKind })}>
              {kinds.map((one) => (
                <Select.Option key={one} value={one}>
                  {say(`sourceKind.${one}`)}
                </Select.Option>
              ))}
            </Select>
          </Field>
        )}
        <Textfield label={say('sources.name')} description={say('sources.nameHint')} {...field('name')} />
        <Textfield
          type="url"
          inputMode="url"
          label={say('sources.address')}
          description={say(`sources.addressHint.${kind}`)}
          {...field('address')}
        />
        {(kind === 'SHOPIFY' || kind === 'WOOCOMMERCE') && (
          <Textfield
            type="password"
            autoComplete="off"
            label={say(`sources.secret.${kind}`)}
            description={say(source?.hasSecret ? 'sources.secretKept' : `sources.secretHint.${kind}`)}
            {...field('secret')}
          />
        )}
        {kind === 'GOOGLE_FEED' && (
          <Textfield
            label={say('sources.storeCode')}
            description={say('sources.storeCodeHint')}
            {...field('storeCode')}
          />
        )}
        <Field>
          <Label>{say('sources.schedule')}</Label>
          <Select
            value={typed.schedule}
            onChange={(event) => set({ schedule: event.target.value as ConnectorSchedule })}
          >
            {schedules.map((one) => (
              <Select.Option key={one} value={one}>
                {say(`sourceSchedule.${one}`)}
              </Select.Option>
            ))}
          </Select>
        </Field>
        <Checkbox label={say('sources.complete')} description={say('sources.completeHint')} {...tick('complete')} />
        <Checkbox
          label={say('import.excludesHeld')}
          description={say('import.excludesHeldHint')}
          {...tick('excludesHeld')}
        />
        <Refusal error={act.error} />
        <div>
          <Button type="submit" loading={act.busy}>
            {say('save')}
          </Button>
        </div>
      </form>
    </Sheet>
  );
}
