import { Details } from '@digdir/designsystemet-react';
import { Check, Home, Store, TriangleAlert } from 'lucide-react';
import { useWords } from '../../language/use-words';
import type { RunStop } from './run-page';

interface Props {
  stops: RunStop[];
  currentId?: string;
  open?: boolean;
  /** Stops with marks that the server has not heard of. */
  unsent?: ReadonlySet<string>;
  onChoose?: (id: string) => void;
}

export function AllStops({ stops, currentId, open = false, unsent, onChoose }: Props) {
  const { say } = useWords();
  return (
    <Details defaultOpen={open}>
      <Details.Summary>{say('run.all')}</Details.Summary>
      <Details.Content>
        <ol className="all-stops">
          {stops.map((stop) => (
            <li key={stop.id} data-state={stop.state} aria-current={stop.id === currentId ? 'step' : undefined}>
              <StopIcon stop={stop} />
              <span>
                <b>{stop.name}</b>
                <small>
                  {stop.addressLine} · {say('runs.bags', { n: stop.bags.length })} · {say(`run.stop.${stop.state}`)}
                  {stop.failReason && ` (${say(`fail.${stop.failReason}`).toLowerCase()})`}
                  {unsent?.has(stop.id) && ` · ${say('run.stop.unsent')}`}
                </small>
              </span>
              {onChoose && stop.state === 'PLANNED' && stop.id !== currentId && (
                <button
                  type="button"
                  onClick={() => onChoose(stop.id)}
                  aria-label={`${say('run.navigate')}: ${stop.name}`}
                >
                  {say('run.navigate')}
                </button>
              )}
            </li>
          ))}
        </ol>
      </Details.Content>
    </Details>
  );
}

function StopIcon({ stop }: { stop: RunStop }) {
  if (stop.state === 'DONE') return <Check aria-hidden size={24} />;
  if (stop.state === 'FAILED') return <TriangleAlert aria-hidden size={24} />;
  return stop.kind === 'STORE' ? <Store aria-hidden size={24} /> : <Home aria-hidden size={24} />;
}
