import { Alert, Button, Textfield } from '@digdir/designsystemet-react';
import { useState, type FormEvent } from 'react';
import { useWords } from '../../language/use-words';
import { useAuthAct } from '../../session/use-auth-act';

interface Props<Answer> {
  path: string;
  submit: string;
  danger?: boolean;
  onAnswer: (answer: Answer) => void;
}

/** An open screen is not enough: what changes how one signs in asks for the password. */
export function PasswordForm<Answer>({ path, submit, danger, onAnswer }: Props<Answer>) {
  const { say } = useWords();
  const act = useAuthAct();
  const [password, setPassword] = useState('');

  async function send(event: FormEvent) {
    event.preventDefault();
    const answer = await act.run<Answer>(path, { password });
    setPassword('');
    if (answer) onAnswer(answer);
  }

  return (
    <form className="stack security-form" onSubmit={(event) => void send(event)} noValidate>
      <Textfield
        label={say('signin.password')}
        type="password"
        autoComplete="current-password"
        value={password}
        onChange={(event) => setPassword(event.target.value)}
      />
      {act.words && (
        <Alert data-color="danger" role="alert">
          {act.words}
        </Alert>
      )}
      <div>
        <Button type="submit" loading={act.busy} {...(danger && { 'data-color': 'danger', variant: 'secondary' })}>
          {submit}
        </Button>
      </div>
    </form>
  );
}
