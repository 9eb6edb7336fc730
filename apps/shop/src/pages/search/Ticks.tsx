import { count as figure } from '@bytorg/ui';
import { createContext, type ReactElement, type ReactNode, useContext } from 'react';
import { useTexts } from '../../texts/texts';

/** More fits than was looked at: then every count is what there is at least. */
export const Bounded = createContext(false);
export const atLeast = (count: number, more: boolean): string => `${figure(count)}${more ? '+' : ''}`;

/** Of what was not seen among the goods that were looked at nothing is said. */
export function Count({ count, className = '' }: { count: number; className?: string }) {
  const more = useContext(Bounded);
  return more && !count ? null : <span className={`figures ${className}`}>{atLeast(count, more)}</span>;
}

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
      {count === undefined ? null : <Count count={count} className="tick-count" />}
    </label>
  );
}
