import type { RoundFragment } from '@bytorg/graphql-client';
import { ChevronRight } from 'lucide-react';
import { Link } from 'react-router';
import { useWords, type Say } from '../../language/use-words';
import { useStore } from '../../shell/store-frame';

export const scopeName = ({ scope, shelf }: Pick<RoundFragment, 'scope' | 'shelf'>, say: Say) =>
  scope === 'SHELF'
    ? shelf
      ? say('round.shelf', { name: shelf })
      : say('round.noShelf')
    : say(`round.start.${scope}`);

/** An open round leads to where one counts, a closed one to what it found. */
export function RoundRow({ round }: { round: RoundFragment }) {
  const { say, moment } = useWords();
  const { slug } = useStore();
  const { id, state, counted, openedAt, openedBy, closedAt, closedBy } = round;
  const to = `/butikk/${slug}/varer/telling/${id}${state === 'OPEN' ? '' : '/se-over'}`;
  return (
    <li>
      <Link to={to} className="round-row">
        <span>
          <b>{scopeName(round, say)}</b>
          <small className="quiet">
            {closedAt
              ? say('round.closedBy', { state: say(`roundState.${state}`), at: moment(closedAt), name: closedBy })
              : say('round.openBy', { at: moment(openedAt), name: openedBy })}
          </small>
        </span>
        <span className="figures">{say('round.counted', { n: counted })}</span>
        <ChevronRight aria-hidden />
      </Link>
    </li>
  );
}
