import { Alert, Button, Textfield } from '@digdir/designsystemet-react';
import { zodResolver } from '@hookform/resolvers/zod';
import { useState } from 'react';
import { useForm } from 'react-hook-form';
import { Link, useNavigate, useSearchParams } from 'react-router';
import { z } from 'zod';
import { useWords } from '../../language/use-words';
import { AuthError, postAuth } from '../../session/auth';
import { Doorway } from './doorway';

const NewPassword = z.object({ newPassword: z.string().min(10, 'PASSWORD_TOO_SHORT') });
type NewPassword = z.infer<typeof NewPassword>;

export function NewPasswordPage() {
  const { say, sayCode } = useWords();
  const [search] = useSearchParams();
  const navigate = useNavigate();
  const token = search.get('token');
  const [refused, setRefused] = useState<string | undefined>(token ? undefined : 'INVALID_TOKEN');
  const { register, handleSubmit, formState } = useForm<NewPassword>({ resolver: zodResolver(NewPassword) });

  const submit = handleSubmit(async ({ newPassword }) => {
    setRefused(undefined);
    try {
      await postAuth('/reset-password', { newPassword, token });
      void navigate('/logg-inn?byttet');
    } catch (error) {
      setRefused(error instanceof AuthError ? error.code : 'UNKNOWN');
    }
  });

  const code = formState.errors.newPassword?.message;
  return (
    <Doorway title={say('password.title')}>
      <form onSubmit={(event) => void submit(event)} noValidate>
        <Textfield
          label={say('password.label')}
          description={say('password.rule')}
          type="password"
          autoComplete="new-password"
          error={code && sayCode('problem', code, 'problem.INVALID')}
          {...register('newPassword')}
        />
        {refused && (
          <Alert data-color="danger" role="alert">
            {refused === 'INVALID_TOKEN' ? say('password.link') : sayCode('problem', refused, 'problem.UNKNOWN')}
          </Alert>
        )}
        <Button type="submit" loading={formState.isSubmitting} disabled={!token}>
          {say('password.submit')}
        </Button>
      </form>
      <Link to="/glemt-passord">{say('forgotten.title')}</Link>
    </Doorway>
  );
}
