import { Link } from 'react-router';
import { useTexts } from '../../texts/texts';
import { isGone, type Variant, variantAt } from './chooser';

/** What is told apart by name only, as links: each has its own stock in each store, so each is a view of its own. */
export function Variants({ variants, chosen }: { variants: Variant[]; chosen: string }) {
  const t = useTexts();
  return (
    <nav className="variants" aria-label={t('product.variants')}>
      <p className="variants-title">{t('product.variants')}</p>
      <ul className="chips">
        {variants.map((variant) => {
          const { id, name } = variant;
          const none = isGone(variant);
          return (
            <li key={id}>
              <Link
                className="chip variant"
                to={variantAt(id)}
                replace
                preventScrollReset
                aria-current={id === chosen || undefined}
                data-none={none || undefined}
              >
                {name || t('product.plain')}
                {none ? <span className="visually-hidden">, {t('availability.NONE')}</span> : null}
              </Link>
            </li>
          );
        })}
      </ul>
    </nav>
  );
}
