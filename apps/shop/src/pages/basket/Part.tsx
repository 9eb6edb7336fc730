import type { BasketViewFragment } from '@bytorg/graphql-client';
import { Monogram } from '@bytorg/ui';
import type { CSSProperties } from 'react';
import { Link } from 'react-router';
import { useMoments } from '../../goods/useMoments';
import { useWeights } from '../../goods/useWeights';
import { usePath, useTexts } from '../../texts/texts';
import { Line } from './Line';

export interface PartProps {
  part: BasketViewFragment['parts'][number];
  problems: BasketViewFragment['problems'];
}

/** One store's strip of the basket, in its own colour. */
export function Part({ part, problems }: PartProps) {
  const t = useTexts();
  const path = usePath();
  const { ready } = useMoments();
  const { sum } = useWeights();
  const { store } = part;
  return (
    <section className="part" style={{ '--store': store.colour } as CSSProperties} aria-labelledby={`part-${store.id}`}>
      <header className="part-head">
        <Monogram letters={store.monogram} colour={store.colour} />
        <div>
          <h2 id={`part-${store.id}`}>
            <Link to={path(`/butikk/${store.slug}`)}>{store.name}</Link>
          </h2>
          <p>{part.readyAt ? ready(part.readyAt) : t('basket.noReady')}</p>
        </div>
      </header>
      <ul className="lines">
        {part.items.map((item) => (
          <Line key={item.offerId} item={item} problem={problems.find(({ offerId }) => offerId === item.offerId)} />
        ))}
      </ul>
      <p className="part-sum">
        <span>{t('basket.subtotal', { store: store.name })}</span>
        <span className="price">
          {sum(
            part.subtotalOre,
            part.items.some((i) => i.byWeight),
          )}
        </span>
      </p>
    </section>
  );
}
