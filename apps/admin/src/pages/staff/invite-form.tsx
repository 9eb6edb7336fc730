import { InviteStaffDocument, type Role } from '@bytorg/graphql-client';
import { Button, Fieldset, Radio, Textfield } from '@digdir/designsystemet-react';
import { useState, type FormEvent } from 'react';
import { useInputProblems } from '../../query/input-problems';
import { useWords } from '../../language/use-words';
import { Refusal } from '../../parts/refusal';
import { useAct } from '../../query/use-act';
import { useKey } from '../../query/use-key';

interface Props {
  storeId: string | undefined;
  roles: Role[];
  onInvited: (email: string) => void;
}

export function InviteForm({ storeId, roles, onInvited }: Props) {
  const { say } = useWords();
  const act = useAct(InviteStaffDocument);
  const key = useKey();
  const problems = useInputProblems();
  const [email, setEmail] = useState('');
  const [role, setRole] = useState<Role>(roles[0]!);

  async function invite(event: FormEvent) {
    event.preventDefault();
    problems.clear();
    const answer = (await act.run({ email, role, storeId, key: key.of({ email, role, storeId }) }))?.inviteStaff;
    if (answer?.__typename === 'InputProblems') problems.set(answer.problems);
    if (answer?.__typename !== 'Invitation') return;
    key.next();
    setEmail('');
    onInvited(answer.email);
  }

  return (
    <form className="card stack" onSubmit={(event) => void invite(event)} noValidate>
      <div>
        <h2>{say('staff.invite')}</h2>
        <p className="quiet">{say('staff.invite.text')}</p>
      </div>
      <Textfield
        type="email"
        label={say('staff.invite.email')}
        autoComplete="off"
        value={email}
        error={problems.of('email')}
        onChange={(event) => setEmail(event.target.value)}
      />
      <Fieldset>
        <Fieldset.Legend>{say('staff.role')}</Fieldset.Legend>
        {roles.map((value) => (
          <Radio
            key={value}
            name="role"
            value={value}
            label={say(`role.${value}`)}
            description={say(`roleText.${value}`)}
            checked={role === value}
            onChange={() => setRole(value)}
          />
        ))}
      </Fieldset>
      <Refusal error={act.error} />
      <div>
        <Button type="submit" loading={act.busy}>
          {say('staff.invite.send')}
        </Button>
      </div>
    </form>
  );
}
