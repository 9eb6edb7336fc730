import { request, type ApiError, type TypedDocumentString } from '@bytorg/graphql-client';
import { useCallback, useState } from 'react';
import { useLanguage } from '../language/language';
import { useSession } from '../session/session';
import { refusalOf } from './refusal-of';

export interface Act<Result, Variables> {
  /** The answer, or undefined when it was refused; the refusal is then in `error`. */
  run(variables: Variables): Promise<Result | undefined>;
  busy: boolean;
  error: ApiError | undefined;
  clear(): void;
}

export function useAct<Result, Variables>(document: TypedDocumentString<Result, Variables>): Act<Result, Variables> {
  const { language } = useLanguage();
  const { expired } = useSession();
  const [running, setRunning] = useState(0);
  const [error, setError] = useState<ApiError>();

  const run = useCallback(
    async (variables: Variables) => {
      setRunning((count) => count + 1);
      setError(undefined);
      try {
        return await request(document, variables, { headers: { 'x-language': language } });
      } catch (problem) {
        const refusal = refusalOf(problem);
        if (refusal.code === 'UNAUTHENTICATED') expired();
        setError(refusal);
        return undefined;
      } finally {
        setRunning((count) => count - 1);
      }
    },
    [document, language, expired],
  );
  const clear = useCallback(() => setError(undefined), []);
  return { run, busy: running > 0, error, clear };
}
