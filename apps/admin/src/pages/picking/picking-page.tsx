import { PartToPickDocument, type PartInHandFragment } from '@bytorg/graphql-client';
import { Button } from '@digdir/designsystemet-react';
import { ArrowLeft, PackageX } from 'lucide-react';
import { useState } from 'react';
import { Link, useParams } from 'react-router';
import { useWords } from '../../language/use-words';
import { useLive } from '../../live/use-live';
import { Empty } from '../../parts/empty';
import { Lines, Loaded } from '../../parts/loaded';
import { Page } from '../../parts/page';
import { useQuery } from '../../query/use-query';
import { useStore } from '../../shell/store-frame';
import { PickingDesk } from './picking-desk';
import './picking.css';

export type Part = PartInHandFragment;

export function PickingPage() {
  const { say, moment } = useWords();
  const { id = '' } = useParams();
  const store = useStore();
  const query = useQuery(PartToPickDocument, { id });
  const [part, setPart] = useState<Part>();
  useLive({ store: store.id }, ({ subOrderId, name }) => {
    // What we did ourselves has already been answered; another counter's doing, or a cancelling, has not.
    if (subOrderId !== id && name !== 'connected') return;
    // What was done here while that was asked is newer than its answer.
    void query.refetch().then(() => setPart((now) => (now === part ? undefined : now)));
  });
  const shown = part ?? query.data?.subOrder;
  return (
    <Page
      title={say('picking.title', { number: shown?.number ?? '' })}
      lead={shown && say('picking.for', { name: shown.shopperName, at: moment(shown.promisedAt) })}
      className="picking-page"
      actions={
        <Button asChild variant="tertiary" className="flush">
          <Link to={`/butikk/${store.slug}/tavle`}>
            <ArrowLeft aria-hidden /> {say('picking.toBoard')}
          </Link>
        </Button>
      }
    >
      <Loaded query={query} skeleton={<Lines count={4} height={132} />}>
        {({ subOrder }) =>
          (part ?? subOrder) ? (
            <PickingDesk part={(part ?? subOrder)!} onPart={setPart} />
          ) : (
            <Empty icon={PackageX} title={say('picking.gone')}>
              <p>{say('picking.goneText')}</p>
            </Empty>
          )
        }
      </Loaded>
    </Page>
  );
}
