import { TownChangesDocument } from '@bytorg/graphql-client';
import { useWords } from '../../language/use-words';
import { Page } from '../../parts/page';
import { useQuery } from '../../query/use-query';
import { ChangeList } from './change-list';

export function TownChangesPage() {
  const { say } = useWords();
  const query = useQuery(TownChangesDocument, {});
  return (
    <Page title={say('changes.title')} lead={say('changes.townLead')}>
      <ChangeList query={query} hint={say('changes.noneTown')} />
    </Page>
  );
}
