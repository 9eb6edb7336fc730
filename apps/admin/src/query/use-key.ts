import { useCallback, useRef } from 'react';

/**
 * One idempotency key per intent: the same tap sent twice counts once, and a new one is taken only after an answer
 * came back.
 */
export function useKey() {
  const key = useRef(crypto.randomUUID());
  const current = useCallback(() => key.current, []);
  const next = useCallback(() => {
    key.current = crypto.randomUUID();
  }, []);
  return { current, next };
}
