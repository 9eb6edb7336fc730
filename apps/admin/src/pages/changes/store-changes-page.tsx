import { StoreChangesDocument } from '@bytorg/graphql-client';
import { Button } from '@digdir/designsystemet-react';
import { ArrowLeft } from 'lucide-react';
import { Link } from 'react-router';
import { useWords } from '../../language/use-words';
import { Page } from '../../parts/page';
import { useQuery } from '../../query/use-query';
import { useStore } from '../../shell/store-frame';
import { ChangeList } from './change-list';

export function StoreChangesPage() {
  const { say } = useWords();
  const store = useStore();
  const query = useQuery(StoreChangesDocument, { storeId: store.id });
  return (
    <Page
      title={say('changes.title')}
      lead={say('changes.storeLead')}
      actions={
        <Button asChild variant="tertiary" className="flush">
          <Link to={`/butikk/${store.slug}/varer`}>
            <ArrowLeft aria-hidden /> {say('nav.goods')}
          </Link>
        </Button>
      }
    >
      <ChangeList query={query} hint={say('changes.noneStore')} />
    </Page>
  );
}
