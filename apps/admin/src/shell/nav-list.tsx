import { NavLink } from 'react-router';
import { useWords } from '../language/use-words';
import type { Person } from '../session/session';
import { navigation } from './navigation';
import { useStoreChoice } from './store-choice';

export function NavList({ me, onChosen }: { me: Person; onChosen?: () => void }) {
  const { say } = useWords();
  const { store } = useStoreChoice();
  const groups = navigation(me, store);
  return (
    <nav className="nav" aria-label={say('nav.main')}>
      {groups.map((group) => (
        <div key={group.title}>
          {groups.length > 1 && <p className="nav__group">{say(group.title)}</p>}
          <ul className="nav__links">
            {group.links.map(({ to, label, icon: Icon }) => (
              <li key={to}>
                <NavLink to={to} end={to === '/by'} onClick={onChosen}>
                  <Icon aria-hidden size={20} />
                  {say(label)}
                </NavLink>
              </li>
            ))}
          </ul>
        </div>
      ))}
    </nav>
  );
}
