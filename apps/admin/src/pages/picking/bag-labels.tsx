import { useWords } from '../../language/use-words';
import { Qr } from '../../parts/qr';
import type { Part } from './picking-page';

export function BagLabels({ part }: { part: Part }) {
  const { say } = useWords();
  if (part.bags.length === 0) return null;
  return (
    <div className="labels" aria-hidden>
      {part.bags.map((bag, index) => (
        <div className="label" key={bag.id}>
          <Qr text={bag.code} size={132} />
          <div>
            <b>{part.number}</b>
            <span>{part.shopperName}</span>
            <span>{part.storeName}</span>
            <span>{say('picking.label.of', { n: index + 1, total: part.bags.length })}</span>
            <code>{bag.code}</code>
          </div>
        </div>
      ))}
    </div>
  );
}
