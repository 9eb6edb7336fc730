import { FailStopDocument, type FailReason } from '@bytorg/graphql-client';
import { Button, Fieldset, Radio, Textfield } from '@digdir/designsystemet-react';
import { useState } from 'react';
import { useWords } from '../../language/use-words';
import { Refusal } from '../../parts/refusal';
import { Sheet as Dialog } from '../../parts/sheet';
import { useAct } from '../../query/use-act';
import { useKey } from '../../query/use-key';
import type { RunStop, Sheet } from './run-page';

const reasons: FailReason[] = ['NOBODY_HOME', 'WRONG_ADDRESS', 'REFUSED', 'DAMAGED', 'OTHER'];

export function FailSheet({
  stop,
  onClose,
  onRun,
}: {
  stop: RunStop;
  onClose: () => void;
  onRun: (run: Sheet) => void;
}) {
  const { say } = useWords();
  const act = useAct(FailStopDocument);
  const key = useKey();
  const [reason, setReason] = useState<FailReason>('NOBODY_HOME');
  const [note, setNote] = useState('');

  async function save() {
    const answer = await act.run({ stopId: stop.id, reason, note: note.trim() || undefined, key: key.current() });
    if (answer) onRun(answer.failStop);
  }
  return (
    <Dialog title={say('run.fail.title')} onClose={onClose}>
      <Fieldset>
        <Fieldset.Legend>{stop.name}</Fieldset.Legend>
        {reasons.map((value) => (
          <Radio
            key={value}
            name="fail"
            value={value}
            label={say(`fail.${value}`)}
            checked={reason === value}
            onChange={() => {
              key.next();
              setReason(value);
            }}
          />
        ))}
      </Fieldset>
      <Textfield
        label={`${say('run.fail.note')} (${say('optional')})`}
        value={note}
        maxLength={200}
        onChange={(event) => {
          key.next();
          setNote(event.target.value);
        }}
      />
      <Refusal error={act.error} />
      <Button className="thumb-button" onClick={() => void save()} loading={act.busy}>
        {say('run.fail.save')}
      </Button>
    </Dialog>
  );
}
