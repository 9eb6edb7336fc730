import { count as figure } from '@bytorg/ui';
import type { ReactElement, ReactNode } from 'react';
import { useTexts } from '../../texts/texts';

export function Group({ title, children }: { title: string; children: ReactNode }) {
  return (
    <fieldset className="filter-group">
      <legend className="filter-title">{title}</legend>
      {children}
    </fieldset>
  );
}

const SHOWN = 7;

/** The first few, and the rest behind a word; open from the start when something in there is chosen. */
export function Several({ children }: { children: ReactElement<TickProps>[] }) {
  const t = useTexts();
  if (children.length <= SHOWN + 2) return children;
  const rest = children.slice(SHOWN);
  return (
    <>
      {children.slice(0, SHOWN)}
      <details className="filter-rest" open={rest.some(({ props }) => props.checked)}>
        <summary>{t('filter.more', { count: rest.length })}</summary>
        {rest}
      </details>
    </>
  );
}

interface TickProps {
  type?: 'checkbox' | 'radio';
  name: string;
  value: string;
  checked: boolean;
  label: string;
  /** Of a colour; never without its name. */
  swatch?: string | null;
  count?: number;
}

export function Tick({ type = 'checkbox', name, value, checked, label, swatch, count }: TickProps) {
  return (
    <label className="tick">
      <input className="ds-input" type={type} name={name} value={value} defaultChecked={checked} />
      {swatch ? <span className="swatch" style={{ background: swatch }} aria-hidden="true" /> : null}
      <span className="tick-label">{label}</span>
      {count === undefined ? null : <span className="tick-count figures">{figure(count)}</span>}
    </label>
  );
}
