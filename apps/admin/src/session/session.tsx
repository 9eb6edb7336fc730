import { ApiError, MeDocument, NetworkError, request, type MeQuery } from '@bytorg/graphql-client';
import { createContext, useCallback, useContext, useEffect, useMemo, useState, type ReactNode } from 'react';
import { currentLanguage } from '../language/language';
import { keepPerson, keptPerson } from './kept-person';
import { finishSignOut, oweSignOut } from './sign-out';

export type Person = NonNullable<MeQuery['me']>;
export type Grant = Person['grants'][number];

interface SessionState {
  /** undefined while asking, null when nobody is signed in */
  me: Person | null | undefined;
  /** the API could not be asked */
  unreachable: boolean;
  refresh(): Promise<Person | null>;
  expired(): void;
  signOut(): Promise<void>;
}

const Context = createContext<SessionState | undefined>(undefined);

export function useSession() {
  const session = useContext(Context);
  if (!session) throw new Error('outside Session');
  return session;
}

export function Session({ children }: { children: ReactNode }) {
  const [me, setMe] = useState<Person | null>();
  const [unreachable, setUnreachable] = useState(false);

  const refresh = useCallback(async () => {
    try {
      await finishSignOut();
    } catch {
      setMe(null);
      return null;
    }
    try {
      const answer = await request(MeDocument, {}, { headers: { 'x-language': currentLanguage() } });
      setUnreachable(false);
      keepPerson(answer.me);
      setMe(answer.me);
      return answer.me;
    } catch (error) {
      if (error instanceof ApiError && error.code === 'UNAUTHENTICATED') {
        keepPerson(null);
        setMe(null);
        return null;
      }
      const kept = error instanceof NetworkError ? keptPerson() : null;
      if (kept) setMe((was) => was ?? kept);
      else setUnreachable(true);
      return kept;
    }
  }, []);

  useEffect(() => void refresh(), [refresh]);
  useEffect(() => {
    const finish = () => void finishSignOut().catch(() => undefined);
    addEventListener('online', finish);
    return () => removeEventListener('online', finish);
  }, []);

  const state = useMemo<SessionState>(
    () => ({
      me,
      unreachable,
      refresh,
      expired: () => setMe(null),
      signOut: async () => {
        oweSignOut();
        keepPerson(null);
        await finishSignOut().catch(() => undefined);
        setMe(null);
      },
    }),
    [me, unreachable, refresh],
  );
  return <Context.Provider value={state}>{children}</Context.Provider>;
}
