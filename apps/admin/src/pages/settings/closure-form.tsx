import { AddClosureDocument } from '@bytorg/graphql-client';
import { Button, Fieldset, Radio, Textfield } from '@digdir/designsystemet-react';
import { useState, type FormEvent } from 'react';
import { clockText } from '../../language/clock-text';
import { useInputProblems } from '../../query/input-problems';
import { useWords } from '../../language/use-words';
import { Refusal } from '../../parts/refusal';
import { useAct } from '../../query/use-act';
import { useKey } from '../../query/use-key';
import type { Settings } from './settings-page';

const blank = { fromDate: '', toDate: '', opens: '10:00', closes: '14:00', note: '' };

export function ClosureForm({ storeId, onSaved }: { storeId: string; onSaved: (settings: Settings) => void }) {
  const { say } = useWords();
  const act = useAct(AddClosureDocument);
  const key = useKey();
  const problems = useInputProblems();
  const [open, setOpen] = useState(false);
  const [typed, setTyped] = useState(blank);
  const set = (change: Partial<typeof blank>) => setTyped((old) => ({ ...old, ...change }));

  async function add(event: FormEvent) {
    event.preventDefault();
    problems.clear();
    const closure = {
      fromDate: typed.fromDate,
      toDate: typed.toDate || typed.fromDate,
      opens: open ? typed.opens : undefined,
      closes: open ? typed.closes : undefined,
      note: typed.note || undefined,
    };
    const answer = (await act.run({ storeId, closure, key: key.of(closure) }))?.addClosure;
    if (answer?.__typename === 'InputProblems') problems.set(answer.problems);
    if (answer?.__typename !== 'StoreSettings') return;
    key.next();
    setTyped(blank);
    setOpen(false);
    onSaved(answer);
  }

  const field = (name: keyof typeof blank) => ({
    value: typed[name],
    error: problems.of(name),
    onChange: (event: { target: { value: string } }) => set({ [name]: event.target.value }),
  });
  const clock = (name: 'opens' | 'closes') => ({
    ...field(name),
    onBlur: () => set({ [name]: clockText(typed[name]) }),
  });
  return (
    <form className="closure-form" onSubmit={(event) => void add(event)}>
      <Textfield type="date" required label={say('closures.from')} {...field('fromDate')} />
      <Textfield type="date" label={say('closures.to')} min={typed.fromDate} {...field('toDate')} />
      <Fieldset className="form__whole">
        <Fieldset.Legend>{say('closures.kind')}</Fieldset.Legend>
        <Radio
          name="kind"
          value="closed"
          label={say('closures.closed')}
          checked={!open}
          onChange={() => setOpen(false)}
        />
        <Radio name="kind" value="open" label={say('closures.other')} checked={open} onChange={() => setOpen(true)} />
      </Fieldset>
      {open && (
        <>
          <Textfield inputMode="numeric" label={say('closures.opens')} {...clock('opens')} />
          <Textfield inputMode="numeric" label={say('closures.closes')} {...clock('closes')} />
        </>
      )}
      <Textfield
        className="form__whole"
        label={`${say('closures.note')} (${say('optional')})`}
        maxLength={200}
        {...field('note')}
      />
      <div className="form__whole stack">
        <Refusal error={act.error} />
        <div>
          <Button type="submit" variant="secondary" loading={act.busy}>
            {say('closures.add')}
          </Button>
        </div>
      </div>
    </form>
  );
}
