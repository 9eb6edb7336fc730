import { Check } from 'lucide-react';
import { Link, useSearchParams } from 'react-router';
import { useTexts } from '../../texts/texts';
import { type Facets, toggleTexts } from './Filters';
import { changed, offered } from './wanted';

/** The four questions shoppers ask most, one tap each. Links, so that they work everywhere. */
export function QuickFilters({ facets, more }: { facets: Facets; more: boolean }) {
  const t = useTexts();
  const [params] = useSearchParams();
  const words = offered(facets, params, more);
  // An empty list would still be pulled up over the Filters button on a phone, and take its taps.
  if (words.length === 0) return null;
  return (
    <ul className="chips quick-filters" aria-label={t('filter.quick')}>
      {words.map((word) => {
        const on = params.get(word) === '1';
        const to = changed(params, (next) => (on ? next.delete(word) : next.set(word, '1')));
        return (
          <li key={word}>
            <Link className="chip" to={to} preventScrollReset aria-current={on || undefined}>
              {on ? <Check size={16} aria-hidden="true" /> : null}
              {t(toggleTexts[word])}
            </Link>
          </li>
        );
      })}
    </ul>
  );
}
