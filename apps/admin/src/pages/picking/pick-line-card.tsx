import type { ShortReason } from '@bytorg/graphql-client';
import { Button } from '@digdir/designsystemet-react';
import { Check, PencilLine, TriangleAlert } from 'lucide-react';
import { useState } from 'react';
import { grams, kroner } from '../../language/format';
import { useWords } from '../../language/use-words';
import { Thumb } from '../../parts/thumb';
import type { Part } from './picking-page';
import { ShortSheet } from './short-sheet';
import { WeighForm } from './weigh-form';

export type PickLine = Part['lines'][number];

interface Props {
  line: PickLine;
  open: boolean;
  scanned: number;
  busy: boolean;
  onPick: (lineId: string, picked: number, reason?: ShortReason, grams?: number) => Promise<boolean>;
}

export function PickLineCard({ line, open, scanned, busy, onPick }: Props) {
  const { say } = useWords();
  const [short, setShort] = useState(false);
  const [again, setAgain] = useState(false);
  const name = [line.name, line.variantName].filter(Boolean).join(', ');
  const weighing = open && line.byWeight !== null && (line.picked === null || again);
  const mood = line.picked === null ? 'open' : line.picked < line.quantity ? 'short' : 'done';
  return (
    <article className="pick" data-mood={mood} aria-label={name}>
      <Thumb picture={line.picture} size={112} />
      <div className="pick__text">
        <h2>{name}</h2>
        <p className="quiet">
          {line.brand} · {say('picking.sku', { sku: line.sku })}
          {line.gtin && ` · ${line.gtin.replace(/^0+/, '')}`}
        </p>
        {line.bundle && <p className="quiet small">{say('picking.ofBundle', { name: line.bundle.name })}</p>}
        {line.byWeight && (
          <p className="pick__weight">
            {say('picking.weigh.about', {
              weight: grams(line.byWeight.typicalGrams),
              price: kroner(line.byWeight.kgPriceOre),
            })}
          </p>
        )}
        <p className="quiet small">{say('picking.onHand', { n: line.onHand })}</p>
        {line.picked === null && scanned > 0 && (
          <p className="pick__scanned">{say('picking.scanned', { n: scanned, quantity: line.quantity })}</p>
        )}
        {mood === 'short' && (
          <p className="pick__short">
            <TriangleAlert aria-hidden size={18} />
            {say('picking.donePart', { picked: line.picked!, quantity: line.quantity })}
            {line.shortReason && ` · ${say(`short.${line.shortReason}`)}`}
          </p>
        )}
      </div>
      <p className="pick__count">
        {line.quantity}
        <small> ×</small>
      </p>
      <div className="pick__step no-print">
        {weighing && (
          <WeighForm
            line={line}
            name={name}
            busy={busy}
            onWeigh={(weight) => void onPick(line.id, 1, undefined, weight).then(() => setAgain(false))}
          />
        )}
        {line.picked === null && open && !line.byWeight && (
          <Button
            onClick={() => void onPick(line.id, line.quantity)}
            disabled={busy}
            aria-label={say('picking.pickLine', { n: line.quantity, name })}
          >
            <Check aria-hidden /> {say('picking.pick', { n: line.quantity })}
          </Button>
        )}
        {(weighing || (line.picked === null && open)) && (
          <Button
            variant="secondary"
            data-color="neutral"
            onClick={() => setShort(true)}
            aria-label={say('picking.shortLine', { name })}
          >
            {say('picking.short')}
          </Button>
        )}
        {line.picked !== null && !weighing && (
          <p className="pick__done">
            {mood === 'done' && (
              <>
                <Check aria-hidden size={22} />{' '}
                {line.weighedGrams === null
                  ? say('picking.done')
                  : say('picking.weigh.done', { weight: grams(line.weighedGrams), price: kroner(line.totalOre) })}
              </>
            )}
            {open && (
              <Button
                variant="tertiary"
                data-size="sm"
                icon
                aria-label={say('picking.change', { name })}
                onClick={() => (line.byWeight ? setAgain(true) : setShort(true))}
              >
                <PencilLine aria-hidden />
              </Button>
            )}
          </p>
        )}
      </div>
      {short && (
        <ShortSheet
          line={line}
          busy={busy}
          onClose={() => setShort(false)}
          onSave={async (picked, reason) => {
            if (!(await onPick(line.id, picked, reason))) return;
            setShort(false);
            setAgain(false);
          }}
        />
      )}
    </article>
  );
}
