import { weightPrice } from '@bytorg/money';
import { Button, Textfield } from '@digdir/designsystemet-react';
import { Check } from 'lucide-react';
import { type FormEvent, useState } from 'react';
import { grams, gramsFrom, kroner } from '../../language/format';
import { useWords } from '../../language/use-words';
import type { PickLine } from './pick-line-card';

/** Where the cursor goes when a piece is scanned whose label tells no weight. */
export const gramsField = (lineId: string) => `grams-${lineId}`;

interface Props {
  line: PickLine;
  name: string;
  busy: boolean;
  onWeigh: (grams: number) => void;
}

/** What the scale shows, and at once what the shopper pays for it. */
export function WeighForm({ line, name, busy, onWeigh }: Props) {
  const { say } = useWords();
  const [text, setText] = useState(line.weighedGrams === null ? '' : String(line.weighedGrams));
  const [asked, setAsked] = useState(false);
  const { maxGrams } = line.byWeight!;
  const typed = gramsFrom(text);
  const weight = typed !== undefined && typed >= 1 && typed <= 2 * maxGrams ? typed : undefined;

  function save(event: FormEvent) {
    event.preventDefault();
    if (weight === undefined) return setAsked(true);
    onWeigh(weight);
  }

  return (
    <form className="weigh" onSubmit={save} noValidate>
      <Textfield
        id={gramsField(line.id)}
        label={<span aria-label={say('picking.weigh.labelOf', { name })}>{say('picking.weigh.label')}</span>}
        suffix="g"
        inputMode="numeric"
        autoComplete="off"
        value={text}
        error={asked && weight === undefined ? say('problem.GRAMS_INVALID') : undefined}
        onChange={(event) => setText(event.target.value)}
      />
      <Button type="submit" disabled={busy} aria-label={say('picking.weigh.saveOf', { name })}>
        <Check aria-hidden /> {say('picking.weigh.save')}
      </Button>
      <p className="weigh__price" role="status">
        {weight !== undefined && <Outcome line={line} weight={weight} />}
      </p>
    </form>
  );
}

function Outcome({ line, weight }: { line: PickLine; weight: number }) {
  const { say } = useWords();
  const { kgPriceOre, typicalGrams, maxGrams, ceilingOre } = line.byWeight!;
  if (weight > maxGrams)
    return (
      <span className="weigh__warn">
        {say('picking.weigh.heavy', { max: grams(maxGrams), price: kroner(ceilingOre) })}
      </span>
    );
  return (
    <>
      {say('picking.weigh.becomes', { price: kroner(weightPrice(kgPriceOre, weight)) })}
      {weight * 2 < typicalGrams && (
        <span className="weigh__warn"> {say('picking.weigh.light', { typical: grams(typicalGrams) })}</span>
      )}
    </>
  );
}
