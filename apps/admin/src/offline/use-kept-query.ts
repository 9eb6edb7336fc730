import type { TypedDocumentString } from '@bytorg/graphql-client';
import { useEffect, useState } from 'react';
import { useQuery, type QueryState } from '../query/use-query';
import { useSession } from '../session/session';
import { keepAnswer, keptAnswer } from './shelf';

/** A query whose last answer is there without net, too. */
export function useKeptQuery<Result, Variables>(
  document: TypedDocumentString<Result, Variables>,
  variables: Variables,
  name: string,
): QueryState<Result> {
  const query = useQuery(document, variables);
  const own = `${useSession().me!.id}/${name}`;
  const [kept, setKept] = useState<{ own: string; answer: Result | undefined }>();
  useEffect(() => {
    void keptAnswer<Result>(own)
      .catch(() => undefined)
      .then((answer) => setKept({ own, answer }));
  }, [own]);
  useEffect(() => {
    if (query.data !== undefined) void keepAnswer(own, query.data).catch(() => undefined);
  }, [own, query.data]);

  const data = query.data ?? (kept?.own === own ? kept.answer : undefined);
  // That there is no net is said once for the whole page; the run itself stays.
  const away = query.error?.code === 'UNAVAILABLE' && data !== undefined;
  return { ...query, data, error: away ? undefined : query.error };
}
