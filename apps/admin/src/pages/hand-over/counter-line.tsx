import { grams, kroner } from '../../language/format';
import { useWords } from '../../language/use-words';
import { Stepper } from '../../parts/stepper';
import { Thumb } from '../../parts/thumb';
import type { Part } from './found-part';

interface Props {
  line: Part['lines'][number];
  refused: number;
  onRefuse: (quantity: number) => void;
}

export function CounterLine({ line, refused, onRefuse }: Props) {
  const { say } = useWords();
  const here = line.picked ?? line.quantity;
  const name = [line.name, line.variantName].filter(Boolean).join(', ');
  return (
    <li className="counter-line" data-refused={refused > 0}>
      <Thumb picture={line.picture} size={64} />
      <div>
        <h3>{name}</h3>
        <p className="quiet">
          {line.bundle && `${say('handover.ofBundle', { name: line.bundle.name })} · `}
          {line.brand} · <span className="price">{kroner(line.priceOre)}</span>
          {line.weighedGrams !== null && ` · ${grams(line.weighedGrams)}`}
          {here < line.quantity && ` · ${say('handover.shorted', { picked: here, quantity: line.quantity })}`}
        </p>
        {refused > 0 && <p className="counter-line__no">{say('handover.refused', { n: refused })}</p>}
      </div>
      <Stepper
        label={say('handover.takes', { name })}
        less={say('handover.takeFewer', { name })}
        more={say('handover.takeMore', { name })}
        value={here - refused}
        max={here}
        onChange={(taken) => onRefuse(here - taken)}
      />
    </li>
  );
}
