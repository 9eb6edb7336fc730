import { Button } from '@digdir/designsystemet-react';
import { CloudOff } from 'lucide-react';
import { useWords } from '../language/use-words';
import { Empty } from '../parts/empty';
import { useSession } from '../session/session';

export function Unreachable() {
  const { say } = useWords();
  const { refresh } = useSession();
  return (
    <main className="page page--narrow">
      <h1 className="sr">{say('app.name')}</h1>
      <Empty icon={CloudOff} title={say('problem.UNAVAILABLE')}>
        <Button variant="secondary" onClick={() => void refresh()}>
          {say('retry')}
        </Button>
      </Empty>
    </main>
  );
}
