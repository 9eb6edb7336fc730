import { Button } from '@digdir/designsystemet-react';
import { useWords } from '../../language/use-words';
import { Sheet } from '../../parts/sheet';

interface Props {
  words: string;
  orders: string[];
  onStay: () => void;
  onLeave: () => void;
}

/** Somebody's goods stay behind, and the stop cannot be opened again: one tap in passing must not do that. */
export function LeaveSheet({ words, orders, onStay, onLeave }: Props) {
  const { say } = useWords();
  return (
    <Sheet title={say('run.leaveAsk', { n: orders.length })} onClose={onStay}>
      <p>{say('run.leaveAskText', { n: orders.length, numbers: orders.join(', ') })}</p>
      <Button className="thumb-button" onClick={onStay}>
        {say('run.leaveStay')}
      </Button>
      <Button className="thumb-button" variant="secondary" data-color="danger" onClick={onLeave}>
        {words}
      </Button>
    </Sheet>
  );
}
