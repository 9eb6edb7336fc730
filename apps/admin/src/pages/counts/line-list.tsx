import { CircleCheckBig, ScanLine } from 'lucide-react';
import { useWords } from '../../language/use-words';
import { Empty } from '../../parts/empty';
import { Lines, Loaded } from '../../parts/loaded';
import { Pager } from '../../parts/pager';
import { Thumb } from '../../parts/thumb';
import type { Line } from './pending';
import type { useRound } from './use-round';

const pageSize = 50;

/** The walk along the shelves: what is left to count, or what has been. */
export function LineList({ desk }: { desk: ReturnType<typeof useRound> }) {
  const { say } = useWords();
  return (
    <Loaded query={desk.list} skeleton={<Lines count={5} />}>
      {({ countLines: { rows, total } }) =>
        rows.length ? (
          <>
            <ul className="round-lines">
              {rows.map((row) => (
                <li key={row.offerId}>
                  <LineButton line={desk.seen(row)} onTake={() => desk.take(row.offerId)} />
                </li>
              ))}
            </ul>
            <Pager page={desk.page} pageSize={pageSize} total={total} onPage={desk.setPage} />
          </>
        ) : desk.show === 'LEFT' ? (
          <Empty icon={CircleCheckBig} title={say('round.noneLeft')}>
            <p>{say('round.noneLeftText')}</p>
          </Empty>
        ) : (
          <Empty icon={ScanLine} title={say('round.noneCounted')}>
            <p>{say('round.noneCountedText')}</p>
          </Empty>
        )
      }
    </Loaded>
  );
}

function LineButton({ line, onTake }: { line: Line; onTake: () => void }) {
  const { say } = useWords();
  return (
    <button type="button" className="round-line" onClick={onTake}>
      <Thumb picture={line.picture} />
      <span>
        <b>
          <span className="sr">{say('round.count')} </span>
          {line.name} {line.variantName}
        </b>
        <small className="quiet">
          {line.sku}
          {line.shelf && ` · ${say('round.shelf', { name: line.shelf })}`}
        </small>
      </span>
      <strong className="figures">{line.figure ?? '–'}</strong>
    </button>
  );
}
