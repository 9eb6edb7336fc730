import { Dialog, Heading } from '@digdir/designsystemet-react';
import type { ReactNode } from 'react';
import { createPortal } from 'react-dom';
import { useWords } from '../language/use-words';

interface Props {
  title: string;
  onClose: () => void;
  side?: 'center' | 'right' | 'bottom';
  children: ReactNode;
}

/**
 * A dialog or a drawer; Escape closes it, focus goes back to where it came from. It stands at the end of the body, for
 * what a page says of its own headings and lists is not said of a dialog's.
 */
export function Sheet({ title, onClose, side = 'center', children }: Props) {
  const { say } = useWords();
  return createPortal(
    <Dialog
      open
      onClose={onClose}
      placement={side}
      closeButton={say('close')}
      className={side === 'right' ? 'drawer' : undefined}
    >
      <Heading level={2} data-size="sm">
        {title}
      </Heading>
      <div className="dialog-body">{children}</div>
    </Dialog>,
    document.body,
  );
}
