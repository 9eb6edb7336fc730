import { Button, Skeleton } from '@digdir/designsystemet-react';
import type { ApiError } from '@bytorg/graphql-client';
import { CloudOff } from 'lucide-react';
import type { ReactNode } from 'react';
import { useWords } from '../language/use-words';
import type { QueryState } from '../query/use-query';
import { Refusal } from './refusal';

interface Props<Result> {
  query: QueryState<Result>;
  skeleton?: ReactNode;
  children: (data: Result) => ReactNode;
}

/** The three faces of a page that fetches: waiting, refused, there. Old data stays on screen while new is asked for. */
export function Loaded<Result>({ query, skeleton, children }: Props<Result>) {
  if (query.data !== undefined) {
    return (
      <>
        {query.error && <Refusal error={query.error} onRetry={() => void query.refetch()} />}
        {children(query.data)}
      </>
    );
  }
  if (query.error) return <Failed error={query.error} onRetry={() => void query.refetch()} />;
  return <Waiting>{skeleton ?? <Lines />}</Waiting>;
}

function Waiting({ children }: { children: ReactNode }) {
  const { say } = useWords();
  return (
    <div aria-busy="true">
      <span className="sr" role="status">
        {say('loading')}
      </span>
      <div aria-hidden>{children}</div>
    </div>
  );
}

export function Lines({ count = 6, height = 56 }: { count?: number; height?: number }) {
  return (
    <div className="stack">
      {Array.from({ length: count }, (_, index) => (
        <Skeleton key={index} variant="rectangle" height={height} width="100%" />
      ))}
    </div>
  );
}

function Failed({ error, onRetry }: { error: ApiError; onRetry: () => void }) {
  const { say, sayCode } = useWords();
  return (
    <div className="empty" role="alert">
      <CloudOff aria-hidden size={36} />
      <p>{sayCode('problem', error.code, 'problem.UNKNOWN')}</p>
      <Button variant="secondary" onClick={onRetry}>
        {say('retry')}
      </Button>
    </div>
  );
}
