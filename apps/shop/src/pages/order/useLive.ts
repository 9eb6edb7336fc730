import { useEffect } from 'react';
import { useRevalidator } from 'react-router';

/** Hears "changed" from the server and reads the order again; the browser reconnects by itself. */
export function useLive(token: string, on: boolean) {
  const { revalidate } = useRevalidator();
  useEffect(() => {
    if (!on) return;
    const source = new EventSource(`/api/live?order=${encodeURIComponent(token)}`);
    const again = () => void revalidate();
    // Also what happened while the page was on its way, or the line was lost.
    source.addEventListener('open', again);
    source.addEventListener('message', again);
    source.addEventListener('changed', again);
    // A phone that slept has missed events: look at once when it wakes.
    const wake = () => document.visibilityState === 'visible' && again();
    document.addEventListener('visibilitychange', wake);
    return () => {
      source.close();
      document.removeEventListener('visibilitychange', wake);
    };
  }, [token, on, revalidate]);
}
