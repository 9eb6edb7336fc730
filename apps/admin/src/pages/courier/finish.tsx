import { FinishRunDocument } from '@bytorg/graphql-client';
import { Button } from '@digdir/designsystemet-react';
import { Flag } from 'lucide-react';
import { Link } from 'react-router';
import { useWords } from '../../language/use-words';
import { Refusal } from '../../parts/refusal';
import { useAct } from '../../query/use-act';
import type { Sheet } from './run-page';

interface Props {
  run: Sheet;
  waiting: number;
  onRun: (run: Sheet) => void;
}

export function Finish({ run, waiting, onRun }: Props) {
  const { say } = useWords();
  const act = useAct(FinishRunDocument);
  const back = new Set(
    run.stops.flatMap((stop) => stop.bags.filter((bag) => bag.state === 'RETURNED').map((bag) => bag.id)),
  ).size;

  async function finish() {
    const answer = await act.run({ runId: run.id });
    if (answer) onRun(answer.finishRun);
  }
  return (
    <section className="stop">
      <h2>{say(run.state === 'COMPLETED' ? 'run.completed' : 'run.finishTitle')}</h2>
      {back > 0 && <p className="stop__directions">{say('run.finishReturn', { n: back })}</p>}
      {waiting > 0 && <p>{say('run.finishAfter')}</p>}
      <Refusal error={act.error} />
      {run.state === 'COMPLETED' ? (
        <Button asChild className="thumb-button" variant="secondary">
          <Link to="/ruter">{say('runs.title')}</Link>
        </Button>
      ) : (
        <Button className="thumb-button" disabled={waiting > 0} onClick={() => void finish()} loading={act.busy}>
          <Flag aria-hidden /> {say('run.finish')}
        </Button>
      )}
    </section>
  );
}
