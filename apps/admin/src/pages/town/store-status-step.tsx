import { SetStoreStatusDocument, type StoreStatus } from '@bytorg/graphql-client';
import { Alert, Button } from '@digdir/designsystemet-react';
import { useState } from 'react';
import { useInputProblems } from '../../query/input-problems';
import { useWords } from '../../language/use-words';
import { Refusal } from '../../parts/refusal';
import { Sheet } from '../../parts/sheet';
import { useAct } from '../../query/use-act';
import type { TownStore } from './stores-page';

export function StoreStatusStep({ store, onChange }: { store: TownStore; onChange: () => void }) {
  const { say } = useWords();
  const act = useAct(SetStoreStatusDocument);
  const problems = useInputProblems();
  const [pausing, setPausing] = useState(false);

  async function set(status: StoreStatus) {
    problems.clear();
    const answer = (await act.run({ storeId: store.id, status }))?.setStoreStatus;
    if (answer?.__typename === 'InputProblems') return problems.set(answer.problems);
    if (!answer) return;
    setPausing(false);
    onChange();
  }

  const first = problems.problems[0];
  const refusals = (
    <>
      {first && <Alert data-color="danger">{problems.inWords(first)}</Alert>}
      <Refusal error={act.error} />
    </>
  );
  if (store.status !== 'ACTIVE') {
    const phrase = store.status === 'APPLIED' ? 'accept' : 'resume';
    return (
      <>
        <Button
          variant="secondary"
          data-size="sm"
          loading={act.busy}
          aria-label={say(`stores.${phrase}For`, { name: store.name })}
          onClick={() => void set('ACTIVE')}
        >
          {say(`stores.${phrase}`)}
        </Button>
        {refusals}
      </>
    );
  }
  return (
    <>
      <Button
        variant="tertiary"
        data-size="sm"
        aria-label={say('stores.pauseFor', { name: store.name })}
        onClick={() => setPausing(true)}
      >
        {say('stores.pause')}
      </Button>
      {pausing && (
        <Sheet title={say('stores.pause.title', { name: store.name })} onClose={() => setPausing(false)}>
          <p>{say('stores.pause.text')}</p>
          {refusals}
          <div className="row">
            <Button data-color="danger" onClick={() => void set('PAUSED')} loading={act.busy}>
              {say('stores.pause')}
            </Button>
            <Button variant="tertiary" onClick={() => setPausing(false)}>
              {say('cancel')}
            </Button>
          </div>
        </Sheet>
      )}
    </>
  );
}
