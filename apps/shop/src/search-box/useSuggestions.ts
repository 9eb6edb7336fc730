import { useEffect, useState } from 'react';
import { useFetcher } from 'react-router';
import { usePath } from '../texts/texts';
import type { Suggested } from './suggestions';

const PATIENCE = 140;

/** Asks once the typing pauses; answers to an older text are dropped by the fetcher itself. */
export function useSuggestions(text: string, open: boolean): Suggested {
  const path = usePath();
  const { load, data } = useFetcher<Suggested>();
  const [asked, ask] = useState('');
  const wanted = text.trim();

  useEffect(() => {
    if (!open || wanted.length < 2 || wanted === asked) return;
    const timer = setTimeout(() => {
      ask(wanted);
      void load(`${path('/forslag')}?q=${encodeURIComponent(wanted)}`);
    }, PATIENCE);
    return () => clearTimeout(timer);
  }, [wanted, asked, open, load, path]);

  return open && wanted.length >= 2 ? (data ?? []) : [];
}
