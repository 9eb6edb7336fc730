import { SetEligibleStoresDocument, TownSettingsDocument } from '@bytorg/graphql-client';
import { Button, Textfield } from '@digdir/designsystemet-react';
import { Pencil } from 'lucide-react';
import { useState } from 'react';
import { useWords } from '../../language/use-words';
import { Refusal } from '../../parts/refusal';
import { Sheet } from '../../parts/sheet';
import { useInputProblems } from '../../query/input-problems';
import { useAct } from '../../query/use-act';
import { useQuery } from '../../query/use-query';

/** How many stores of the town could take part: what the pilot's reach is told against. */
export function EligibleCount() {
  const { say } = useWords();
  const query = useQuery(TownSettingsDocument, {});
  const [editing, setEditing] = useState(false);
  if (!query.data) return null;
  const { eligibleStores } = query.data.townSettings;
  return (
    <div className="eligible">
      <span>{say('eligible.say', { n: eligibleStores ?? 0 })}</span>
      <Button variant="tertiary" data-size="sm" className="flush" onClick={() => setEditing(true)}>
        <Pencil aria-hidden size={18} /> {say('eligible.edit')}
      </Button>
      {editing && (
        <EligibleSheet
          count={eligibleStores}
          onClose={() => setEditing(false)}
          onSaved={() => {
            setEditing(false);
            void query.refetch();
          }}
        />
      )}
    </div>
  );
}

interface SheetProps {
  count: number | null;
  onClose: () => void;
  onSaved: () => void;
}

function EligibleSheet({ count, onClose, onSaved }: SheetProps) {
  const { say } = useWords();
  const act = useAct(SetEligibleStoresDocument);
  const problems = useInputProblems();
  const [typed, setTyped] = useState(count === null ? '' : String(count));

  async function save() {
    const text = typed.replace(/\s/g, '');
    if (text && !/^\d{1,9}$/.test(text)) return problems.set([{ field: 'count', code: 'NOT_A_NUMBER', values: [] }]);
    problems.clear();
    const answer = (await act.run({ count: text ? Number(text) : null }))?.setEligibleStores;
    if (answer?.__typename === 'InputProblems') problems.set(answer.problems);
    if (answer?.__typename === 'TownSettings') onSaved();
  }
  return (
    <Sheet title={say('eligible.title')} onClose={onClose}>
      <p>{say('eligible.text')}</p>
      <form
        className="form"
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          void save();
        }}
      >
        <Textfield
          label={say('eligible.count')}
          inputMode="numeric"
          value={typed}
          error={problems.of('count')}
          onChange={(event) => setTyped(event.target.value)}
        />
        <Refusal error={act.error} />
        <Button type="submit" loading={act.busy}>
          {say('eligible.save')}
        </Button>
      </form>
    </Sheet>
  );
}
