import { useEffect, useRef, useState } from 'react';
import { useLocation } from 'react-router';

/** After a move to another page, a screen reader hears its title and the keyboard starts at its top. */
export function Announcer() {
  const { pathname } = useLocation();
  const seen = useRef(pathname);
  const [said, say] = useState('');

  useEffect(() => {
    if (seen.current === pathname) return;
    seen.current = pathname;
    document.getElementById('innhold')?.focus({ preventScroll: true });
    say(document.title);
  }, [pathname]);

  return (
    <p className="visually-hidden" aria-live="polite">
      {said}
    </p>
  );
}
