import { LikelyProductsDocument, type MatchFragment } from '@bytorg/graphql-client';
import { Button } from '@digdir/designsystemet-react';
import { useEffect, useState } from 'react';
import { useWatch } from 'react-hook-form';
import { useWords } from '../../language/use-words';
import { Thumb } from '../../parts/thumb';
import { useAct } from '../../query/use-act';
import { useStore } from '../../shell/store-frame';
import type { NewOffer } from './new-offer-form';

const PAUSE_MS = 500;

/** While an item is described: what the town may know already. Only a person joins them. */
interface Props {
  /** It is the same; not where another barcode says that it is not. */
  onChoose?: (match: MatchFragment) => void;
  /** It is another size or colour of it. */
  onAnother: (match: MatchFragment) => void;
}

export function LikelyList({ onChoose, onAnother }: Props) {
  const { say } = useWords();
  const store = useStore();
  const { run } = useAct(LikelyProductsDocument);
  const [name, brand] = useWatch<NewOffer, ['product.name', 'product.brand']>({
    name: ['product.name', 'product.brand'],
  });
  const [matches, setMatches] = useState<MatchFragment[]>([]);
  useEffect(() => {
    if (!name || name.trim().length < 3) return setMatches([]);
    let current = true;
    const timer = setTimeout(async () => {
      const answer = await run({ storeId: store.id, name, brand: brand ?? '' });
      if (current) setMatches(answer?.likelyProducts ?? []);
    }, PAUSE_MS);
    return () => {
      current = false;
      clearTimeout(timer);
    };
  }, [name, brand, store.id, run]);
  return (
    <div className="form__whole" aria-live="polite">
      {matches.length > 0 && (
        <section className="likely" aria-labelledby="likely">
          <h3 id="likely">{say('likely.title')}</h3>
          <p className="quiet">{say('likely.text')}</p>
          <ul>
            {matches.map((match) => (
              <Likely key={match.variantId} match={match} onChoose={onChoose} onAnother={onAnother} />
            ))}
          </ul>
        </section>
      )}
    </div>
  );
}

function Likely({ match, onChoose, onAnother }: Props & { match: MatchFragment }) {
  const { say } = useWords();
  const name = [match.name, match.variantName].filter(Boolean).join(', ');
  return (
    <li>
      <Thumb picture={match.picture} size={48} />
      <span>
        <b>{name}</b>
        <small>
          {match.brand} · {match.categoryName}
        </small>
      </span>
      {match.alreadyOffered && onChoose ? <span className="quiet">{say('likely.have')}</span> : null}
      {!match.alreadyOffered && onChoose ? (
        <Button
          type="button"
          variant="secondary"
          data-size="sm"
          aria-label={say('likely.choose', { name })}
          onClick={() => onChoose(match)}
        >
          {say('likely.yes')}
        </Button>
      ) : null}
      <Button
        type="button"
        variant="tertiary"
        data-size="sm"
        aria-label={say('likely.anotherOf', { name: match.name })}
        onClick={() => onAnother(match)}
      >
        {say('likely.another')}
      </Button>
    </li>
  );
}
