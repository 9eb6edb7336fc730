import type { ShortReason } from '@bytorg/graphql-client';
import { Button, Fieldset, Radio, ValidationMessage } from '@digdir/designsystemet-react';
import { useState } from 'react';
import { useWords } from '../../language/use-words';
import { Sheet } from '../../parts/sheet';
import { Stepper } from '../../parts/stepper';
import type { PickLine } from './pick-line-card';

interface Props {
  line: PickLine;
  busy: boolean;
  onClose: () => void;
  onSave: (picked: number, reason?: ShortReason) => Promise<void>;
}

const reasons: ShortReason[] = ['NOT_FOUND', 'DAMAGED', 'EXPIRED_DATE', 'WRONG_COUNT', 'OTHER'];

export function ShortSheet({ line, busy, onClose, onSave }: Props) {
  const { say } = useWords();
  const [picked, setPicked] = useState(line.byWeight ? 0 : (line.picked ?? line.quantity - 1));
  const [reason, setReason] = useState<ShortReason | undefined>(line.shortReason ?? undefined);
  const [asked, setAsked] = useState(false);
  const short = picked < line.quantity;

  function save() {
    if (short && !reason) return setAsked(true);
    void onSave(picked, short ? reason : undefined);
  }

  return (
    <Sheet title={say(line.byWeight ? 'picking.short.why' : 'picking.short.title')} onClose={onClose}>
      <p>{[line.name, line.variantName].filter(Boolean).join(', ')}</p>
      {!line.byWeight && (
        <Stepper
          label={say('picking.short.found')}
          less={say('picking.short.fewer')}
          more={say('picking.short.more')}
          value={picked}
          max={line.quantity}
          onChange={setPicked}
        />
      )}
      {short && (
        <Fieldset>
          <Fieldset.Legend>{say('picking.short.why')}</Fieldset.Legend>
          <Fieldset.Description>{say('picking.short.none')}</Fieldset.Description>
          {reasons.map((value) => (
            <Radio
              key={value}
              name="short-reason"
              value={value}
              label={say(`short.${value}`)}
              checked={reason === value}
              onChange={() => setReason(value)}
            />
          ))}
          {asked && !reason && <ValidationMessage>{say('problem.REASON_REQUIRED')}</ValidationMessage>}
        </Fieldset>
      )}
      <Button onClick={save} loading={busy}>
        {say('picking.short.save')}
      </Button>
    </Sheet>
  );
}
