import { OpenRoundDocument, RoundsDocument, type CountScope, type RoundsQuery } from '@bytorg/graphql-client';
import { Button } from '@digdir/designsystemet-react';
import { ArrowLeft, ScanLine, Store } from 'lucide-react';
import { Link, useNavigate } from 'react-router';
import { useWords } from '../../language/use-words';
import { Lines, Loaded } from '../../parts/loaded';
import { Page } from '../../parts/page';
import { Refusal } from '../../parts/refusal';
import { useAct } from '../../query/use-act';
import { useKey } from '../../query/use-key';
import { useNow } from '../../query/use-now';
import { useQuery } from '../../query/use-query';
import { useStore } from '../../shell/store-frame';
import { RoundRow } from './round-row';
import './counts.css';

type Shelf = RoundsQuery['countShelves'][number];
type Begin = (scope: CountScope, shelf?: string) => void;

export function RoundsPage() {
  const { say } = useWords();
  const store = useStore();
  const navigate = useNavigate();
  const query = useQuery(RoundsDocument, { storeId: store.id });
  const act = useAct(OpenRoundDocument);
  const key = useKey();

  const begin: Begin = (scope, shelf) => {
    const body = { storeId: store.id, scope, shelf };
    void act.run({ ...body, key: key.of(body) }).then((answer) => {
      if (!answer) return;
      key.next();
      void navigate(`/butikk/${store.slug}/varer/telling/${answer.openCount.id}`);
    });
  };

  return (
    <Page
      title={say('round.title')}
      lead={say('round.lead')}
      actions={
        <Button asChild variant="tertiary" className="flush">
          <Link to={`/butikk/${store.slug}/varer`}>
            <ArrowLeft aria-hidden /> {say('round.toGoods')}
          </Link>
        </Button>
      }
    >
      <Refusal error={act.error} />
      <section className="stack">
        <h2>{say('round.start')}</h2>
        <div className="round-starts">
          <Button data-size="lg" onClick={() => begin('SCAN')} disabled={act.busy}>
            <ScanLine aria-hidden /> {say('round.start.SCAN')}
          </Button>
          <Button data-size="lg" variant="secondary" onClick={() => begin('ALL')} disabled={act.busy}>
            <Store aria-hidden /> {say('round.start.ALL')}
          </Button>
        </div>
      </section>
      <Loaded query={query} skeleton={<Lines count={6} />}>
        {({ stockCounts, countShelves }) => (
          <>
            <Rounds title="round.open" rounds={stockCounts.filter(underWay)} />
            <Shelves shelves={countShelves.filter((shelf) => shelf.name)} busy={act.busy} onBegin={begin} />
            <Rounds title="round.earlier" rounds={stockCounts.filter((round) => !underWay(round))} />
          </>
        )}
      </Loaded>
    </Page>
  );
}

const underWay = ({ state }: RoundsQuery['stockCounts'][number]) => state === 'OPEN' || state === 'APPROVING';

function Rounds({ title, rounds }: { title: 'round.open' | 'round.earlier'; rounds: RoundsQuery['stockCounts'] }) {
  const { say } = useWords();
  if (!rounds.length) return null;
  return (
    <section className="stack">
      <h2>{say(title)}</h2>
      <ul className="rounds">
        {rounds.map((round) => (
          <RoundRow key={round.id} round={round} />
        ))}
      </ul>
    </section>
  );
}

function Shelves({ shelves, busy, onBegin }: { shelves: Shelf[]; busy: boolean; onBegin: Begin }) {
  const { say, ago } = useWords();
  const now = useNow();
  if (!shelves.length) return null;
  return (
    <section className="stack">
      <h2>{say('round.shelves')}</h2>
      <ul className="shelves">
        {shelves.map(({ name, offers, countedAt, countId }) => {
          const shelf = say('round.shelf', { name });
          return (
            <li key={name}>
              <div>
                <b>{shelf}</b>
                <p className="quiet small">
                  {say('round.offers', { n: offers })},{' '}
                  {countedAt ? say('round.countedAgo', { ago: ago(countedAt, now) }) : say('round.neverAll')}
                </p>
              </div>
              <Button
                variant="secondary"
                disabled={busy}
                aria-label={say(countId ? 'round.goOnShelf' : 'round.countShelf', { shelf })}
                onClick={() => onBegin('SHELF', name)}
              >
                {say(countId ? 'round.goOn' : 'round.count')}
              </Button>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
