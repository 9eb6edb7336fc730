import { useEffect, useRef, useState } from 'react';

export interface LiveMessage {
  name: string;
  subOrderId?: string;
  runId?: string;
}

/** Listens to one store's or one run's events. The browser reconnects by itself; what was missed before is fetched then. */
export function useLive(topic: { store?: string; run?: string }, onMessage: (message: LiveMessage) => void) {
  const [connected, setConnected] = useState(true);
  const handler = useRef(onMessage);
  useEffect(() => {
    handler.current = onMessage;
  });
  const query = new URLSearchParams(Object.entries(topic).filter(([, id]) => id)).toString();

  useEffect(() => {
    if (!query) return;
    let source: EventSource;
    let again: ReturnType<typeof setTimeout> | undefined;
    const listen = () => {
      source = new EventSource(`/api/live?${query}`);
      source.onopen = () => {
        setConnected(true);
        handler.current({ name: 'connected' });
      };
      source.onmessage = (event) => {
        const message = parse(event.data as string);
        if (message) handler.current(message);
      };
      source.onerror = () => {
        setConnected(false);
        // An answer that is no stream (502 while the server restarts) closes it for good: then we begin anew.
        if (source.readyState === EventSource.CLOSED) again = setTimeout(listen, 4000);
      };
    };
    listen();
    const seen = () => {
      if (document.visibilityState === 'visible') handler.current({ name: 'seen' });
    };
    document.addEventListener('visibilitychange', seen);
    return () => {
      source.close();
      clearTimeout(again);
      document.removeEventListener('visibilitychange', seen);
    };
  }, [query]);

  return connected;
}

function parse(text: string): LiveMessage | undefined {
  try {
    return JSON.parse(text) as LiveMessage;
  } catch {
    return undefined;
  }
}
