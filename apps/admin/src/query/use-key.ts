import { useCallback, useRef } from 'react';

/**
 * One idempotency key per intent: the same tap sent twice counts once, and a new one is taken only after an answer
 * came back.
 */
export function useKey() {
  const key = useRef(crypto.randomUUID());
  const sent = useRef<string>(undefined);
  const current = useCallback(() => key.current, []);
  const next = useCallback(() => {
    key.current = crypto.randomUUID();
  }, []);
  /** For a form: what is sent again unchanged is the same act; what was changed in between is another one. */
  const of = useCallback((body: unknown) => {
    const text = JSON.stringify(body);
    if (sent.current !== undefined && sent.current !== text) key.current = crypto.randomUUID();
    sent.current = text;
    return key.current;
  }, []);
  return { current, next, of };
}
