import { Check, ShoppingBag, Snowflake } from 'lucide-react';
import { useWords } from '../../language/use-words';
import type { RunStop } from './run-page';

type Bag = RunStop['bags'][number];

interface Props {
  title: string;
  bags: Bag[];
  ticked: (bag: Bag) => boolean;
  onTick: (bag: Bag) => void;
  busy: boolean;
}

export function BagList({ title, bags, ticked, onTick, busy }: Props) {
  const { say } = useWords();
  return (
    <div className="bags">
      <h3>{title}</h3>
      <ul className="bags__list">
        {bags.map((bag) => (
          <li key={bag.id}>
            <button
              type="button"
              className="bag"
              aria-pressed={ticked(bag)}
              aria-label={say('run.bag.take', { code: bag.code })}
              disabled={busy || ticked(bag)}
              onClick={() => onTick(bag)}
            >
              {ticked(bag) ? <Check aria-hidden size={30} /> : <ShoppingBag aria-hidden size={30} />}
              <span>
                <b>{bag.code}</b>
                <small>
                  {bag.storeName} · <span className="unbroken">{bag.orderNumber}</span>
                </small>
              </span>
              {bag.cold && (
                <span className="bag__cold">
                  <Snowflake aria-hidden size={18} /> {say('run.bag.cold')}
                </span>
              )}
            </button>
          </li>
        ))}
      </ul>
    </div>
  );
}
