import {
  AcceptInvitationDocument,
  InvitationForGuestDocument,
  type InvitationForGuestQuery,
} from '@bytorg/graphql-client';
import { Button, Textfield } from '@digdir/designsystemet-react';
import { zodResolver } from '@hookform/resolvers/zod';
import { useForm } from 'react-hook-form';
import { Link, useNavigate, useParams } from 'react-router';
import { z } from 'zod';
import { useWords } from '../../language/use-words';
import { Loaded } from '../../parts/loaded';
import { Refusal } from '../../parts/refusal';
import { useInputProblems } from '../../query/input-problems';
import { useAct } from '../../query/use-act';
import { useQuery } from '../../query/use-query';
import { postAuth } from '../../session/auth';
import { useSession } from '../../session/session';
import { Doorway } from './doorway';

type Invitation = NonNullable<InvitationForGuestQuery['invitation']>;
const Answer = z.object({
  name: z.string().trim().min(2, 'REQUIRED'),
  password: z.string().min(10, 'PASSWORD_TOO_SHORT'),
});
type Answer = z.infer<typeof Answer>;

export function InvitationPage() {
  const { say } = useWords();
  const { token = '' } = useParams();
  const query = useQuery(InvitationForGuestDocument, { token });
  return (
    <Doorway title={say(query.data?.invitation === null ? 'invitation.gone' : 'invitation.title')}>
      <Loaded query={query}>
        {({ invitation }) =>
          invitation ? (
            <AcceptForm token={token} invitation={invitation} />
          ) : (
            <>
              <p>{say('invitation.goneText')}</p>
              <Link to="/logg-inn">{say('forgotten.back')}</Link>
            </>
          )
        }
      </Loaded>
    </Doorway>
  );
}

function AcceptForm({ token, invitation }: { token: string; invitation: Invitation }) {
  const { say, sayCode } = useWords();
  const { refresh } = useSession();
  const navigate = useNavigate();
  const accept = useAct(AcceptInvitationDocument);
  const problems = useInputProblems();
  const { register, handleSubmit, formState } = useForm<Answer>({ resolver: zodResolver(Answer) });

  const submit = handleSubmit(async ({ name, password }) => {
    const answer = await accept.run({ token, name, password });
    if (answer?.acceptInvitation.__typename === 'InputProblems') {
      return problems.set(answer.acceptInvitation.problems);
    }
    if (!answer) return;
    // The password is known here, so nobody has to type it again.
    await postAuth('/sign-in/email', { email: invitation.email, password }).catch(() => undefined);
    await refresh();
    void navigate('/');
  });

  const wrong = (field: keyof Answer) => {
    const code = formState.errors[field]?.message;
    return code ? sayCode('problem', code, 'problem.REQUIRED') : problems.of(field);
  };
  const values = {
    email: invitation.email,
    role: say(`role.${invitation.role}`).toLowerCase(),
    scope: invitation.scopeName,
  };
  return (
    <form onSubmit={(event) => void submit(event)} noValidate>
      <p>{say(invitation.scopeName ? 'invitation.store' : 'invitation.town', values)}</p>
      <Textfield
        label={say('invitation.name')}
        description={say('invitation.nameHint')}
        autoComplete="name"
        error={wrong('name')}
        {...register('name')}
      />
      <Textfield
        label={say('signin.password')}
        description={say('password.rule')}
        type="password"
        autoComplete="new-password"
        error={wrong('password')}
        {...register('password')}
      />
      <Refusal error={accept.error} />
      <Button type="submit" loading={formState.isSubmitting}>
        {say('invitation.submit')}
      </Button>
    </form>
  );
}
