import { MessageSquareText, Phone, ShieldAlert } from 'lucide-react';
import { phone } from '../../language/format';
import { useWords } from '../../language/use-words';
import type { Part } from './picking-page';

/** What the one who picks must know before starting. */
export function Brief({ part }: { part: Part }) {
  const { say } = useWords();
  return (
    <div className="brief">
      <span className="state state--plain">{say(`state.${part.state}`)}</span>
      <span className="state">{say(`fulfilment.${part.fulfilment}`)}</span>
      <span className="state state--plain">{say(`missing.${part.missing}`)}</span>
      {part.minAge !== null && (
        <span className="state state--warn">
          <ShieldAlert aria-hidden /> {say('picking.age', { n: part.minAge })}
        </span>
      )}
      {part.missing === 'CALL_ME' && (
        <a className="state no-print" href={`tel:${part.shopperPhone}`}>
          <Phone aria-hidden /> {say('picking.call', { phone: phone(part.shopperPhone) })}
        </a>
      )}
      {part.note && (
        <p className="brief__note">
          <MessageSquareText aria-hidden size={20} />
          <span>
            <b>{say('picking.note')}:</b> {part.note}
          </span>
        </p>
      )}
    </div>
  );
}
