import type { CSSProperties } from 'react';
import { inkOn } from './ink';

export interface MonogramProps {
  letters: string;
  colour: string;
  size?: 'sm' | 'md' | 'lg';
}

/** The round enamel sign that stands for a store wherever its name is too long. Decorative: the name is beside it. */
export function Monogram({ letters, colour, size = 'md' }: MonogramProps) {
  const style = { '--store': colour, '--on-store': inkOn(colour) } as CSSProperties;
  return (
    <span className="monogram" data-sign={size} style={style} aria-hidden="true">
      {letters}
    </span>
  );
}
