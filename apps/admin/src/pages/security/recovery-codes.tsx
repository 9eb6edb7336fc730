import { Button } from '@digdir/designsystemet-react';
import { Copy, Printer } from 'lucide-react';
import { useWords } from '../../language/use-words';
import { useNotice } from '../../parts/notice';
import { Step } from './step';

interface Props {
  codes: string[];
  /** The last step of enrolling, or new codes for who has enrolled before. */
  step: boolean;
  onKept: () => void;
}

export function RecoveryCodes({ codes, step, onKept }: Props) {
  const { say } = useWords();
  const { tell, notice } = useNotice();

  async function copy() {
    await navigator.clipboard.writeText(codes.join('\n'));
    tell(say('security.copied'));
  }

  return (
    <Step n={step ? 3 : undefined} title={say('security.codes')}>
      <p>{say('security.codesText')}</p>
      <ul className="security-codes">
        {codes.map((code) => (
          <li key={code} className="security-code">
            {code}
          </li>
        ))}
      </ul>
      <div className="row no-print">
        <Button variant="secondary" onClick={() => void copy()}>
          <Copy aria-hidden /> {say('security.copy')}
        </Button>
        <Button variant="secondary" onClick={() => window.print()}>
          <Printer aria-hidden /> {say('print')}
        </Button>
      </div>
      <div className="no-print">
        <Button onClick={onKept}>{say('security.kept')}</Button>
      </div>
      {notice}
    </Step>
  );
}
