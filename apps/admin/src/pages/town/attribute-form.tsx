import { type AttributeKind, type OwnAttributeFragment, SaveAttributeDocument } from '@bytorg/graphql-client';
import { Button, Checkbox, Field, Label, Select, Textfield, ValidationMessage } from '@digdir/designsystemet-react';
import { ArrowLeft } from 'lucide-react';
import { useState, type FormEvent } from 'react';
import { useWords } from '../../language/use-words';
import { Refusal } from '../../parts/refusal';
import { useInputProblems } from '../../query/input-problems';
import { useAct } from '../../query/use-act';
import { type Choice, ChoiceFields } from './choice-fields';

const kinds = ['CHOICE', 'COLOUR', 'NUMBER', 'TEXT'] as const satisfies AttributeKind[];

interface Props {
  categoryId: string;
  attribute: OwnAttributeFragment | undefined;
  onBack: () => void;
}

/** What an attribute is does not change; its words, its choices and their order do. */
export function AttributeForm({ categoryId, attribute, onBack }: Props) {
  const { say } = useWords();
  const act = useAct(SaveAttributeDocument);
  const problems = useInputProblems();
  const [draft, setDraft] = useState({
    nameNb: attribute?.nameNb ?? '',
    nameEn: attribute?.nameEn ?? '',
    kind: attribute?.kind ?? 'CHOICE',
    unit: attribute?.unit ?? '',
    makesVariants: attribute?.makesVariants ?? false,
  });
  const [choices, setChoices] = useState<Choice[]>(
    (attribute?.choices ?? []).map((choice) => ({ ...choice, key: choice.id })),
  );
  const set = (change: Partial<typeof draft>) => setDraft({ ...draft, ...change });
  const listed = draft.kind === 'CHOICE' || draft.kind === 'COLOUR';

  async function save(event: FormEvent) {
    event.preventDefault();
    problems.clear();
    const { unit, ...words } = draft;
    const input = {
      ...{ id: attribute?.id, categoryId, ...words },
      unit: draft.kind === 'NUMBER' && unit ? unit : undefined,
      makesVariants: draft.makesVariants && draft.kind !== 'TEXT',
      choices: listed ? choices.map(({ key: _, ...choice }) => choice) : [],
    };
    const answer = (await act.run({ input }))?.saveAttribute;
    if (answer?.__typename === 'InputProblems') return problems.set(answer.problems);
    if (answer) onBack();
  }
  const name = (field: 'nameNb' | 'nameEn') => ({
    value: draft[field],
    error: problems.problems.some((p) => p.field === field) ? problems.of(field) : undefined,
    onChange: (event: React.ChangeEvent<HTMLInputElement | HTMLTextAreaElement>) =>
      set({ [field]: event.target.value }),
  });
  return (
    <form className="form" onSubmit={(event) => void save(event)} noValidate>
      <Button type="button" variant="tertiary" className="flush" onClick={onBack}>
        <ArrowLeft aria-hidden /> {say('attributes.back')}
      </Button>
      <Textfield label={say('attributes.nameNb')} lang="nb" {...name('nameNb')} />
      <Textfield label={say('attributes.nameEn')} lang="en" {...name('nameEn')} />
      <Field>
        <Label>{say('attributes.kind')}</Label>
        <Select
          value={draft.kind}
          disabled={!!attribute}
          onChange={(event) => set({ kind: event.target.value as AttributeKind })}
        >
          {kinds.map((kind) => (
            <Select.Option key={kind} value={kind}>
              {say(`attributes.kind.${kind}`)}
            </Select.Option>
          ))}
        </Select>
      </Field>
      {draft.kind === 'NUMBER' && (
        <Textfield
          label={say('attributes.unit')}
          value={draft.unit}
          disabled={!!attribute}
          error={problems.of('unit')}
          onChange={(event) => set({ unit: event.target.value })}
        />
      )}
      {draft.kind !== 'TEXT' && (
        <Checkbox
          label={say('attributes.makesVariants')}
          description={say('attributes.makesHint')}
          checked={draft.makesVariants}
          disabled={!!attribute}
          onChange={(event) => set({ makesVariants: event.target.checked })}
        />
      )}
      {listed && (
        <ChoiceFields choices={choices} coloured={draft.kind === 'COLOUR'} onChange={setChoices} problems={problems} />
      )}
      {problems.problems
        .filter((p) => p.field === 'choices')
        .map((p) => (
          <ValidationMessage key={problems.inWords(p)}>{problems.inWords(p)}</ValidationMessage>
        ))}
      <Refusal error={act.error} />
      <Button type="submit" loading={act.busy}>
        {say('save')}
      </Button>
    </form>
  );
}
