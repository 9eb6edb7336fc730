import { useEffect, useRef, type ReactNode } from 'react';
import { useWords } from '../../language/use-words';

/** A step of the way in: coming to it moves focus to its heading, so that a screen reader says where one is. */
export function Step({ n, title, children }: { n?: 1 | 2 | 3; title: string; children: ReactNode }) {
  const { say } = useWords();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    if (n !== 1) heading.current?.focus();
  }, [n]);
  return (
    <section className="card stack security-step">
      <h2 ref={heading} tabIndex={-1}>
        {n && <small>{say('security.step', { n })}</small>}
        {title}
      </h2>
      {children}
    </section>
  );
}
