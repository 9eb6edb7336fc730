import { StartRunDocument } from '@bytorg/graphql-client';
import { Button } from '@digdir/designsystemet-react';
import { Play } from 'lucide-react';
import { kilometres } from '../../language/format';
import { useWords } from '../../language/use-words';
import { Refusal } from '../../parts/refusal';
import { useAct } from '../../query/use-act';
import { AllStops } from './all-stops';
import type { Sheet } from './run-page';

export function StartRun({ run, onRun }: { run: Sheet; onRun: (run: Sheet) => void }) {
  const { say, language } = useWords();
  const act = useAct(StartRunDocument);
  const count = (kind: string) => run.stops.filter((stop) => stop.kind === kind).length;

  async function start() {
    const answer = await act.run({ runId: run.id });
    if (answer) onRun(answer.startRun);
  }
  return (
    <>
      <p className="courier__lead">
        {say('run.startText', {
          stores: say('runs.stores', { n: count('STORE') }),
          doors: say('runs.doors', { n: count('DOOR') }),
          km: kilometres(run.distanceM, language),
        })}
      </p>
      <Refusal error={act.error} />
      <Button className="thumb-button" onClick={() => void start()} loading={act.busy}>
        <Play aria-hidden /> {say('run.start')}
      </Button>
      <AllStops stops={run.stops} open />
    </>
  );
}
