import { RemoveSynonymsDocument, SearchWordsDocument, type SearchWordsQuery } from '@bytorg/graphql-client';
import { Button } from '@digdir/designsystemet-react';
import { Plus } from 'lucide-react';
import { useState } from 'react';
import { useWords } from '../../language/use-words';
import { Lines, Loaded } from '../../parts/loaded';
import { useNotice } from '../../parts/notice';
import { Page } from '../../parts/page';
import { Refusal } from '../../parts/refusal';
import { useAct } from '../../query/use-act';
import { useQuery } from '../../query/use-query';
import { MissList } from './miss-list';
import { SynonymList } from './synonym-list';
import { SynonymSheet } from './synonym-sheet';
import './search-words.css';

export type Words = SearchWordsQuery['searchWords'];
/** What the sheet begins with; without an id it is a new group. */
export interface Edited {
  id?: string;
  words: string[];
  kindOf?: string | null;
}

export function SearchWordsPage() {
  const { say } = useWords();
  const query = useQuery(SearchWordsDocument, {});
  const removal = useAct(RemoveSynonymsDocument);
  const [edited, setEdited] = useState<Edited>();
  // Here, and not in the list: that is drawn anew after each change.
  const [wanted, setWanted] = useState('');
  const { tell, notice } = useNotice();
  const remove = async (id: string) => {
    if (!(await removal.run({ id }))) return;
    tell(say('searchWords.removed'));
    void query.refetch();
  };
  return (
    <Page
      title={say('searchWords.title')}
      lead={say('searchWords.lead')}
      actions={
        <Button onClick={() => setEdited({ words: [] })}>
          <Plus aria-hidden /> {say('searchWords.new')}
        </Button>
      }
    >
      <Refusal error={removal.error} />
      <Loaded query={query} skeleton={<Lines count={8} />}>
        {({ searchWords }) => (
          <div className="search-words">
            <MissList found={searchWords} onMake={(words) => setEdited({ words: [words] })} />
            <SynonymList
              synonyms={searchWords.synonyms}
              wanted={wanted}
              onWant={setWanted}
              onEdit={setEdited}
              onRemove={(id) => void remove(id)}
            />
          </div>
        )}
      </Loaded>
      {edited && (
        <SynonymSheet
          edited={edited}
          onClose={() => setEdited(undefined)}
          onSaved={() => {
            setEdited(undefined);
            tell(say('saved'));
            void query.refetch();
          }}
        />
      )}
      {notice}
    </Page>
  );
}
