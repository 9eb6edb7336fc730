import { request, type ApiError, type TypedDocumentString } from '@bytorg/graphql-client';
import { useCallback, useEffect, useRef, useState, type Dispatch, type SetStateAction } from 'react';
import { useLanguage } from '../language/language';
import { useSession } from '../session/session';
import { refusalOf } from './refusal-of';

export interface QueryState<Result> {
  data: Result | undefined;
  error: ApiError | undefined;
  loading: boolean;
  refetch(): Promise<void>;
  setData: Dispatch<SetStateAction<Result | undefined>>;
}

/** Asks again when variables or language change; keeps the old answer on screen until the new one is there. */
export function useQuery<Result, Variables>(
  document: TypedDocumentString<Result, Variables>,
  variables: Variables | null,
): QueryState<Result> {
  const { language } = useLanguage();
  const { expired } = useSession();
  const [data, setData] = useState<Result>();
  const [error, setError] = useState<ApiError>();
  const [loading, setLoading] = useState(variables !== null);
  const turn = useRef(0);
  const asking = useRef(false);
  const key = JSON.stringify(variables);

  const refetch = useCallback(async () => {
    const parsed = JSON.parse(key) as Variables | null;
    if (parsed === null) return;
    const mine = ++turn.current;
    asking.current = true;
    setLoading(true);
    try {
      const answer = await request(document, parsed, { headers: { 'x-language': language } });
      if (mine !== turn.current) return; // a later question has overtaken this one
      setData(answer);
      setError(undefined);
    } catch (problem) {
      if (mine !== turn.current) return;
      const refusal = refusalOf(problem);
      if (refusal.code === 'UNAUTHENTICATED') expired();
      setError(refusal);
    } finally {
      if (mine === turn.current) {
        asking.current = false;
        setLoading(false);
      }
    }
  }, [document, key, language, expired]);

  useEffect(() => void refetch(), [refetch]);

  // What is put here answers something done just now. A question asked before it may bring back what was before: its
  // answer is let go, and the question put again.
  const put = useCallback<typeof setData>(
    (next) => {
      setData(next);
      if (asking.current) void refetch();
    },
    [refetch],
  );
  return { data, error, loading, refetch, setData: put };
}
