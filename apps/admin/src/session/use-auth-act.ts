import { useState } from 'react';
import { time } from '../language/format';
import { useWords } from '../language/use-words';
import { AuthError, postAuth } from './auth';

/** One call of the sign-in routes: its answer, or in words why not. */
export function useAuthAct() {
  const { say, sayCode } = useWords();
  const [busy, setBusy] = useState(false);
  const [refused, setRefused] = useState<AuthError>();

  async function run<Answer = unknown>(path: string, body: object): Promise<Answer | undefined> {
    setBusy(true);
    setRefused(undefined);
    try {
      return await postAuth<Answer>(path, body);
    } catch (error) {
      setRefused(error instanceof AuthError ? error : new AuthError('UNKNOWN'));
      return undefined;
    } finally {
      setBusy(false);
    }
  }

  const words = refused && inWords(refused);
  return { run, busy, refused, words, clear: () => setRefused(undefined) };

  function inWords({ code, retryAt }: AuthError) {
    if (retryAt) return say('signin.paused', { at: time(new Date(retryAt.getTime() + 59_000)) });
    return sayCode('problem', code, 'problem.UNKNOWN');
  }
}
