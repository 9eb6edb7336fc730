import { Button } from '@digdir/designsystemet-react';
import { CircleCheckBig } from 'lucide-react';
import { useEffect, useRef } from 'react';
import { useWords } from '../../language/use-words';
import type { Part } from './found-part';

export function Done({ part, onNext }: { part: Part; onNext: () => void }) {
  const { say } = useWords();
  const next = useRef<HTMLButtonElement>(null);
  useEffect(() => next.current?.focus(), []);
  return (
    <div className="handed" role="status">
      <CircleCheckBig aria-hidden size={72} />
      <h2>{say('handover.done', { name: part.shopperName })}</h2>
      <p className="found__number">{part.number}</p>
      <p>{say('handover.doneText')}</p>
      <Button ref={next} data-size="lg" onClick={onNext}>
        {say('handover.next')}
      </Button>
    </div>
  );
}
