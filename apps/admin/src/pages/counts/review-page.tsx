import { RoundReviewDocument, type RoundReviewQuery } from '@bytorg/graphql-client';
import { Alert, Button } from '@digdir/designsystemet-react';
import { ArrowLeft } from 'lucide-react';
import { useEffect, useState } from 'react';
import { Link, useParams } from 'react-router';
import { kroner } from '../../language/format';
import { useWords } from '../../language/use-words';
import { Lines, Loaded } from '../../parts/loaded';
import { Page } from '../../parts/page';
import { useQuery, type QueryState } from '../../query/use-query';
import { useStore } from '../../shell/store-frame';
import { Decide } from './decide';
import { Differences } from './differences';
import { scopeName } from './round-row';
import { WhatIsLeft } from './what-is-left';
import './counts.css';

export type Review = RoundReviewQuery['countReview'];
const OFTEN = 700;

export function ReviewPage() {
  const { say } = useWords();
  const { id = '' } = useParams();
  const { slug } = useStore();
  const [page, setPage] = useState(1);
  const query = useQuery(RoundReviewDocument, { id, page });
  const round = query.data?.stockCount;
  useWhileEntering(query);
  return (
    <Page
      title={say('round.review.title')}
      lead={round && scopeName(round, say)}
      actions={
        <Button asChild variant="tertiary" className="flush">
          <Link to={`/butikk/${slug}/varer/telling${round?.state === 'OPEN' ? `/${id}` : ''}`}>
            <ArrowLeft aria-hidden /> {say(round?.state === 'OPEN' ? 'round.goBack' : 'round.back')}
          </Link>
        </Button>
      }
    >
      <Loaded query={query} skeleton={<Lines count={6} />}>
        {({ stockCount, countReview }) => (
          <>
            <Outcome round={stockCount} />
            <Sums review={countReview} />
            <Differences review={countReview} page={page} onPage={setPage} />
            {stockCount.state === 'OPEN' && (
              <>
                {countReview.left > 0 && (
                  <WhatIsLeft id={id} left={countReview.left} seen={countReview.leftSeen} onDone={query.refetch} />
                )}
                <Decide id={id} review={countReview} onDone={query.refetch} />
              </>
            )}
          </>
        )}
      </Loaded>
    </Page>
  );
}

function useWhileEntering({ data, refetch }: QueryState<RoundReviewQuery>) {
  useEffect(() => {
    if (data?.stockCount.state !== 'APPROVING') return;
    // Each answer is a new object: the next question follows it.
    const timer = setTimeout(() => void refetch(), OFTEN);
    return () => clearTimeout(timer);
  }, [data, refetch]);
}

function Outcome({ round }: { round: RoundReviewQuery['stockCount'] }) {
  const { say } = useWords();
  const { state, applied, counted } = round;
  const words = {
    OPEN: undefined,
    APPROVING: say('round.entering', { done: applied, total: counted }),
    APPROVED: say('round.done'),
    DROPPED: say('round.dropped'),
  }[state];
  return (
    <div role="status">
      {words && <Alert data-color={state === 'APPROVED' ? 'success' : 'info'}>{words}</Alert>}
      {state === 'APPROVING' && <progress aria-label={words} value={applied} max={Math.max(1, counted)} />}
    </div>
  );
}

function Sums({ review }: { review: Review }) {
  const { say } = useWords();
  const { right, less, more, lessOre, moreOre } = review;
  return (
    <dl className="round-sums">
      {(
        [
          ['right', right, null],
          ['less', less, lessOre],
          ['more', more, moreOre],
        ] as const
      ).map(([kind, n, ore]) => (
        <div key={kind} data-kind={kind}>
          <dt>{say(`round.sum.${kind}`)}</dt>
          <dd>
            <strong className="figures">{n}</strong>
            {ore !== null && n > 0 && (
              <small className="figures">
                <span className="sr">{say('round.sum.value')} </span>
                {kroner(ore)}
              </small>
            )}
          </dd>
        </div>
      ))}
    </dl>
  );
}
