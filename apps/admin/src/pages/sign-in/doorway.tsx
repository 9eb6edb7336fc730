import { useEffect, useRef, type ReactNode } from 'react';
import { useWords } from '../../language/use-words';
import { LanguageSwitch } from '../../shell/language-switch';
import { TownDrawing } from './town-drawing';
import './doorway.css';

/** The pages before one is inside: the form, and the town beside it. */
export function Doorway({ title, lead, children }: { title: string; lead?: string; children: ReactNode }) {
  const { say } = useWords();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus({ preventScroll: true }), [title]);
  useEffect(() => {
    document.title = `${title} · ${say('app.name')}`;
  }, [title, say]);
  return (
    <div className="doorway">
      <header className="doorway__town" data-color-scheme="dark">
        <p className="doorway__name">
          {say('app.name')}
          <small>{say('app.staff')}</small>
        </p>
        <TownDrawing />
      </header>
      <main className="doorway__form">
        <h1 ref={heading} tabIndex={-1}>
          {title}
        </h1>
        {lead && <p className="quiet">{lead}</p>}
        {children}
        <LanguageSwitch />
      </main>
    </div>
  );
}
