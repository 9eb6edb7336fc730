import { AcceptSubOrderDocument, StartPickingDocument } from '@bytorg/graphql-client';
import { Button } from '@digdir/designsystemet-react';
import { ArrowRight, Check, HandHelping, Hourglass, ListChecks, X } from 'lucide-react';
import { useState } from 'react';
import { Link, useNavigate } from 'react-router';
import { useWords } from '../../language/use-words';
import { Refusal } from '../../parts/refusal';
import { useAct } from '../../query/use-act';
import { useStore } from '../../shell/store-frame';
import { DeclineSheet } from './decline-sheet';
import type { Card } from './ticket';

/** One tap moves a part one step on. */
export function TicketStep({ card, onChange }: { card: Card; onChange: () => void }) {
  const { say } = useWords();
  const { slug } = useStore();
  const navigate = useNavigate();
  const accept = useAct(AcceptSubOrderDocument);
  const start = useAct(StartPickingDocument);
  const [declining, setDeclining] = useState(false);
  const list = `/butikk/${slug}/plukk/${card.id}`;
  const aria = (step: string) => say('board.step.for', { step, number: card.number });

  async function takeOn() {
    await accept.run({ subOrderId: card.id });
    onChange();
  }
  async function startPicking() {
    if (await start.run({ subOrderId: card.id })) return void navigate(list);
    onChange();
  }

  return (
    <div className="ticket__step">
      <Refusal error={accept.error ?? start.error} />
      {card.state === 'PLACED' && (
        <>
          <Button onClick={() => void takeOn()} loading={accept.busy} aria-label={aria(say('board.step.accept'))}>
            <Check aria-hidden /> {say('board.step.accept')}
          </Button>
          <Button
            variant="tertiary"
            data-color="neutral"
            icon
            title={say('board.decline')}
            onClick={() => setDeclining(true)}
            aria-label={aria(say('board.decline'))}
          >
            <X aria-hidden />
          </Button>
        </>
      )}
      {card.state === 'ACCEPTED' && (
        <Button onClick={() => void startPicking()} loading={start.busy} aria-label={aria(say('board.step.pick'))}>
          <ListChecks aria-hidden /> {say('board.step.pick')}
        </Button>
      )}
      {card.state === 'PICKING' && (
        <Button asChild variant="secondary">
          <Link to={list} aria-label={aria(say('board.step.open'))}>
            {say('board.step.open')} <ArrowRight aria-hidden />
          </Link>
        </Button>
      )}
      {card.state === 'READY' && card.fulfilment === 'COLLECT' && (
        <Button asChild variant="secondary">
          <Link to={`/butikk/${slug}/utlevering?nr=${card.id}`} aria-label={aria(say('board.step.handOver'))}>
            <HandHelping aria-hidden /> {say('board.step.handOver')}
          </Link>
        </Button>
      )}
      {card.state === 'READY' && card.fulfilment === 'DELIVER' && (
        <p className="ticket__van">
          <Hourglass aria-hidden size={20} /> {say('board.waitsForVan')}
        </p>
      )}
      {declining && <DeclineSheet card={card} onClose={() => setDeclining(false)} onDone={onChange} />}
    </div>
  );
}
