import { FinishRunDocument } from '@bytorg/graphql-client';
import { Button } from '@digdir/designsystemet-react';
import { Flag } from 'lucide-react';
import { Link } from 'react-router';
import { useWords } from '../../language/use-words';
import { Refusal } from '../../parts/refusal';
import { useAct } from '../../query/use-act';
import type { Sheet } from './run-page';

export function Finish({ run, onRun }: { run: Sheet; onRun: (run: Sheet) => void }) {
  const { say } = useWords();
  const act = useAct(FinishRunDocument);
  const back = new Set(
    run.stops.filter((stop) => stop.state === 'FAILED').flatMap((stop) => stop.bags.map((bag) => bag.id)),
  ).size;

  async function finish() {
    const answer = await act.run({ runId: run.id });
    if (answer) onRun(answer.finishRun);
  }
  return (
    <section className="stop">
      <h2>{say(run.state === 'COMPLETED' ? 'run.completed' : 'run.finishTitle')}</h2>
      {back > 0 && <p className="stop__directions">{say('run.finishReturn', { n: back })}</p>}
      <Refusal error={act.error} />
      {run.state === 'COMPLETED' ? (
        <Button asChild className="thumb-button" variant="secondary">
          <Link to="/ruter">{say('runs.title')}</Link>
        </Button>
      ) : (
        <Button className="thumb-button" onClick={() => void finish()} loading={act.busy}>
          <Flag aria-hidden /> {say('run.finish')}
        </Button>
      )}
    </section>
  );
}
