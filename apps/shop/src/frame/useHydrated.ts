import { useSyncExternalStore } from 'react';

const never = () => () => undefined;

/** False in the server's HTML and on the first paint, true once scripts run: what needs them waits for this. */
export function useHydrated(): boolean {
  return useSyncExternalStore(
    never,
    () => true,
    () => false,
  );
}
