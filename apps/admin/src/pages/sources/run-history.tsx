import { type SourceRunFragment, SourceRunsDocument } from '@bytorg/graphql-client';
import { History } from 'lucide-react';
import { useEffect } from 'react';
import { Link } from 'react-router';
import { useWords } from '../../language/use-words';
import { Empty } from '../../parts/empty';
import { Lines, Loaded } from '../../parts/loaded';
import { useInputProblems } from '../../query/input-problems';
import { useQuery } from '../../query/use-query';
import { useStore } from '../../shell/store-frame';
import { isUnderWay, RunState } from './run-state';

export function RunHistory({ id }: { id: string }) {
  const { say } = useWords();
  const query = useQuery(SourceRunsDocument, { id });
  const { refetch } = query;
  const underWay = query.data?.connectorRuns.some(isUnderWay) ?? false;
  useEffect(() => {
    if (!underWay) return;
    const timer = setInterval(() => void refetch(), 2000);
    return () => clearInterval(timer);
  }, [underWay, refetch]);
  return (
    <section className="stack">
      <h2>{say('sources.history')}</h2>
      <Loaded query={query} skeleton={<Lines count={3} />}>
        {({ connectorRuns }) =>
          connectorRuns.length === 0 ? (
            <Empty icon={History} title={say('sources.noRuns')}>
              <p>{say('sources.noRunsText')}</p>
            </Empty>
          ) : (
            <div className="table-wrap" tabIndex={0} role="region" aria-label={say('sources.history')}>
              <table className="table">
                <thead>
                  <tr>
                    <th scope="col">{say('sources.when')}</th>
                    <th scope="col">{say('import.state')}</th>
                    <th scope="col">{say('sources.result')}</th>
                    <th scope="col">{say('sources.begun')}</th>
                  </tr>
                </thead>
                <tbody>
                  {connectorRuns.map((run) => (
                    <RunRow key={run.id} run={run} />
                  ))}
                </tbody>
              </table>
            </div>
          )
        }
      </Loaded>
    </section>
  );
}

function RunRow({ run }: { run: SourceRunFragment }) {
  const { say, moment } = useWords();
  const { inWords } = useInputProblems();
  const { slug } = useStore();
  const { newProducts, newOffers, updates, refused, total } = run.counts;
  const taken = { n: newProducts + newOffers + updates, refused, retires: run.effect.retires };
  const result = run.state === 'APPLIED' ? say('sources.taken', taken) : say('sources.rows', { n: total });
  return (
    <tr>
      <th scope="row">
        <Link to={`/butikk/${slug}/import/${run.id}`}>{moment(run.uploadedAt)}</Link>
      </th>
      <td>
        <RunState run={run} />
      </td>
      <td>
        {run.problem ? inWords(run.problem) : result}
        {run.rowsDroppedAt && <small className="was">{say('import.rowsCleared')}</small>}
      </td>
      <td>{say(`sourceBegunBy.${run.begunBy}`)}</td>
    </tr>
  );
}
