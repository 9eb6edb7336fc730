import type { FailReason } from '@bytorg/graphql-client';
import { Button, Fieldset, Radio, Textfield } from '@digdir/designsystemet-react';
import { useRef, useState } from 'react';
import { useWords } from '../../language/use-words';
import type { Marking } from '../../offline/use-marks';
import { Sheet as Dialog } from '../../parts/sheet';
import type { RunStop } from './run-page';

const reasons: FailReason[] = ['NOBODY_HOME', 'WRONG_ADDRESS', 'REFUSED', 'DAMAGED', 'OTHER'];

export function FailSheet({ stop, onClose, mark }: { stop: RunStop; onClose: () => void; mark: Marking['mark'] }) {
  const { say } = useWords();
  const [ending, setEnding] = useState(false);
  const ended = useRef(false);
  const [reason, setReason] = useState<FailReason>('NOBODY_HOME');
  const [note, setNote] = useState('');

  async function save() {
    if (ended.current) return; // a second tap is no second mark
    ended.current = true;
    setEnding(true);
    await mark({ kind: 'failStop', variables: { stopId: stop.id, reason, note: note.trim() || undefined } });
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
            onChange={() => setReason(value)}
          />
        ))}
      </Fieldset>
      <Textfield
        label={`${say('run.fail.note')} (${say('optional')})`}
        value={note}
        maxLength={200}
        onChange={(event) => setNote(event.target.value)}
      />
      <Button className="thumb-button" onClick={() => void save()} loading={ending}>
        {say('run.fail.save')}
      </Button>
    </Dialog>
  );
}
