import type { BestReason, ProductOfferFragment } from '@bytorg/graphql-client';
import { Check, ShoppingBasket } from 'lucide-react';
import { useRef, useState } from 'react';
import { Link, useFetcher } from 'react-router';
import { useEarly } from '../../frame/useEarly';
import { useHydrated } from '../../frame/useHydrated';
import { useWeights } from '../../goods/useWeights';
import { useCodeText, usePath, useTexts } from '../../texts/texts';
import { OfferRow } from './OfferRow';

export interface OfferChoiceProps {
  name: string;
  offers: ProductOfferFragment[];
  bestOfferId: string | null;
  bestReason: BestReason | null;
}

/** Which of the town's shops to buy from: the heart of the page. */
export function OfferChoice({ name, offers, bestOfferId, bestReason }: OfferChoiceProps) {
  const t = useTexts();
  const path = usePath();
  const hydrated = useHydrated();
  const { sum } = useWeights();
  const fetcher = useFetcher<{ added?: boolean; problem?: string }>();
  const buyable = offers.filter(({ availability }) => availability !== 'NONE');
  const first = buyable.find(({ id }) => id === bestOfferId) ?? buyable[0];
  const [chosenId, choose] = useState(first?.id);
  const chosen = offers.find(({ id }) => id === chosenId) ?? first;
  const many = offers.length > 1;
  const form = useRef<HTMLFormElement>(null);
  useEarly(form, ({ name: of, value }) => of === 'offerId' && choose(value));

  return (
    <fetcher.Form ref={form} method="post" action={path('/kurv')} className="offer-choice">
      {hydrated ? <input type="hidden" name="stay" value="1" /> : null}
      <fieldset>
        <legend>
          <h2>{many ? t('offers.title', { count: buyable.length }) : t('offers.one')}</h2>
        </legend>
        {offers.map((offer) => (
          <OfferRow
            key={offer.id}
            offer={offer}
            chosen={offer.id === chosen?.id}
            reason={many && offer.id === bestOfferId ? bestReason : null}
            onChoose={() => choose(offer.id)}
          />
        ))}
      </fieldset>
      {first ? (
        <div className="buy-bar">
          <p className="buy-bar-sum" aria-hidden="true">
            <span className="price">{hydrated && chosen ? sum(chosen.priceOre, !!chosen.byWeight) : ''}</span>
            <small>{hydrated && chosen ? chosen.store.name : ''}</small>
          </p>
          <button
            className="ds-button buy"
            name="act"
            value="add"
            aria-busy={fetcher.state !== 'idle' || undefined}
            data-size="md"
          >
            <ShoppingBasket size={22} aria-hidden="true" />
            {t('goods.add')}
          </button>
        </div>
      ) : (
        <p className="product-none">{t('offers.none')}</p>
      )}
      <Outcome name={name} answer={fetcher.state === 'idle' ? fetcher.data : undefined} />
    </fetcher.Form>
  );
}

function Outcome({ name, answer }: { name: string; answer?: { added?: boolean; problem?: string } }) {
  const t = useTexts();
  const path = usePath();
  const say = useCodeText();
  return (
    <div className="outcome" role="status">
      {answer?.added ? (
        <p className="outcome-done">
          <Check size={20} aria-hidden="true" />
          <span>{t('basket.added', { name })}</span>
          <Link className="ds-button" data-variant="secondary" to={path('/kurv')}>
            {t('basket.see')}
          </Link>
        </p>
      ) : null}
      {answer?.problem ? <p className="problem">{say('problem', answer.problem, 'basket.notAdded')}</p> : null}
    </div>
  );
}
