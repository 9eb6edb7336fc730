import { Button } from '@digdir/designsystemet-react';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import { useWords } from '../../language/use-words';
import { useNotice } from '../../parts/notice';
import { Page } from '../../parts/page';
import { useSession } from '../../session/session';
import { Enrolled } from './enrolled';
import { Enrolment } from './enrolment';
import { RecoveryCodes } from './recovery-codes';
import './security.css';

/** My account: the code at sign-in. Whoever must have one and has none sees nothing else until it is made. */
export function SecurityPage() {
  const { say } = useWords();
  const { me, refresh, signOut } = useSession();
  const navigate = useNavigate();
  const [codes, setCodes] = useState<{ list: string[]; first: boolean }>();
  const { tell, notice } = useNotice();
  if (!me) return null;
  const { enrolled, required, missing } = me.secondFactor;

  return (
    <Page title={say('security.title')} lead={say('security.lead')} width="narrow">
      {codes ? (
        <RecoveryCodes
          codes={codes.list}
          step={codes.first}
          onKept={() => (codes.first ? void navigate('/') : setCodes(undefined))}
        />
      ) : enrolled && missing ? (
        <section className="card stack">
          <p>{say('security.again')}</p>
          <div>
            <Button onClick={() => void signOut()}>{say('signout')}</Button>
          </div>
        </section>
      ) : enrolled ? (
        <Enrolled
          required={required}
          onCodes={(list) => setCodes({ list, first: false })}
          onOff={async () => {
            await refresh();
            tell(say('security.offDone'));
          }}
        />
      ) : (
        <Enrolment
          required={required}
          onEnrolled={async (list) => {
            setCodes({ list, first: true });
            await refresh();
          }}
        />
      )}
      {notice}
    </Page>
  );
}
