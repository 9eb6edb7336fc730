import { useEffect, useState } from 'react';

/** The clock on the screen; `skewMs` corrects a counter's machine whose clock is wrong. */
export function useNow(everyMs = 10_000, skewMs = 0) {
  const [now, setNow] = useState(() => Date.now() + skewMs);
  useEffect(() => {
    const tick = () => setNow(Date.now() + skewMs);
    tick();
    const timer = setInterval(tick, everyMs);
    return () => clearInterval(timer);
  }, [everyMs, skewMs]);
  return new Date(now);
}
