import { Button } from '@digdir/designsystemet-react';
import { Bandage } from 'lucide-react';
import { useWords } from '../language/use-words';
import { Empty } from '../parts/empty';

export function Crash() {
  const { say } = useWords();
  return (
    <main className="page page--narrow">
      <h1>{say('crash.title')}</h1>
      <Empty icon={Bandage} title={say('crash.text')}>
        <Button onClick={() => location.reload()}>{say('crash.reload')}</Button>
      </Empty>
    </main>
  );
}
