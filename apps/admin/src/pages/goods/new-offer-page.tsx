import { KnownGtinDocument, type MatchFragment } from '@bytorg/graphql-client';
import { Alert, Button, Textfield } from '@digdir/designsystemet-react';
import { ArrowLeft } from 'lucide-react';
import { useState, type FormEvent } from 'react';
import { Link } from 'react-router';
import { useWords } from '../../language/use-words';
import { Page } from '../../parts/page';
import { Refusal } from '../../parts/refusal';
import { Thumb } from '../../parts/thumb';
import { useAct } from '../../query/use-act';
import { ScanButton } from '../../scanner/scan-button';
import { useHandScanner } from '../../scanner/use-hand-scanner';
import { useStore } from '../../shell/store-frame';
import { LikelyList } from './likely-list';
import { NewOfferForm } from './new-offer-form';
import './goods.css';

type Found = { gtin: string; match: MatchFragment | null };

export function NewOfferPage() {
  const { say } = useWords();
  const store = useStore();
  const lookUp = useAct(KnownGtinDocument);
  const [gtin, setGtin] = useState('');
  const [found, setFound] = useState<Found>();

  async function find(code: string) {
    setGtin(code);
    setFound(undefined);
    const answer = await lookUp.run({ storeId: store.id, gtin: code });
    if (answer) setFound({ gtin: code, match: answer.gtin });
  }
  useHandScanner((code) => void find(code));

  function submit(event: FormEvent) {
    event.preventDefault();
    if (gtin.trim()) void find(gtin.replace(/\s/g, ''));
  }

  return (
    <Page
      title={say('new.title')}
      lead={say('new.lead')}
      width="narrow"
      actions={
        <Button asChild variant="tertiary" className="flush">
          <Link to={`/butikk/${store.slug}/varer`}>
            <ArrowLeft aria-hidden /> {say('nav.goods')}
          </Link>
        </Button>
      }
    >
      <form className="gtin" onSubmit={submit}>
        <Textfield
          label={say('new.gtin')}
          inputMode="numeric"
          autoComplete="off"
          value={gtin}
          onChange={(event) => setGtin(event.target.value)}
        />
        <Button type="submit" loading={lookUp.busy}>
          {say('new.find')}
        </Button>
        <ScanButton onCode={(code) => void find(code)} />
      </form>
      <Refusal error={lookUp.error} />
      {!found && (
        <div>
          <Button variant="tertiary" className="flush" onClick={() => setFound({ gtin: '', match: null })}>
            {say('new.without')}
          </Button>
        </div>
      )}
      <div aria-live="polite">
        {found && (
          <Outcome
            found={found}
            key={`${found.gtin} ${found.match?.variantId}`}
            onKnown={(match) => setFound({ gtin: '', match })}
          />
        )}
      </div>
    </Page>
  );
}

function Outcome({ found: { gtin, match }, onKnown }: { found: Found; onKnown: (match: MatchFragment) => void }) {
  const { say } = useWords();
  const store = useStore();
  const [another, setAnother] = useState<MatchFragment>();
  if (another) return <AnotherVariant of={another} gtin={gtin} />;
  if (!match) {
    return (
      <section className="card stack">
        <h2>{say('new.unknown')}</h2>
        <p className="quiet">{say('new.unknownText')}</p>
        {/* Another barcode is another item, however alike the words are; it may be another size of it. */}
        <NewOfferForm gtin={gtin || undefined}>
          <LikelyList onChoose={gtin ? undefined : onKnown} onAnother={setAnother} />
        </NewOfferForm>
      </section>
    );
  }
  const name = [match.name, match.variantName].filter(Boolean).join(', ');
  return (
    <section className="card stack">
      <div className="known">
        <Thumb picture={match.picture} size={88} />
        <div>
          <p className="state">{say('new.known')}</p>
          <h2>{name}</h2>
          <p className="quiet">
            {match.brand} · {match.categoryName}
          </p>
        </div>
      </div>
      {match.alreadyOffered ? (
        <Alert data-color="info">
          {say('new.already')} <Link to={`/butikk/${store.slug}/varer?q=${gtin}`}>{say('new.toGoods')}</Link>
        </Alert>
      ) : (
        <NewOfferForm variantId={match.variantId} />
      )}
    </section>
  );
}

function AnotherVariant({ of: match, gtin }: { of: MatchFragment; gtin: string }) {
  const { say } = useWords();
  return (
    <section className="card stack">
      <div className="known">
        <Thumb picture={match.picture} size={88} />
        <div>
          <p className="state">{say('new.another')}</p>
          <h2>{match.name}</h2>
          <p className="quiet">
            {match.brand} · {match.categoryName}
          </p>
        </div>
      </div>
      <NewOfferForm anotherOf={match} gtin={gtin || undefined} />
    </section>
  );
}
