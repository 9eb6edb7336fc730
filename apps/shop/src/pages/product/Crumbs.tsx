import { ChevronRight } from 'lucide-react';
import { Link } from 'react-router';
import { usePath, useTexts } from '../../texts/texts';

export function Crumbs({ path: steps }: { path: { id: string; slug: string; name: string }[] }) {
  const t = useTexts();
  const path = usePath();
  return (
    <nav className="crumbs" aria-label={t('product.crumbs')}>
      <ol>
        <li>
          <Link to={path('/sok')}>{t('frame.goods')}</Link>
        </li>
        {steps.map(({ id, slug, name }) => (
          <li key={id}>
            <ChevronRight size={16} aria-hidden="true" />
            <Link to={path(`/kategori/${slug}`)}>{name}</Link>
          </li>
        ))}
      </ol>
    </nav>
  );
}
