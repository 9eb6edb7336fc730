import { CancelByStoreDocument, type StoreReason } from '@bytorg/graphql-client';
import { Button, Fieldset, Radio } from '@digdir/designsystemet-react';
import { useState } from 'react';
import { useWords } from '../../language/use-words';
import { Refusal } from '../../parts/refusal';
import { Sheet } from '../../parts/sheet';
import { useAct } from '../../query/use-act';

interface Props {
  card: { id: string; number: string };
  onClose: () => void;
  onDone: () => void;
}

const reasons: StoreReason[] = ['SOLD_OUT', 'DAMAGED', 'CLOSED'];

export function DeclineSheet({ card, onClose, onDone }: Props) {
  const { say } = useWords();
  const [reason, setReason] = useState<StoreReason>('SOLD_OUT');
  const cancel = useAct(CancelByStoreDocument);

  async function decline() {
    const done = await cancel.run({ subOrderId: card.id, reason });
    if (!done) return;
    onClose();
    onDone();
  }

  return (
    <Sheet title={say('board.decline.title', { number: card.number })} onClose={onClose}>
      <p>{say('board.decline.text')}</p>
      <Fieldset>
        <Fieldset.Legend>{say('board.decline.reason')}</Fieldset.Legend>
        {reasons.map((value) => (
          <Radio
            key={value}
            name="reason"
            value={value}
            label={say(`board.decline.${value}`)}
            checked={reason === value}
            onChange={() => setReason(value)}
          />
        ))}
      </Fieldset>
      <Refusal error={cancel.error} />
      <div className="row">
        <Button data-color="danger" onClick={() => void decline()} loading={cancel.busy}>
          {say('board.decline.confirm')}
        </Button>
        <Button variant="tertiary" onClick={onClose}>
          {say('back')}
        </Button>
      </div>
    </Sheet>
  );
}
