import { NavLink } from 'react-router';
import { useWords } from '../language/use-words';
import type { Person } from '../session/session';
import { navigation } from './navigation';
import { useStoreChoice } from './store-choice';

/** The pages a hand needs while the other one carries goods. */
export function BottomBar({ me }: { me: Person }) {
  const { say } = useWords();
  const { store } = useStoreChoice();
  const links = navigation(me, store)
    .flatMap((group) => group.links)
    .filter((link) => link.short)
    .slice(0, 4);
  if (links.length < 2) return null;
  return (
    <nav className="bottombar only-phone" aria-label={say('nav.main')}>
      {links.map(({ to, short, icon: Icon }) => (
        <NavLink key={to} to={to} end={to === '/by'}>
          <Icon aria-hidden size={24} />
          {say(short!)}
        </NavLink>
      ))}
    </nav>
  );
}
