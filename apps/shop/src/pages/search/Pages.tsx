import { ChevronLeft, ChevronRight } from 'lucide-react';
import { Link, useSearchParams } from 'react-router';
import { useTexts } from '../../texts/texts';
import { changed } from './wanted';

export function Pages({ page, total, size }: { page: number; total: number; size: number }) {
  const t = useTexts();
  const [params] = useSearchParams();
  const last = Math.ceil(total / size);
  if (last < 2) return null;
  const to = (side: number) => changed(params, (next) => side > 1 && next.set('side', String(side)));
  const around = [1, page - 1, page, page + 1, last].filter((side) => side >= 1 && side <= last);
  const sides = [...new Set(around)].sort((a, b) => a - b);
  return (
    <nav className="pages" aria-label={t('pages.label')}>
      {page > 1 ? (
        <Link className="pages-step" to={to(page - 1)} rel="prev">
          <ChevronLeft size={20} aria-hidden="true" />
          {t('pages.previous')}
        </Link>
      ) : (
        <span />
      )}
      <ol>
        {sides.map((side, index) => (
          <li key={side} data-gap={index > 0 && side - sides[index - 1] > 1 ? true : undefined}>
            <Link
              to={to(side)}
              aria-current={side === page ? 'page' : undefined}
              aria-label={t('pages.page', { page: side })}
            >
              {side}
            </Link>
          </li>
        ))}
      </ol>
      {page < last ? (
        <Link className="pages-step" to={to(page + 1)} rel="next">
          {t('pages.next')}
          <ChevronRight size={20} aria-hidden="true" />
        </Link>
      ) : (
        <span />
      )}
    </nav>
  );
}
