import { Button } from '@digdir/designsystemet-react';
import { LogOut } from 'lucide-react';
import { useState } from 'react';
import { createPortal } from 'react-dom';
import { useWords } from '../language/use-words';
import { waitingCounts } from '../offline/counted';
import { waitingMarks } from '../offline/send';
import { Sheet } from '../parts/sheet';
import { useSession } from './session';

/** Out at once, unless something on this phone is not sent: then one is told before. */
export function SignOutButton() {
  const { say } = useWords();
  const { me, signOut } = useSession();
  const [waiting, setWaiting] = useState({ marks: 0, counts: 0 });

  async function leave() {
    const marks = me ? (await waitingMarks(me.id).catch(() => [])).length : 0;
    const counts = me ? waitingCounts(me.id) : 0;
    if (marks + counts > 0) setWaiting({ marks, counts });
    else await signOut();
  }
  const { marks, counts } = waiting;
  const stay = () => setWaiting({ marks: 0, counts: 0 });
  return (
    <>
      <button type="button" onClick={() => void leave()} aria-label={say('signout')} title={say('signout')}>
        <LogOut aria-hidden size={20} />
      </button>
      {marks + counts > 0 &&
        createPortal(
          <Sheet
            title={marks ? say('signout.waiting', { n: marks }) : say('signout.counts', { n: counts })}
            onClose={stay}
          >
            {marks > 0 && <p>{say('signout.waitingText')}</p>}
            {marks > 0 && counts > 0 && <p>{say('signout.counts', { n: counts })}.</p>}
            {counts > 0 && <p>{say('signout.countsText')}</p>}
            <div className="row">
              <Button onClick={stay}>{say('signout.stay')}</Button>
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
