import { TownChangesDocument } from '@bytorg/graphql-client';
import { useWords } from '../../language/use-words';
import { useNotice } from '../../parts/notice';
import { Page } from '../../parts/page';
import { useQuery } from '../../query/use-query';
import { ChangeList } from './change-list';
import { FindProduct } from './find-product';

export function TownChangesPage() {
  const { say } = useWords();
  const query = useQuery(TownChangesDocument, {});
  const { tell, notice } = useNotice();
  return (
    <Page title={say('changes.title')} lead={say('changes.townLead')}>
      <FindProduct
        onSaved={() => {
          tell(say('describe.saved'));
          void query.refetch();
        }}
      />
      <ChangeList query={query} hint={say('changes.noneTown')} />
      {notice}
    </Page>
  );
}
