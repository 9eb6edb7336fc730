import { Alert, Button } from '@digdir/designsystemet-react';
import type { ApiError } from '@bytorg/graphql-client';
import { useWords } from '../language/use-words';

/** What the server would not do, in words, where it was asked. */
export function Refusal({ error, onRetry }: { error: ApiError | undefined; onRetry?: () => void }) {
  const { say, sayCode } = useWords();
  if (!error) return null;
  const values = error.values as Record<string, string>;
  return (
    <Alert data-color="danger" role="alert">
      <div className="refusal">
        <p>{sayCode('problem', error.code, 'problem.UNKNOWN', values)}</p>
        {onRetry && (
          <Button variant="secondary" data-size="sm" onClick={onRetry}>
            {say('retry')}
          </Button>
        )}
      </div>
    </Alert>
  );
}
