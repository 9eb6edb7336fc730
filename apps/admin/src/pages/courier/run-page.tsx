import { OneRunDocument, type RunSheetShownFragment } from '@bytorg/graphql-client';
import { Button } from '@digdir/designsystemet-react';
import { Route } from 'lucide-react';
import { useEffect, useState } from 'react';
import { Link, useParams } from 'react-router';
import { time } from '../../language/format';
import { useWords } from '../../language/use-words';
import { useLive } from '../../live/use-live';
import { keepPage } from '../../offline/keep-page';
import { withMarks } from '../../offline/marks';
import { onSent } from '../../offline/send';
import { useKeptQuery } from '../../offline/use-kept-query';
import { useMarks, type Marking } from '../../offline/use-marks';
import { Empty } from '../../parts/empty';
import { Lines, Loaded } from '../../parts/loaded';
import { Page } from '../../parts/page';
import { AllStops } from './all-stops';
import { CurrentStop } from './current-stop';
import { Finish } from './finish';
import { RefusedMarks, UnsentCount, WaitingMarks } from './marks-notice';
import { StartRun } from './start-run';
import './courier.css';

export type Sheet = RunSheetShownFragment;
export type RunStop = Sheet['stops'][number];

export function RunPage() {
  const { say } = useWords();
  const { id = '' } = useParams();
  const query = useKeptQuery(OneRunDocument, { id }, `run/${id}`);
  const { refetch, setData } = query;
  const marking = useMarks(id);
  const run = query.data?.run;
  useLive({ run: id }, () => void refetch());
  // The answer to a mark is the newest sheet; a refusal says only that ours is old.
  useEffect(
    () => onSent((runId, sheet) => (runId !== id ? undefined : sheet ? setData({ run: sheet }) : void refetch())),
    [id, setData, refetch],
  );
  const opened = run !== undefined;
  useEffect(() => {
    if (opened) void keepPage().catch(() => undefined); // without it the page works, only not from nothing
  }, [opened]);
  return (
    <Page
      title={run ? say('run.title', { from: time(run.slotStartsAt), to: time(run.slotEndsAt) }) : say('runs.title')}
      width="narrow"
      className="courier"
    >
      <Loaded query={query} skeleton={<Lines count={3} height={160} />}>
        {(data) =>
          data.run ? (
            <RunSheet run={data.run} marking={marking} onRun={(next) => setData({ run: next })} />
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

interface RunProps {
  run: Sheet;
  marking: Marking;
  onRun: (run: Sheet) => void;
}

function RunSheet({ run: known, marking, onRun }: RunProps) {
  const run = withMarks(known, marking.waiting);
  const stops = run.stops.toSorted((a, b) => a.position - b.position);
  const next = stops.find((stop) => stop.state === 'PLANNED');
  const [chosen, setChosen] = useState<string>();
  // A stop may be taken out of turn; when it is done, the order rules again.
  const current = stops.find((stop) => stop.id === chosen && stop.state === 'PLANNED') ?? next;
  const unsent = new Set(marking.waiting.map((mark) => String(mark.variables.stopId)));

  if (!marking.ready) return <Lines count={3} height={160} />;
  if (run.state === 'PLANNED') return <StartRun run={run} onRun={onRun} />;
  return (
    <>
      <RefusedMarks run={run} marking={marking} />
      <Progress stops={stops} current={current} unsent={marking.waiting.length} />
      {current ? (
        <CurrentStop key={current.id} run={run} stop={current} mark={marking.mark} />
      ) : (
        <Finish run={run} waiting={marking.waiting.length} onRun={onRun} />
      )}
      <AllStops stops={stops} currentId={current?.id} unsent={unsent} onChoose={setChosen} />
      <WaitingMarks count={marking.waiting.length} />
    </>
  );
}

function Progress({ stops, current, unsent }: { stops: RunStop[]; current?: RunStop; unsent: number }) {
  const { say } = useWords();
  const done = stops.filter((stop) => stop.state !== 'PLANNED').length;
  return (
    <div className="run-progress">
      <ol aria-hidden>
        {stops.map((stop) => (
          <li key={stop.id} data-state={stop.state} data-current={stop.id === current?.id} data-kind={stop.kind} />
        ))}
      </ol>
      <p>
        {say('run.progress', { n: current ? stops.indexOf(current) + 1 : done, total: stops.length })}
        <UnsentCount count={unsent} />
      </p>
    </div>
  );
}
