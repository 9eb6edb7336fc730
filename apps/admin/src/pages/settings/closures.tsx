import { RemoveClosureDocument } from '@bytorg/graphql-client';
import { Button } from '@digdir/designsystemet-react';
import { Trash2 } from 'lucide-react';
import { date } from '../../language/format';
import { useWords } from '../../language/use-words';
import { Refusal } from '../../parts/refusal';
import { useAct } from '../../query/use-act';
import { ClosureForm } from './closure-form';
import type { Settings } from './settings-page';

type Closure = Settings['closures'][number];

export function Closures({ settings, onSaved }: { settings: Settings; onSaved: (settings: Settings) => void }) {
  const { say, language } = useWords();
  const remove = useAct(RemoveClosureDocument);

  async function takeAway(closureId: string) {
    const answer = (await remove.run({ storeId: settings.id, closureId }))?.removeClosure;
    if (answer?.__typename === 'StoreSettings') onSaved(answer);
  }
  const dates = ({ fromDate, toDate }: Closure) =>
    [...new Set([fromDate, toDate])].map((day) => date(`${day}T12:00:00Z`, language, 'short')).join(' – ');

  return (
    <section className="card stack">
      <div>
        <h2>{say('closures.title')}</h2>
        <p className="quiet">{say('closures.text')}</p>
      </div>
      {settings.closures.length === 0 && <p>{say('closures.none')}</p>}
      <ul className="closures">
        {settings.closures.map((closure) => (
          <li key={closure.id}>
            <b>{dates(closure)}</b>
            <span>
              {closure.opens && closure.closes
                ? `${closure.opens.slice(0, 5)}–${closure.closes.slice(0, 5)}`
                : say('closures.closed')}
              {closure.note && <small className="quiet"> · {closure.note}</small>}
            </span>
            <Button
              variant="tertiary"
              data-size="sm"
              data-color="danger"
              icon
              aria-label={say('closures.remove', { dates: dates(closure) })}
              onClick={() => void takeAway(closure.id)}
            >
              <Trash2 aria-hidden />
            </Button>
          </li>
        ))}
      </ul>
      <Refusal error={remove.error} />
      <ClosureForm storeId={settings.id} onSaved={onSaved} />
    </section>
  );
}
