import {
  RevokeGrantDocument,
  RevokeInvitationDocument,
  StaffDocument,
  type Role,
  type StaffShownFragment,
} from '@bytorg/graphql-client';
import { Button } from '@digdir/designsystemet-react';
import { Users } from 'lucide-react';
import { useState, type ReactNode } from 'react';
import { date } from '../../language/format';
import { useWords } from '../../language/use-words';
import { Empty } from '../../parts/empty';
import { Lines, Loaded } from '../../parts/loaded';
import { useNotice } from '../../parts/notice';
import { Page } from '../../parts/page';
import { Refusal } from '../../parts/refusal';
import { Sheet } from '../../parts/sheet';
import { useAct } from '../../query/use-act';
import { useQuery } from '../../query/use-query';
import { InviteForm } from './invite-form';
import { MemberTable } from './member-table';
import './staff.css';

interface Props {
  title: string;
  lead: string;
  storeId?: string;
  roles: Role[];
  /** What else this page's reader may do with people. */
  children?: ReactNode;
}

export type Member = StaffShownFragment['members'][number];

export function StaffPage({ title, lead, storeId, roles, children }: Props) {
  const { say } = useWords();
  const query = useQuery(StaffDocument, { storeId });
  const revoke = useAct(RevokeGrantDocument);
  const withdraw = useAct(RevokeInvitationDocument);
  const [leaving, setLeaving] = useState<Member>();
  const { tell, notice } = useNotice();

  async function takeAccess() {
    const answer = await revoke.run({ grantId: leaving!.grantId });
    if (!answer) return;
    setLeaving(undefined);
    query.setData({ staff: answer.revokeGrant });
  }
  async function takeBack(invitationId: string) {
    const answer = await withdraw.run({ invitationId });
    if (answer) query.setData({ staff: answer.revokeInvitation });
  }

  return (
    <Page title={title} lead={lead}>
      <div className="staff">
        <Loaded query={query} skeleton={<Lines count={4} />}>
          {({ staff }) => (
            <div className="stack stack--wide">
              {staff.members.length === 0 ? (
                <Empty icon={Users} title={say('staff.none')} />
              ) : (
                <MemberTable members={staff.members} onRevoke={setLeaving} />
              )}
              {staff.invitations.length > 0 && (
                <Invitations invitations={staff.invitations} onWithdraw={(id) => void takeBack(id)} />
              )}
              <Refusal error={withdraw.error} />
            </div>
          )}
        </Loaded>
        <div className="stack stack--wide">
          <InviteForm
            storeId={storeId}
            roles={roles}
            onInvited={(email) => {
              tell(say('staff.invite.sent', { email }));
              void query.refetch();
            }}
          />
          {children}
        </div>
      </div>
      {leaving && (
        <Sheet title={say('staff.revoke.title', { name: leaving.name })} onClose={() => setLeaving(undefined)}>
          <p>{say('staff.revoke.text', { name: leaving.name })}</p>
          <Refusal error={revoke.error} />
          <div className="row">
            <Button data-color="danger" onClick={() => void takeAccess()} loading={revoke.busy}>
              {say('staff.revoke')}
            </Button>
            <Button variant="tertiary" onClick={() => setLeaving(undefined)}>
              {say('cancel')}
            </Button>
          </div>
        </Sheet>
      )}
      {notice}
    </Page>
  );
}

interface InvitationsProps {
  invitations: StaffShownFragment['invitations'];
  onWithdraw: (id: string) => void;
}

function Invitations({ invitations, onWithdraw }: InvitationsProps) {
  const { say, language } = useWords();
  return (
    <section className="stack stack--tight">
      <h2>{say('staff.invitations')}</h2>
      <ul className="invited">
        {invitations.map(({ id, email, role, expiresAt }) => (
          <li key={id}>
            <span>
              <b>{email}</b>
              <small>
                {say(`role.${role}`)}, {say('staff.expires', { at: date(expiresAt, language, 'short') })}
              </small>
            </span>
            <Button
              variant="tertiary"
              data-size="sm"
              aria-label={say('staff.withdrawFor', { email })}
              onClick={() => onWithdraw(id)}
            >
              {say('staff.withdraw')}
            </Button>
          </li>
        ))}
      </ul>
    </section>
  );
}
