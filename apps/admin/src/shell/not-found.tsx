import { Compass, KeyRound } from 'lucide-react';
import { useWords } from '../language/use-words';
import { Empty } from '../parts/empty';
import { Page } from '../parts/page';

export function NotFound() {
  const { say } = useWords();
  return (
    <Page title={say('notfound.title')} width="narrow">
      <Empty icon={Compass} title={say('notfound.title')}>
        <p>{say('notfound.text')}</p>
      </Empty>
    </Page>
  );
}

export function NoAccess() {
  const { say } = useWords();
  return (
    <Page title={say('noaccess.title')} width="narrow">
      <Empty icon={KeyRound} title={say('noaccess.title')}>
        <p>{say('noaccess.text')}</p>
      </Empty>
    </Page>
  );
}
