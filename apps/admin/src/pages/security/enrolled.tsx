import { ShieldCheck } from 'lucide-react';
import { useWords } from '../../language/use-words';
import { PasswordForm } from './password-form';

interface Props {
  required: boolean;
  onCodes: (codes: string[]) => void;
  onOff: () => Promise<void>;
}

export function Enrolled({ required, onCodes, onOff }: Props) {
  const { say } = useWords();
  return (
    <>
      <p className="security-on">
        <ShieldCheck aria-hidden />
        <span>{say('security.on')}</span>
      </p>
      <section className="card stack">
        <h2>{say('security.renew')}</h2>
        <p>{say('security.renewText')}</p>
        <PasswordForm<{ backupCodes: string[] }>
          path="/two-factor/generate-backup-codes"
          submit={say('security.renewDo')}
          onAnswer={({ backupCodes }) => onCodes(backupCodes)}
        />
      </section>
      {required ? (
        <p className="quiet">{say('security.lost')}</p>
      ) : (
        <section className="card stack">
          <h2>{say('security.off')}</h2>
          <p>{say('security.offText')}</p>
          <PasswordForm path="/two-factor/disable" submit={say('security.off')} danger onAnswer={() => void onOff()} />
        </section>
      )}
    </>
  );
}
