import { useState } from 'react';
import { useWords } from '../../language/use-words';
import { AddToApp } from './add-to-app';
import { PasswordForm } from './password-form';
import { Step } from './step';

export interface NewKey {
  totpURI: string;
  backupCodes: string[];
}

interface Props {
  required: boolean;
  onEnrolled: (codes: string[]) => Promise<void>;
}

export function Enrolment({ required, onEnrolled }: Props) {
  const { say } = useWords();
  const [made, setMade] = useState<NewKey>();
  if (made) return <AddToApp uri={made.totpURI} onAdded={() => onEnrolled(made.backupCodes)} />;
  return (
    <>
      <p className="security-why">{say(required ? 'security.required' : 'security.may')}</p>
      <Step n={1} title={say('security.start')}>
        <p>{say('security.startText')}</p>
        <PasswordForm<NewKey> path="/two-factor/enable" submit={say('security.begin')} onAnswer={setMade} />
      </Step>
    </>
  );
}
