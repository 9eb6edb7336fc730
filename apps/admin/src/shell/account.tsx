import { ShieldCheck } from 'lucide-react';
import { Link } from 'react-router';
import { useWords } from '../language/use-words';
import { initials } from '../parts/person-name';
import { softEmail } from '../parts/soft-email';
import type { Person } from '../session/session';
import { SignOutButton } from '../session/sign-out-button';
import { LanguageSwitch } from './language-switch';

export function Account({ me, onChosen }: { me: Person; onChosen?: () => void }) {
  const { say } = useWords();
  return (
    <div className="account">
      <div className="account__row">
        <LanguageSwitch />
        <Link to="/sikkerhet" onClick={onChosen} aria-label={say('security.title')} title={say('security.title')}>
          <ShieldCheck aria-hidden size={20} />
        </Link>
      </div>
      <div className="account__person">
        <span className="account__mark" aria-hidden>
          {initials(me.name)}
        </span>
        <span className="account__name">
          {me.name}
          <small>{softEmail(me.email)}</small>
        </span>
        <SignOutButton />
      </div>
    </div>
  );
}
