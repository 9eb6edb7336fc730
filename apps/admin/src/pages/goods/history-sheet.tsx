import { MovementsDocument, type MovementsQuery } from '@bytorg/graphql-client';
import { useState } from 'react';
import { useWords } from '../../language/use-words';
import { Lines, Loaded } from '../../parts/loaded';
import { Pager } from '../../parts/pager';
import { Sheet } from '../../parts/sheet';
import { useQuery } from '../../query/use-query';
import { fullName } from './cells';
import { signed } from './count-sheet';
import type { Row } from './use-goods';

const pageSize = 50;
type Movement = MovementsQuery['stockMovements']['rows'][number];

/** Every change of the count, newest first, and who or what made it. */
export function HistorySheet({ row, onClose }: { row: Row; onClose: () => void }) {
  const { say } = useWords();
  const [page, setPage] = useState(1);
  const query = useQuery(MovementsDocument, { offerId: row.id, page });
  return (
    <Sheet title={say('goods.history')} onClose={onClose} side="right">
      <p>
        <b>{fullName(row)}</b>
      </p>
      <Loaded query={query} skeleton={<Lines count={8} height={44} />}>
        {({ stockMovements }) =>
          stockMovements.rows.length === 0 ? (
            <p>{say('movement.none')}</p>
          ) : (
            <>
              <ol className="movements">
                {stockMovements.rows.map((movement) => (
                  <MovementLine key={movement.id} movement={movement} />
                ))}
              </ol>
              <Pager page={page} pageSize={pageSize} total={stockMovements.total} onPage={setPage} />
            </>
          )
        }
      </Loaded>
    </Sheet>
  );
}

function MovementLine({ movement }: { movement: Movement }) {
  const { say, sayCode, moment } = useWords();
  const { deltaOnHand, deltaHeld } = movement;
  const why = movement.reason && sayCode('reason', movement.reason, 'movement.CORRECTION');
  return (
    <li>
      <b className="movements__delta" data-sign={Math.sign(deltaOnHand)}>
        {deltaOnHand !== 0 ? signed(deltaOnHand) : '·'}
      </b>
      <span>
        <b>{say(`movement.${movement.kind}`)}</b>
        {why && why !== say(`movement.${movement.kind}`) && ` · ${why}`}
        {deltaOnHand === 0 && deltaHeld !== 0 && ` (${say('movement.heldOnly', { n: signed(deltaHeld) })})`}
        <small>{[moment(movement.at), movement.actorName, movement.reference].filter(Boolean).join(' · ')}</small>
      </span>
      <small className="num">{say('movement.after', { onHand: movement.onHandAfter, held: movement.heldAfter })}</small>
    </li>
  );
}
