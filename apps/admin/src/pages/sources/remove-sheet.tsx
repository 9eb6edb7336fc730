import { RemoveSourceDocument, type SourceShownFragment } from '@bytorg/graphql-client';
import { Button } from '@digdir/designsystemet-react';
import { useNavigate } from 'react-router';
import { useWords } from '../../language/use-words';
import { Refusal } from '../../parts/refusal';
import { Sheet } from '../../parts/sheet';
import { useAct } from '../../query/use-act';
import { useStore } from '../../shell/store-frame';

export function RemoveSheet({ source, onClose }: { source: SourceShownFragment; onClose: () => void }) {
  const { say } = useWords();
  const store = useStore();
  const navigate = useNavigate();
  const act = useAct(RemoveSourceDocument);
  async function remove() {
    if (await act.run({ id: source.id })) void navigate(`/butikk/${store.slug}/import/kilder`);
  }
  return (
    <Sheet title={source.name} onClose={onClose}>
      <div className="stack">
        <p>{say('sources.removeText')}</p>
        <Refusal error={act.error} />
        <div className="row">
          <Button data-color="danger" onClick={() => void remove()} loading={act.busy}>
            {say('sources.remove')}
          </Button>
        </div>
      </div>
    </Sheet>
  );
}
