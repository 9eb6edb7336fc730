import { MyRunsDocument, type MyRunsQuery } from '@bytorg/graphql-client';
import { ChevronRight, Truck } from 'lucide-react';
import { useEffect } from 'react';
import { Link } from 'react-router';
import { date, kilometres, time } from '../../language/format';
import { useWords } from '../../language/use-words';
import { keepPage } from '../../offline/keep-page';
import { useKeptQuery } from '../../offline/use-kept-query';
import { Empty } from '../../parts/empty';
import { Lines, Loaded } from '../../parts/loaded';
import { Page } from '../../parts/page';
import './courier.css';

type Run = MyRunsQuery['myRuns'][number];

export function RunsPage() {
  const { say } = useWords();
  const query = useKeptQuery(MyRunsDocument, {}, 'runs');
  useEffect(() => void keepPage().catch(() => undefined), []);
  return (
    <Page title={say('runs.title')} width="narrow">
      <Loaded query={query} skeleton={<Lines count={2} height={150} />}>
        {({ myRuns }) =>
          myRuns.length === 0 ? (
            <Empty icon={Truck} title={say('runs.none')}>
              <p>{say('runs.noneText')}</p>
            </Empty>
          ) : (
            <ul className="runs">
              {myRuns.map((run) => (
                <li key={run.id}>
                  <RunLink run={run} />
                </li>
              ))}
            </ul>
          )
        }
      </Loaded>
    </Page>
  );
}

function RunLink({ run }: { run: Run }) {
  const { say, language } = useWords();
  const total = run.storeCount + run.doorCount;
  return (
    <Link className="run-link" to={`/ruter/${run.id}`} data-state={run.state}>
      <span className="run-link__time">
        {time(run.slotStartsAt)}–{time(run.slotEndsAt)}
      </span>
      <span className="run-link__what">
        <small>{date(run.slotStartsAt, language)}</small>
        {say('runs.stores', { n: run.storeCount })} · {say('runs.doors', { n: run.doorCount })} ·{' '}
        {say('runs.bags', { n: run.bagCount })} · {kilometres(run.distanceM, language)}
      </span>
      <span className="state">{say(`runs.${run.state}`, { done: run.doneCount, total })}</span>
      <ChevronRight aria-hidden size={32} />
    </Link>
  );
}
