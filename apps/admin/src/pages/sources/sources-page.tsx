import { type SourceShownFragment, SourcesDocument } from '@bytorg/graphql-client';
import { Button } from '@digdir/designsystemet-react';
import { FileUp, Plus, Unplug } from 'lucide-react';
import { useState } from 'react';
import { Link, useNavigate } from 'react-router';
import { useWords } from '../../language/use-words';
import { Empty } from '../../parts/empty';
import { Lines, Loaded } from '../../parts/loaded';
import { Page } from '../../parts/page';
import { useQuery } from '../../query/use-query';
import { useStore } from '../../shell/store-frame';
import { RunState } from './run-state';
import { SourceForm } from './source-form';
import './sources.css';

export function SourcesPage() {
  const { say } = useWords();
  const store = useStore();
  const isOwner = store.owner;
  const navigate = useNavigate();
  const query = useQuery(SourcesDocument, { storeId: store.id });
  const [adding, setAdding] = useState(false);
  const add = isOwner && (
    <Button onClick={() => setAdding(true)}>
      <Plus aria-hidden /> {say('sources.new')}
    </Button>
  );
  return (
    <Page
      title={say('sources.title')}
      lead={say('sources.lead')}
      actions={
        <>
          <Button asChild variant="tertiary">
            <Link to={`/butikk/${store.slug}/import`}>
              <FileUp aria-hidden /> {say('sources.toImports')}
            </Link>
          </Button>
          {add}
        </>
      }
    >
      <Loaded query={query} skeleton={<Lines count={3} height={88} />}>
        {({ connectors }) =>
          connectors.length === 0 ? (
            <Empty icon={Unplug} title={say('sources.none')}>
              <p>{say('sources.noneText')}</p>
            </Empty>
          ) : (
            <ul className="sources">
              {connectors.map((source) => (
                <SourceCard key={source.id} source={source} />
              ))}
            </ul>
          )
        }
      </Loaded>
      {adding && (
        <SourceForm
          storeId={store.id}
          onClose={() => setAdding(false)}
          onSaved={({ id }) => void navigate(`/butikk/${store.slug}/import/kilder/${id}`)}
        />
      )}
    </Page>
  );
}

function SourceCard({ source }: { source: SourceShownFragment }) {
  const { say, moment } = useWords();
  const { slug } = useStore();
  const { lastRun } = source;
  return (
    <li className="card source">
      <div>
        <h2>
          <Link to={`/butikk/${slug}/import/kilder/${source.id}`}>{source.name}</Link>
        </h2>
        <p className="quiet small">
          {say(`sourceKind.${source.kind}`)} · {say(`sourceSchedule.${source.schedule}`)}
        </p>
        <p className="source__address">{source.address}</p>
      </div>
      <div className="source__last">
        {lastRun ? (
          <>
            <RunState run={lastRun} />
            <span className="quiet small">{say('sources.last', { when: moment(lastRun.uploadedAt) })}</span>
          </>
        ) : (
          <span className="quiet small">{say('sources.noRuns')}</span>
        )}
      </div>
    </li>
  );
}
