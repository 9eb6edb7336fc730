import { OneRunDocument, type RunSheetShownFragment } from '@bytorg/graphql-client';
import { Button } from '@digdir/designsystemet-react';
import { Route } from 'lucide-react';
import { useState } from 'react';
import { Link, useParams } from 'react-router';
import { time } from '../../language/format';
import { useWords } from '../../language/use-words';
import { useLive } from '../../live/use-live';
import { Empty } from '../../parts/empty';
import { Lines, Loaded } from '../../parts/loaded';
import { Page } from '../../parts/page';
import { useQuery } from '../../query/use-query';
import { AllStops } from './all-stops';
import { CurrentStop } from './current-stop';
import { Finish } from './finish';
import { StartRun } from './start-run';
import './courier.css';

export type Sheet = RunSheetShownFragment;
export type RunStop = Sheet['stops'][number];

export function RunPage() {
  const { say } = useWords();
  const { id = '' } = useParams();
  const query = useQuery(OneRunDocument, { id });
  const run = query.data?.run;
  useLive({ run: id }, () => void query.refetch());
  return (
    <Page
      title={run ? say('run.title', { from: time(run.slotStartsAt), to: time(run.slotEndsAt) }) : say('runs.title')}
      width="narrow"
      className="courier"
    >
      <Loaded query={query} skeleton={<Lines count={3} height={160} />}>
        {(data) =>
          data.run ? (
            <RunSheet run={data.run} onRun={(next) => query.setData({ run: next })} />
          ) : (
            <Empty icon={Route} title={say('run.gone')}>
              <Button asChild variant="secondary">
                <Link to="/ruter">{say('runs.title')}</Link>
              </Button>
            </Empty>
          )
        }
      </Loaded>
    </Page>
  );
}

function RunSheet({ run, onRun }: { run: Sheet; onRun: (run: Sheet) => void }) {
  const { say } = useWords();
  const stops = run.stops.toSorted((a, b) => a.position - b.position);
  const next = stops.find((stop) => stop.state === 'PLANNED');
  const [chosen, setChosen] = useState<string>();
  // A stop may be taken out of turn; when it is done, the order rules again.
  const current = stops.find((stop) => stop.id === chosen && stop.state === 'PLANNED') ?? next;
  const done = stops.filter((stop) => stop.state !== 'PLANNED').length;

  if (run.state === 'PLANNED') return <StartRun run={run} onRun={onRun} />;
  return (
    <>
      <div className="run-progress">
        <ol aria-hidden>
          {stops.map((stop) => (
            <li key={stop.id} data-state={stop.state} data-current={stop.id === current?.id} data-kind={stop.kind} />
          ))}
        </ol>
        <p>
          {say('run.progress', {
            n: current ? stops.indexOf(current) + 1 : done,
            total: stops.length,
          })}
        </p>
      </div>
      {current ? (
        <CurrentStop key={current.id} run={run} stop={current} onRun={onRun} />
      ) : (
        <Finish run={run} onRun={onRun} />
      )}
      <AllStops stops={stops} currentId={current?.id} onChoose={setChosen} />
    </>
  );
}
