import { Dialog } from '@digdir/designsystemet-react';
import { Menu } from 'lucide-react';
import { useState } from 'react';
import { useWords } from '../language/use-words';
import type { Person } from '../session/session';
import { Account } from './account';
import { NavList } from './nav-list';
import { StoreSwitch } from './store-switch';

/** On a phone the rail is a drawer. */
export function TopBar({ me }: { me: Person }) {
  const { say } = useWords();
  const [open, setOpen] = useState(false);
  return (
    <header className="topbar only-phone" data-color-scheme="dark">
      <StoreSwitch />
      <button type="button" className="topbar__menu" aria-expanded={open} onClick={() => setOpen(true)}>
        <Menu aria-hidden size={24} />
        <span className="sr">{say('menu')}</span>
      </button>
      {open && (
        <Dialog
          open
          modal
          placement="left"
          onClose={() => setOpen(false)}
          closeButton={say('close')}
          className="menu-drawer"
          data-color-scheme="dark"
          aria-label={say('menu')}
        >
          <NavList me={me} onChosen={() => setOpen(false)} />
          <Account me={me} onChosen={() => setOpen(false)} />
        </Dialog>
      )}
    </header>
  );
}
