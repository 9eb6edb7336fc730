import { ResetSecondFactorDocument } from '@bytorg/graphql-client';
import { Button, Textfield } from '@digdir/designsystemet-react';
import { useState, type FormEvent } from 'react';
import { useWords } from '../../language/use-words';
import { useNotice } from '../../parts/notice';
import { Refusal } from '../../parts/refusal';
import { useInputProblems } from '../../query/input-problems';
import { useAct } from '../../query/use-act';

/** Anyone's of the town, the stores' owners too: hence by address, not from the list beside. */
export function ResetSecondFactor() {
  const { say } = useWords();
  const act = useAct(ResetSecondFactorDocument);
  const problems = useInputProblems();
  const [email, setEmail] = useState('');
  const { tell, notice } = useNotice();

  async function reset(event: FormEvent) {
    event.preventDefault();
    problems.clear();
    const answer = (await act.run({ email }))?.resetSecondFactor;
    if (answer?.__typename === 'InputProblems') problems.set(answer.problems);
    if (answer?.__typename !== 'Done') return;
    tell(say('security.resetDone', { email }));
    setEmail('');
  }

  return (
    <form className="card stack" onSubmit={(event) => void reset(event)} noValidate>
      <div>
        <h2>{say('security.reset')}</h2>
        <p className="quiet">{say('security.resetText')}</p>
      </div>
      <Textfield
        type="email"
        label={say('security.resetEmail')}
        autoComplete="off"
        value={email}
        error={problems.of('email')}
        onChange={(event) => setEmail(event.target.value)}
      />
      <Refusal error={act.error} />
      <div>
        <Button type="submit" variant="secondary" data-color="danger" loading={act.busy}>
          {say('security.resetDo')}
        </Button>
      </div>
      {notice}
    </form>
  );
}
