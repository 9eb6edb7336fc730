import { ApproveRoundDocument, DropRoundDocument } from '@bytorg/graphql-client';
import { Button } from '@digdir/designsystemet-react';
import { Check, Trash2 } from 'lucide-react';
import { useState } from 'react';
import { useWords } from '../../language/use-words';
import { Refusal } from '../../parts/refusal';
import { Sheet } from '../../parts/sheet';
import { useAct } from '../../query/use-act';
import { useKey } from '../../query/use-key';
import type { Review } from './review-page';

interface Props {
  id: string;
  review: Review;
  onDone: () => Promise<void>;
}

export function Decide({ id, review, onDone }: Props) {
  const { say } = useWords();
  const act = useAct(ApproveRoundDocument);
  const key = useKey();
  const [dropping, setDropping] = useState(false);
  async function approve() {
    const body = { id, seen: review.seen };
    await act.run({ ...body, key: key.of(body) });
    // Refused because there is more than was shown: then that is shown.
    await onDone();
  }
  return (
    <section className="stack">
      <Refusal error={act.error} />
      <p className="quiet">{say('round.approveText')}</p>
      <div className="row">
        <Button data-size="lg" disabled={!review.counted} loading={act.busy} onClick={() => void approve()}>
          <Check aria-hidden /> {say('round.approve')}
        </Button>
        <Button variant="tertiary" data-color="danger" onClick={() => setDropping(true)}>
          <Trash2 aria-hidden /> {say('round.drop')}
        </Button>
      </div>
      {dropping && <DropSheet id={id} onClose={() => setDropping(false)} onDone={onDone} />}
    </section>
  );
}

function DropSheet({ id, onClose, onDone }: { id: string; onClose: () => void; onDone: () => Promise<void> }) {
  const { say } = useWords();
  const act = useAct(DropRoundDocument);
  async function drop() {
    if (!(await act.run({ id }))) return;
    onClose();
    await onDone();
  }
  return (
    <Sheet title={say('round.drop.title')} onClose={onClose}>
      <p>{say('round.drop.text')}</p>
      <Refusal error={act.error} />
      <Button data-color="danger" loading={act.busy} onClick={() => void drop()}>
        {say('round.drop.confirm')}
      </Button>
    </Sheet>
  );
}
