import type { FrontQuery } from '@bytorg/graphql-client';
import type { CSSProperties } from 'react';
import { Link } from 'react-router';
import { CategoryIcon } from '../../goods/CategoryIcon';
import { usePath, useTexts } from '../../texts/texts';

export function Categories({ categories }: { categories: FrontQuery['front']['categories'] }) {
  const t = useTexts();
  const path = usePath();
  const top = categories.filter((category) => !category.parentId && category.productCount > 0);
  return (
    <nav className="category-row" aria-label={t('front.categories')}>
      {top.map((category) => (
        <Link
          key={category.id}
          className="category-chip"
          style={{ '--hue': category.hue } as CSSProperties}
          to={path(`/kategori/${category.slug}`)}
        >
          <CategoryIcon slug={`${category.icon} ${category.slug}`} />
          {category.name}
        </Link>
      ))}
    </nav>
  );
}
