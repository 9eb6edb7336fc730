import { useEffect, useRef, type ReactNode } from 'react';
import { useWords } from '../language/use-words';

interface Props {
  title: string;
  lead?: ReactNode;
  actions?: ReactNode;
  width?: 'normal' | 'wide' | 'narrow';
  className?: string;
  children: ReactNode;
}

/** A page's frame. Coming to it moves focus to its heading, so that a screen reader says where one is. */
export function Page({ title, lead, actions, width = 'normal', className = '', children }: Props) {
  const { say } = useWords();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus({ preventScroll: true }), []);
  useEffect(() => {
    document.title = `${title} · ${say('app.name')}`;
  }, [title, say]);
  return (
    <div className={`page page--${width} ${className}`}>
      <div className="page__head">
        <div>
          <h1 ref={heading} tabIndex={-1}>
            {title}
          </h1>
          {lead && <div className="page__lead">{lead}</div>}
        </div>
        {actions && <div className="row page__actions no-print">{actions}</div>}
      </div>
      {children}
    </div>
  );
}
