import { Button } from '@digdir/designsystemet-react';
import { LogOut } from 'lucide-react';
import { useState } from 'react';
import { createPortal } from 'react-dom';
import { useWords } from '../language/use-words';
import { waitingMarks } from '../offline/send';
import { Sheet } from '../parts/sheet';
import { useSession } from './session';

/** Out at once, unless something on this phone is not sent: then one is told before. */
export function SignOutButton() {
  const { say } = useWords();
  const { me, signOut } = useSession();
  const [waiting, setWaiting] = useState(0);

  async function leave() {
    const marks = me ? await waitingMarks(me.id).catch(() => []) : [];
    if (marks.length > 0) setWaiting(marks.length);
    else await signOut();
  }
  return (
    <>
      <button type="button" onClick={() => void leave()} aria-label={say('signout')} title={say('signout')}>
        <LogOut aria-hidden size={20} />
      </button>
      {waiting > 0 &&
        createPortal(
          <Sheet title={say('signout.waiting', { n: waiting })} onClose={() => setWaiting(0)}>
            <p>{say('signout.waitingText')}</p>
            <div className="row">
              <Button onClick={() => setWaiting(0)}>{say('signout.stay')}</Button>
              <Button variant="secondary" data-color="danger" onClick={() => void signOut()}>
                {say('signout.anyway')}
              </Button>
            </div>
          </Sheet>,
          // Outside the rail and the drawer, whose colours are others.
          document.body,
        )}
    </>
  );
}
