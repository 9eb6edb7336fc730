import { RunSourceDocument, type SourceShownFragment, SourcesDocument } from '@bytorg/graphql-client';
import { Button } from '@digdir/designsystemet-react';
import { ArrowLeft, FlaskConical, Pencil, RefreshCw, Trash2, Unplug } from 'lucide-react';
import { useState } from 'react';
import { Link, useNavigate, useParams } from 'react-router';
import { useWords } from '../../language/use-words';
import { Empty } from '../../parts/empty';
import { Loaded } from '../../parts/loaded';
import { useNotice } from '../../parts/notice';
import { Page } from '../../parts/page';
import { Refusal } from '../../parts/refusal';
import { useAct } from '../../query/use-act';
import { useKey } from '../../query/use-key';
import { useQuery } from '../../query/use-query';
import { useStore } from '../../shell/store-frame';
import { RemoveSheet } from './remove-sheet';
import { RunHistory } from './run-history';
import { SourceForm } from './source-form';
import './sources.css';

export function SourcePage() {
  const { say } = useWords();
  const { id = '' } = useParams();
  const store = useStore();
  const query = useQuery(SourcesDocument, { storeId: store.id });
  const source = query.data?.connectors.find((one) => one.id === id);
  return (
    <Page
      title={source?.name ?? say('sources.title')}
      lead={source && <Lead source={source} />}
      actions={
        <Button asChild variant="tertiary">
          <Link to={`/butikk/${store.slug}/import/kilder`}>
            <ArrowLeft aria-hidden /> {say('sources.back')}
          </Link>
        </Button>
      }
    >
      <Loaded query={query}>
        {() =>
          source ? (
            <Source source={source} onChange={() => void query.refetch()} />
          ) : (
            <Empty icon={Unplug} title={say('sources.gone')} />
          )
        }
      </Loaded>
    </Page>
  );
}

function Lead({ source }: { source: SourceShownFragment }) {
  const { say, moment } = useWords();
  const schedule = source.nextRunAt
    ? say('sources.next', { when: moment(source.nextRunAt) })
    : say(`sourceSchedule.${source.schedule}`);
  return (
    <>
      <p>
        {say(`sourceKind.${source.kind}`)} · {schedule}
      </p>
      <p className="source__address">{source.address}</p>
    </>
  );
}

function Source({ source, onChange }: { source: SourceShownFragment; onChange: () => void }) {
  const { say } = useWords();
  const store = useStore();
  const isOwner = store.owner;
  const navigate = useNavigate();
  const run = useAct(RunSourceDocument);
  const key = useKey();
  const { tell, notice } = useNotice();
  const [open, setOpen] = useState<'form' | 'remove'>();

  async function begin(dry: boolean) {
    const answer = await run.run({ id: source.id, dry, key: key.of({ dry }) });
    key.next();
    if (answer) void navigate(`/butikk/${store.slug}/import/${answer.runConnector.id}`);
  }

  return (
    <>
      <div className="row">
        <Button onClick={() => void begin(false)} loading={run.busy}>
          <RefreshCw aria-hidden /> {say('sources.run')}
        </Button>
        <Button variant="secondary" onClick={() => void begin(true)} disabled={run.busy}>
          <FlaskConical aria-hidden /> {say('sources.dry')}
        </Button>
        {isOwner && (
          <>
            <Button variant="secondary" onClick={() => setOpen('form')}>
              <Pencil aria-hidden /> {say('sources.edit')}
            </Button>
            <Button variant="tertiary" data-color="danger" onClick={() => setOpen('remove')}>
              <Trash2 aria-hidden /> {say('sources.remove')}
            </Button>
          </>
        )}
      </div>
      <Refusal error={run.error} />
      <RunHistory id={source.id} />
      {open === 'form' && (
        <SourceForm
          storeId={store.id}
          source={source}
          onClose={() => setOpen(undefined)}
          onSaved={() => {
            setOpen(undefined);
            tell(say('settings.saved'));
            onChange();
          }}
        />
      )}
      {open === 'remove' && <RemoveSheet source={source} onClose={() => setOpen(undefined)} />}
      {notice}
    </>
  );
}
