import { OneRoundDocument, type RoundFragment } from '@bytorg/graphql-client';
import { Button } from '@digdir/designsystemet-react';
import { ArrowLeft } from 'lucide-react';
import { Link, Navigate, useParams } from 'react-router';
import { useWords } from '../../language/use-words';
import { Loaded } from '../../parts/loaded';
import { Page } from '../../parts/page';
import { useQuery } from '../../query/use-query';
import { useSession } from '../../session/session';
import { useStore } from '../../shell/store-frame';
import { CountingDesk } from './counting-desk';
import { scopeName } from './round-row';
import './counts.css';

export function RoundPage() {
  const { say } = useWords();
  const { id = '' } = useParams();
  const { slug } = useStore();
  const { me } = useSession();
  const query = useQuery(OneRoundDocument, { id });
  const round = query.data?.stockCount;
  return (
    <Page
      className="round-page"
      title={round ? scopeName(round, say) : say('round.title')}
      lead={round && <span role="status">{progress(round, say)}</span>}
      actions={
        <Button asChild variant="tertiary" className="flush">
          <Link to={`/butikk/${slug}/varer/telling`}>
            <ArrowLeft aria-hidden /> {say('round.back')}
          </Link>
        </Button>
      }
    >
      <Loaded query={query}>
        {({ stockCount }) =>
          stockCount.state === 'OPEN' ? (
            <CountingDesk key={`${me!.id} ${stockCount.id}`} round={stockCount} onSaved={query.refetch} />
          ) : (
            <Navigate to="se-over" replace />
          )
        }
      </Loaded>
    </Page>
  );
}

const progress = ({ scope, counted, left }: RoundFragment, say: ReturnType<typeof useWords>['say']) =>
  scope === 'SCAN' ? say('round.counted', { n: counted }) : say('round.progress', { counted, left });
