import type { RoundFragment } from '@bytorg/graphql-client';
import { Button, Textfield } from '@digdir/designsystemet-react';
import { CloudUpload, ListChecks } from 'lucide-react';
import { useState, type FormEvent } from 'react';
import { Link } from 'react-router';
import { useWords } from '../../language/use-words';
import { FilterChips } from '../../parts/filter-chips';
import { Refusal } from '../../parts/refusal';
import { ScanButton } from '../../scanner/scan-button';
import { useHandScanner } from '../../scanner/use-hand-scanner';
import { InHandCard } from './in-hand-card';
import { LineList } from './line-list';
import { PrintList } from './print-list';
import { useRound } from './use-round';

interface Props {
  round: RoundFragment;
  onSaved: () => Promise<void>;
}

export function CountingDesk({ round, onSaved }: Props) {
  const { say } = useWords();
  const desk = useRound(round.id, round.scope === 'SCAN' ? 'COUNTED' : 'LEFT', onSaved);
  useHandScanner(desk.scan);
  const shows = round.scope === 'SCAN' ? (['COUNTED'] as const) : (['LEFT', 'COUNTED'] as const);
  const counts = { LEFT: round.left, COUNTED: round.counted };

  return (
    <>
      <div className="round-bar no-print">
        <ScanButton onCode={desk.scan} size="lg" />
        <CodeForm onCode={desk.scan} />
      </div>
      <Refusal error={desk.refusal} />
      <InHandCard roundId={round.id} desk={desk} />
      <p className="round-waits" role="status">
        {desk.pending.length > 0 && (
          <>
            <CloudUpload aria-hidden size={18} /> {say('round.waiting', { n: desk.pending.length })}
          </>
        )}
      </p>
      <div className="row no-print">
        {desk.pending.length > 0 ? (
          <Button variant="secondary" disabled>
            <ListChecks aria-hidden /> {say('round.review')}
          </Button>
        ) : (
          <Button asChild variant="secondary">
            <Link to="se-over">
              <ListChecks aria-hidden /> {say('round.review')}
            </Link>
          </Button>
        )}
        {round.left > 0 && <PrintList round={round} />}
      </div>
      {shows.length > 1 && (
        <FilterChips
          label={say('round.show')}
          value={desk.show}
          options={shows.map((value) => ({
            value,
            label: say(`roundShow.${value}`),
            count: counts[value],
          }))}
          onChange={desk.choose}
        />
      )}
      <div className="stack no-print">
        <LineList desk={desk} />
      </div>
    </>
  );
}

/** For what no camera reads: a torn label, a number from the shelf's edge. */
function CodeForm({ onCode }: { onCode: (code: string) => void }) {
  const { say } = useWords();
  const [code, setCode] = useState('');
  function send(event: FormEvent) {
    event.preventDefault();
    if (!code.trim()) return;
    onCode(code.trim());
    setCode('');
  }
  return (
    <form className="round-code" onSubmit={send}>
      <Textfield label={say('round.code')} value={code} onChange={(event) => setCode(event.target.value)} />
      <Button type="submit" variant="secondary">
        {say('round.addCode')}
      </Button>
    </form>
  );
}
