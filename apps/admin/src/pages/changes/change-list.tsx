import type { ChangeCardFragment } from '@bytorg/graphql-client';
import { FilePenLine } from 'lucide-react';
import { useWords } from '../../language/use-words';
import { Empty } from '../../parts/empty';
import { Lines, Loaded } from '../../parts/loaded';
import { useNotice } from '../../parts/notice';
import type { QueryState } from '../../query/use-query';
import { ChangeCard } from './change-card';
import './changes.css';

/** Those that wait, then what was decided: the history of the texts. */
export function ChangeList({ query, hint }: { query: QueryState<{ changes: ChangeCardFragment[] }>; hint: string }) {
  const { say } = useWords();
  const { tell, notice } = useNotice();
  const done = (words: string) => {
    tell(words);
    void query.refetch();
  };
  return (
    <>
      <Loaded query={query} skeleton={<Lines count={4} height={140} />}>
        {({ changes }) => {
          const open = changes.filter(({ state }) => state === 'OPEN');
          const decided = changes.filter(({ state }) => state !== 'OPEN');
          return (
            <div className="changes">
              <h2>{say('changes.open')}</h2>
              {open.length === 0 && (
                <Empty icon={FilePenLine} title={say('changes.none')}>
                  <p>{hint}</p>
                </Empty>
              )}
              {open.map((change) => (
                <ChangeCard key={change.id} change={change} onDone={done} />
              ))}
              {decided.length > 0 && <h2>{say('changes.decided')}</h2>}
              {decided.map((change) => (
                <ChangeCard key={change.id} change={change} onDone={done} />
              ))}
            </div>
          );
        }}
      </Loaded>
      {notice}
    </>
  );
}
