import type { StoreSignFragment } from '@bytorg/graphql-client';
import { ArrowRight } from 'lucide-react';
import { Link } from 'react-router';
import { StoreSign } from '../../goods/StoreSign';
import { usePath, useTexts } from '../../texts/texts';

/** The shops side by side, open ones first; it scrolls sideways like a walk down Storgata. */
export function Street({ stores }: { stores: StoreSignFragment[] }) {
  const t = useTexts();
  const path = usePath();
  const sorted = [...stores].sort((a, b) => Number(b.openNow) - Number(a.openNow));
  const anyOpen = sorted[0]?.openNow;
  return (
    <section className="street" aria-labelledby="street">
      <div className="wrap shelf-head">
        <h2 id="street">{anyOpen ? t('front.openShops') : t('front.shops')}</h2>
        <Link className="more" to={path('/butikker')}>
          {t('front.allStores', { count: stores.length })}
          <ArrowRight size={18} aria-hidden="true" />
        </Link>
      </div>
      <ul className="street-row" tabIndex={0} aria-labelledby="street">
        {sorted.slice(0, 12).map((store) => (
          <li key={store.id}>
            <StoreSign store={store} />
          </li>
        ))}
      </ul>
    </section>
  );
}
