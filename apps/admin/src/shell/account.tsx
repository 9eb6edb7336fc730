import { LogOut } from 'lucide-react';
import { useWords } from '../language/use-words';
import { initials } from '../parts/person-name';
import { useSession, type Person } from '../session/session';
import { LanguageSwitch } from './language-switch';

export function Account({ me }: { me: Person }) {
  const { say } = useWords();
  const { signOut } = useSession();
  return (
    <div className="account">
      <LanguageSwitch />
      <div className="account__person">
        <span className="account__mark" aria-hidden>
          {initials(me.name)}
        </span>
        <span className="account__name">
          {me.name}
          <small>{me.email}</small>
        </span>
        <button type="button" onClick={() => void signOut()} aria-label={say('signout')} title={say('signout')}>
          <LogOut aria-hidden size={20} />
        </button>
      </div>
    </div>
  );
}
