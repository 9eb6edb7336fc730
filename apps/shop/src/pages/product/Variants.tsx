import type { ProductQuery } from '@bytorg/graphql-client';
import { Link } from 'react-router';
import { useTexts } from '../../texts/texts';

type Variant = NonNullable<ProductQuery['product']>['variants'][number];

/** Sizes and colours as links: each has its own stock in each store, so each is a view of its own. */
export function Variants({ variants, chosen }: { variants: Variant[]; chosen: string }) {
  const t = useTexts();
  return (
    <nav className="variants" aria-label={t('product.variants')}>
      <p className="variants-title">{t('product.variants')}</p>
      <ul className="chips">
        {variants.map(({ id, name, offers }) => {
          const none = offers.every(({ availability }) => availability === 'NONE');
          return (
            <li key={id}>
              <Link
                className="chip variant"
                to={`?v=${encodeURIComponent(id)}`}
                replace
                preventScrollReset
                aria-current={id === chosen || undefined}
                data-none={none || undefined}
              >
                {name}
                {none ? <span className="visually-hidden">, {t('availability.NONE')}</span> : null}
              </Link>
            </li>
          );
        })}
      </ul>
    </nav>
  );
}
