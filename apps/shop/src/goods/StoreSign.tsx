import type { StoreSignFragment } from '@bytorg/graphql-client';
import { distance, Monogram } from '@bytorg/ui';
import { Link } from 'react-router';
import { usePath } from '../texts/texts';
import { WindowPicture } from './WindowPicture';
import { useMoments } from './useMoments';

/** A shop as one meets it in the street: its window, its sign, whether the door is open. */
export function StoreSign({ store, level = 3 }: { store: StoreSignFragment; level?: 2 | 3 }) {
  const path = usePath();
  const { opening } = useMoments();
  const Name = level === 2 ? 'h2' : 'h3';
  return (
    <article className="store-sign">
      <WindowPicture store={store} className="store-sign-window" />
      <div className="store-sign-text">
        <Monogram letters={store.monogram} colour={store.colour} />
        <Name className="store-sign-name">
          <Link to={path(`/butikk/${store.slug}`)} prefetch="intent">
            {store.name}
          </Link>
        </Name>
        <p className="store-sign-line">{store.tagline}</p>
        <p className="store-sign-open" data-open={store.openNow}>
          <span className="dot" aria-hidden="true" />
          {opening(store)}
          {store.distanceM == null ? null : <span className="figures"> · {distance(store.distanceM)}</span>}
        </p>
      </div>
    </article>
  );
}
