import { Button } from '@digdir/designsystemet-react';
import { UserMinus } from 'lucide-react';
import { useWords } from '../../language/use-words';
import { initials } from '../../parts/person-name';
import { useSession } from '../../session/session';
import type { Member } from './staff-page';

export function MemberTable({ members, onRevoke }: { members: Member[]; onRevoke: (member: Member) => void }) {
  const { say, ago } = useWords();
  const { me } = useSession();
  return (
    <ul className="members">
      {members.map((member) => (
        <li key={member.grantId}>
          <span className="members__mark" aria-hidden>
            {initials(member.name)}
          </span>
          <span className="members__who">
            <b>{member.name}</b>
            <small>{member.email}</small>
          </span>
          <span className="state">{[say(`role.${member.role}`), member.scopeName].filter(Boolean).join(' · ')}</span>
          <small className="quiet">
            {say('staff.lastSeen')}: {member.lastSignInAt ? ago(member.lastSignInAt) : say('never')}
          </small>
          {/* Nobody locks themselves out. */}
          {member.email !== me?.email && (
            <Button
              variant="tertiary"
              data-color="danger"
              data-size="sm"
              icon
              aria-label={say('staff.revokeFor', { name: member.name })}
              title={say('staff.revoke')}
              onClick={() => onRevoke(member)}
            >
              <UserMinus aria-hidden />
            </Button>
          )}
        </li>
      ))}
    </ul>
  );
}
