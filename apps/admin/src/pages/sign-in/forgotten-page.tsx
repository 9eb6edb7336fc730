import { Alert, Button, Textfield } from '@digdir/designsystemet-react';
import { zodResolver } from '@hookform/resolvers/zod';
import { useState } from 'react';
import { useForm } from 'react-hook-form';
import { Link } from 'react-router';
import { z } from 'zod';
import { useWords } from '../../language/use-words';
import { AuthError, postAuth } from '../../session/auth';
import { Doorway } from './doorway';

const Ask = z.object({ email: z.email('EMAIL_INVALID') });
type Ask = z.infer<typeof Ask>;

export function ForgottenPage() {
  const { say, sayCode } = useWords();
  const [sentTo, setSentTo] = useState<string>();
  const [refused, setRefused] = useState<string>();
  const { register, handleSubmit, formState } = useForm<Ask>({ resolver: zodResolver(Ask) });

  const submit = handleSubmit(async ({ email }) => {
    setRefused(undefined);
    try {
      await postAuth('/request-password-reset', { email, redirectTo: '/admin/nytt-passord' });
      setSentTo(email);
    } catch (error) {
      setRefused(error instanceof AuthError ? error.code : 'UNKNOWN');
    }
  });

  if (sentTo) {
    return (
      <Doorway title={say('forgotten.sent')} lead={say('forgotten.sentText', { email: sentTo })}>
        <Link to="/logg-inn">{say('forgotten.back')}</Link>
      </Doorway>
    );
  }
  const code = formState.errors.email?.message;
  return (
    <Doorway title={say('forgotten.title')} lead={say('forgotten.lead')}>
      <form onSubmit={(event) => void submit(event)} noValidate>
        <Textfield
          label={say('signin.email')}
          type="email"
          autoComplete="username"
          error={code && sayCode('problem', code, 'problem.INVALID')}
          {...register('email')}
        />
        {refused && (
          <Alert data-color="danger" role="alert">
            {sayCode('problem', refused, 'problem.UNKNOWN')}
          </Alert>
        )}
        <Button type="submit" loading={formState.isSubmitting}>
          {say('forgotten.submit')}
        </Button>
      </form>
      <Link to="/logg-inn">{say('forgotten.back')}</Link>
    </Doorway>
  );
}
