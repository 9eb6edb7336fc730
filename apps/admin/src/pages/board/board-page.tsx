import { BoardDocument, type BoardQuery, type SubOrderState } from '@bytorg/graphql-client';
import { Skeleton } from '@digdir/designsystemet-react';
import { BellRing } from 'lucide-react';
import { useMemo, useState } from 'react';
import { useWords } from '../../language/use-words';
import { useLive } from '../../live/use-live';
import { Loaded } from '../../parts/loaded';
import { Page } from '../../parts/page';
import { useNow } from '../../query/use-now';
import { useQuery } from '../../query/use-query';
import { useStore } from '../../shell/store-frame';
import { BoardHead } from './board-head';
import { Ticket, type Card } from './ticket';
import { useArrivals } from './use-arrivals';
import './board.css';

type Column = Extract<SubOrderState, 'PLACED' | 'ACCEPTED' | 'PICKING' | 'READY'>;
const columns: Column[] = ['PLACED', 'ACCEPTED', 'PICKING', 'READY'];

export function BoardPage() {
  const { say } = useWords();
  const store = useStore();
  const query = useQuery(BoardDocument, { storeId: store.id });
  const connected = useLive({ store: store.id }, () => void query.refetch());
  const { fresh, spoken } = useArrivals(query.data?.board.cards);
  return (
    <Page
      title={say('board.title')}
      width="wide"
      className="board-page"
      lead={query.data && <BoardHead board={query.data.board} connected={connected} />}
    >
      <div role="status">
        {spoken && (
          <p className="board-news">
            <BellRing aria-hidden size={22} /> {spoken}
          </p>
        )}
      </div>
      <Loaded query={query} skeleton={<BoardSkeleton />}>
        {({ board }) => <Columns board={board} fresh={fresh} onChange={() => void query.refetch()} />}
      </Loaded>
    </Page>
  );
}

interface ColumnsProps {
  board: BoardQuery['board'];
  fresh: ReadonlySet<string>;
  onChange: () => void;
}

function Columns({ board, fresh, onChange }: ColumnsProps) {
  const { say } = useWords();
  const skew = useMemo(() => new Date(board.now).getTime() - Date.now(), [board]);
  const now = useNow(15_000, skew);
  const byColumn = useMemo(() => group(board.cards), [board]);
  const [shown, setShown] = useState<Column>(() => columns.find((column) => byColumn[column].length > 0) ?? 'PLACED');
  return (
    <>
      <div className="board-tabs only-phone" role="group" aria-label={say('board.columns')}>
        {columns.map((column) => (
          <button key={column} type="button" aria-pressed={column === shown} onClick={() => setShown(column)}>
            <b>{byColumn[column].length}</b>
            {say(`board.${column}`)}
          </button>
        ))}
      </div>
      <div className="board">
        {columns.map((column) => (
          <section key={column} className="board__column" data-shown={column === shown} data-column={column}>
            <h2>
              {say(`board.${column}`)} <b>{byColumn[column].length}</b>
            </h2>
            {byColumn[column].length === 0 && <p className="board__none">{say(`board.empty.${column}`)}</p>}
            <ul className="board__cards">
              {byColumn[column].map((card) => (
                <li key={card.id} data-fresh={fresh.has(card.id)}>
                  <Ticket card={card} now={now} fresh={fresh.has(card.id)} onChange={onChange} />
                </li>
              ))}
            </ul>
          </section>
        ))}
      </div>
    </>
  );
}

function group(cards: Card[]): Record<Column, Card[]> {
  const inColumn = (column: Column) => cards.filter((card) => card.state === column).toSorted(soonestFirst);
  return {
    PLACED: inColumn('PLACED'),
    ACCEPTED: inColumn('ACCEPTED'),
    PICKING: inColumn('PICKING'),
    READY: inColumn('READY'),
  };
}

const dueAt = (card: Card) => (card.state === 'READY' ? (card.slotStartsAt ?? card.promisedAt) : card.promisedAt);
const soonestFirst = (a: Card, b: Card) => dueAt(a).localeCompare(dueAt(b));

function BoardSkeleton() {
  return (
    <div className="board">
      {columns.map((column, index) => (
        <div key={column} className="board__column stack" data-shown={index === 0}>
          <Skeleton variant="text" width="40%" />
          {Array.from({ length: 3 - (index % 2) }, (_, card) => (
            <Skeleton key={card} variant="rectangle" height={190} />
          ))}
        </div>
      ))}
    </div>
  );
}
