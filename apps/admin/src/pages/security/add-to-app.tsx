import { Alert, Button, Textfield } from '@digdir/designsystemet-react';
import { useState, type FormEvent } from 'react';
import { useWords } from '../../language/use-words';
import { Qr } from '../../parts/qr';
import { useAuthAct } from '../../session/use-auth-act';
import { Step } from './step';

/** The key as a picture for another device, as a link for this one, and as text for who can use neither. */
export function AddToApp({ uri, onAdded }: { uri: string; onAdded: () => Promise<void> }) {
  const { say } = useWords();
  const act = useAuthAct();
  const [code, setCode] = useState('');
  const key = new URL(uri).searchParams.get('secret') ?? '';

  async function verify(event: FormEvent) {
    event.preventDefault();
    if (await act.run('/two-factor/verify-totp', { code: code.replace(/\D/g, '') })) await onAdded();
    else setCode('');
  }

  return (
    <Step n={2} title={say('security.scan')}>
      <p>{say('security.scanText')}</p>
      <div className="security-key">
        <div role="img" aria-label={say('security.qr')}>
          <Qr text={uri} size={200} />
        </div>
        <dl>
          <dt>{say('security.key')}</dt>
          <dd className="security-code">{key.match(/.{1,4}/g)?.join(' ')}</dd>
          <dd className="only-phone">
            <a href={uri}>{say('security.openApp')}</a>
          </dd>
        </dl>
      </div>
      <form className="stack security-form" onSubmit={(event) => void verify(event)} noValidate>
        <Textfield
          label={say('challenge.code')}
          inputMode="numeric"
          autoComplete="one-time-code"
          maxLength={9}
          value={code}
          onChange={(event) => setCode(event.target.value)}
        />
        {act.words && (
          <Alert data-color="danger" role="alert">
            {act.words}
          </Alert>
        )}
        <div>
          <Button type="submit" loading={act.busy}>
            {say('security.verify')}
          </Button>
        </div>
      </form>
    </Step>
  );
}
