import { Alert, Button, Checkbox, Textfield } from '@digdir/designsystemet-react';
import { zodResolver } from '@hookform/resolvers/zod';
import { useState } from 'react';
import { useForm } from 'react-hook-form';
import { Link, Navigate, useSearchParams } from 'react-router';
import { z } from 'zod';
import { time } from '../../language/format';
import { useWords } from '../../language/use-words';
import { AuthError, postAuth } from '../../session/auth';
import { useSession } from '../../session/session';
import { Challenge } from './challenge';
import { Doorway } from './doorway';

const Credentials = z.object({ email: z.email('EMAIL_INVALID'), password: z.string().min(1, 'REQUIRED') });
type Credentials = z.infer<typeof Credentials>;

export function SignInPage() {
  const { say, sayCode } = useWords();
  const { me, refresh } = useSession();
  const [search] = useSearchParams();
  const [refused, setRefused] = useState<AuthError>();
  const [challenged, setChallenged] = useState(false);
  const [shown, setShown] = useState(false);
  const { register, handleSubmit, formState } = useForm<Credentials>({ resolver: zodResolver(Credentials) });
  const back = search.get('til');

  // Only a path of ours: the address bar must not be able to send anyone elsewhere.
  if (me) return <Navigate to={back?.startsWith('/') && !back.startsWith('//') ? back : '/'} replace />;

  const submit = handleSubmit(async (credentials) => {
    setRefused(undefined);
    try {
      const { twoFactorRedirect } = await postAuth<{ twoFactorRedirect?: boolean }>('/sign-in/email', credentials);
      if (twoFactorRedirect) setChallenged(true);
      else await refresh();
    } catch (error) {
      setRefused(error instanceof AuthError ? error : new AuthError('UNKNOWN'));
    }
  });

  if (challenged) return <Challenge onAnew={() => setChallenged(false)} />;

  const problem = (field: keyof Credentials) => {
    const code = formState.errors[field]?.message;
    return code ? sayCode('problem', code, 'problem.REQUIRED') : undefined;
  };

  return (
    <Doorway title={say('signin.title')} lead={back ? say('signin.expired') : say('signin.lead')}>
      {search.has('byttet') && <Alert data-color="success">{say('signin.changed')}</Alert>}
      <form onSubmit={(event) => void submit(event)} noValidate>
        <Textfield
          label={say('signin.email')}
          type="email"
          autoComplete="username"
          error={problem('email')}
          {...register('email')}
        />
        <Textfield
          label={say('signin.password')}
          type={shown ? 'text' : 'password'}
          autoComplete="current-password"
          error={problem('password')}
          {...register('password')}
        />
        <Checkbox label={say('signin.show')} checked={shown} onChange={() => setShown(!shown)} />
        {refused && (
          <Alert data-color="danger" role="alert">
            {words(refused)}
          </Alert>
        )}
        <Button type="submit" loading={formState.isSubmitting}>
          {say('signin.submit')}
        </Button>
      </form>
      <Link to="/glemt-passord">{say('signin.forgotten')}</Link>
    </Doorway>
  );

  function words({ code, retryAt }: AuthError) {
    if (retryAt) return say('signin.paused', { at: time(new Date(retryAt.getTime() + 59_000)) });
    if (code === 'UNAVAILABLE') return say('problem.UNAVAILABLE');
    // One answer for every reason: nobody learns here who has an account.
    return say('signin.wrong');
  }
}
