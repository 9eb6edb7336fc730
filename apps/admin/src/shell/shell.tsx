import { SkipLink, Spinner } from '@digdir/designsystemet-react';
import { Navigate, Outlet, useLocation } from 'react-router';
import { useWords } from '../language/use-words';
import { homeOf } from '../session/access';
import { useSession, type Person } from '../session/session';
import { BottomBar } from './bottom-bar';
import { lastStore, StoreChoice } from './store-choice';
import { Rail } from './rail';
import { TopBar } from './top-bar';
import { Unreachable } from './unreachable';
import './shell.css';

const SECURITY = '/sikkerhet';

/** Everything behind sign-in. */
export function Shell() {
  const { me, unreachable } = useSession();
  const { say } = useWords();
  const { pathname, search } = useLocation();
  if (me === undefined) {
    return unreachable ? (
      <Unreachable />
    ) : (
      <div className="waiting">
        <Spinner aria-label={say('loading')} data-size="lg" />
      </div>
    );
  }
  if (me === null) {
    const back = pathname === '/' ? '' : `?til=${encodeURIComponent(pathname + search)}`;
    return <Navigate to={`/logg-inn${back}`} replace />;
  }
  // Without it the server refuses what the role is for: there is nothing else to see yet.
  if (me.secondFactor.missing && pathname !== SECURITY) return <Navigate to={SECURITY} replace />;
  return <SignedIn me={me} />;
}

function SignedIn({ me }: { me: Person }) {
  const { say } = useWords();
  return (
    <StoreChoice me={me}>
      <SkipLink href="#innhold">{say('skip')}</SkipLink>
      <div className="shell">
        <Rail me={me} />
        <TopBar me={me} />
        <main id="innhold" tabIndex={-1}>
          <Outlet />
        </main>
        <BottomBar me={me} />
      </div>
    </StoreChoice>
  );
}

export function Home() {
  const { me } = useSession();
  return me ? <Navigate to={homeOf(me, lastStore())} replace /> : null;
}
