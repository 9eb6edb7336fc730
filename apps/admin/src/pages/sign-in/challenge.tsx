import { Alert, Button, Textfield } from '@digdir/designsystemet-react';
import { useState, type FormEvent } from 'react';
import { useWords } from '../../language/use-words';
import { useAuthAct } from '../../session/use-auth-act';
import { useSession } from '../../session/session';
import { Doorway } from './doorway';

/** After the right password: a code from the phone, or one of those kept in a drawer. */
export function Challenge({ onAnew }: { onAnew: () => void }) {
  const { say } = useWords();
  const { refresh } = useSession();
  const act = useAuthAct();
  const [recovery, setRecovery] = useState(false);
  const [code, setCode] = useState('');
  const over = act.refused?.code === 'INVALID_TWO_FACTOR_COOKIE';

  async function show(event: FormEvent) {
    event.preventDefault();
    const path = recovery ? '/two-factor/verify-backup-code' : '/two-factor/verify-totp';
    const answer = await act.run(path, { code: recovery ? code.trim().toLowerCase() : code.replace(/\D/g, '') });
    if (answer) await refresh();
    else setCode('');
  }

  return (
    <Doorway
      title={say(recovery ? 'challenge.recovery' : 'challenge.title')}
      lead={say(recovery ? 'challenge.recoveryLead' : 'challenge.lead')}
    >
      <form onSubmit={(event) => void show(event)} noValidate>
        <Textfield
          // Another kind of code is another field: nothing of the first stays in it.
          key={String(recovery)}
          label={say(recovery ? 'challenge.recoveryCode' : 'challenge.code')}
          inputMode={recovery ? 'text' : 'numeric'}
          autoComplete={recovery ? 'off' : 'one-time-code'}
          autoCapitalize="none"
          spellCheck={false}
          maxLength={recovery ? 20 : 9}
          value={code}
          onChange={(event) => setCode(event.target.value)}
        />
        {act.words && (
          <Alert data-color="danger" role="alert">
            {act.words}
          </Alert>
        )}
        {over ? (
          <Button type="button" onClick={onAnew}>
            {say('challenge.anew')}
          </Button>
        ) : (
          <Button type="submit" loading={act.busy}>
            {say('challenge.submit')}
          </Button>
        )}
      </form>
      <div className="stack stack--tight">
        <Button
          variant="tertiary"
          onClick={() => {
            setRecovery(!recovery);
            setCode('');
            act.clear();
          }}
        >
          {say(recovery ? 'challenge.useApp' : 'challenge.useRecovery')}
        </Button>
        <p className="quiet small">{say('challenge.lost')}</p>
      </div>
    </Doorway>
  );
}
