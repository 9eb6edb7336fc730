import { MarkReadyDocument } from '@bytorg/graphql-client';
import { Alert, Button } from '@digdir/designsystemet-react';
import { PackageCheck, Printer } from 'lucide-react';
import { useState } from 'react';
import { useWords } from '../../language/use-words';
import { Refusal } from '../../parts/refusal';
import { Stepper } from '../../parts/stepper';
import { useAct } from '../../query/use-act';
import type { Part } from './picking-page';
import { printOnly } from './print-only';

interface Props {
  part: Part;
  complete: boolean;
  onPart: (part: Part) => void;
}

export function BagsAndReady({ part, complete, onPart }: Props) {
  const { say } = useWords();
  const ready = useAct(MarkReadyDocument);
  const [bags, setBags] = useState(1);
  const van = part.fulfilment === 'DELIVER';

  async function finish() {
    const answer = await ready.run({ subOrderId: part.id, bags });
    if (answer) onPart(answer.ready);
  }

  if (part.state === 'READY') {
    return (
      <Alert data-color="success" className="no-print">
        <div className="row row--apart">
          <strong>{say(van ? 'picking.isReadyVan' : 'picking.isReady')}</strong>
          <Button variant="secondary" onClick={() => printOnly('labels')}>
            <Printer aria-hidden /> {say('picking.printLabels')}
          </Button>
        </div>
      </Alert>
    );
  }
  if (part.state !== 'PICKING') {
    if (part.state === 'ACCEPTED' || part.state === 'PLACED') return null;
    return <Alert>{say('picking.over', { state: say(`state.${part.state}`).toLowerCase() })}</Alert>;
  }
  if (!complete) return null;
  if (part.lines.every((line) => line.picked === 0))
    return <Alert data-color="warning">{say('picking.nothing')}</Alert>;
  return (
    <section className="ready-bar no-print" aria-label={say('picking.all')}>
      <h2>{say('picking.all')}</h2>
      <div className="row">
        <span>{say('picking.bags')}</span>
        <Stepper
          label={say('picking.bags')}
          less={say('picking.bag.fewer')}
          more={say('picking.bag.more')}
          value={bags}
          min={1}
          max={20}
          onChange={setBags}
        />
      </div>
      <Button data-size="lg" onClick={() => void finish()} loading={ready.busy}>
        <PackageCheck aria-hidden /> {say(van ? 'picking.readyVan' : 'picking.ready')}
      </Button>
      <Refusal error={ready.error} />
    </section>
  );
}
