import type { ProductQuery } from '@bytorg/graphql-client';
import { percent } from '@bytorg/ui';
import { RotateCcw } from 'lucide-react';
import { Link } from 'react-router';
import { usePath, useTexts } from '../../texts/texts';
import { Food } from './Food';

type ProductData = NonNullable<ProductQuery['product']>;

export function Facts({ product, variant }: { product: ProductData; variant?: ProductData['variants'][number] }) {
  const t = useTexts();
  const path = usePath();
  const bundle = variant?.offers.some((offer) => offer.bundle);
  const rows = [
    ...product.attributes.map(({ name, value }) => [name, value]),
    ...(product.storage === 'cold' || product.storage === 'frozen'
      ? [[t('product.storage'), t(`storage.${product.storage}`)]]
      : []),
    ...(bundle ? [] : [[t('product.vat'), percent(product.vatPercent)]]),
    ...(variant?.gtin ? [['GTIN', variant.gtin]] : []),
  ];
  return (
    <div className="product-facts">
      {product.description ? (
        <section aria-labelledby="about-goods">
          <h2 id="about-goods">{t('product.about')}</h2>
          <p className="product-description">{product.description}</p>
        </section>
      ) : null}
      {/* What is in a bundle stands with each of its goods, and each has its own rate. */}
      {product.food && !bundle ? <Food food={product.food} net={variant ?? {}} /> : null}
      {rows.length > 0 ? (
        <section aria-labelledby="details">
          <h2 id="details">{t('product.details')}</h2>
          <dl className="facts">
            {rows.map(([name, value]) => (
              <div key={name}>
                <dt>{name}</dt>
                <dd>{value}</dd>
              </div>
            ))}
          </dl>
        </section>
      ) : null}
      <p className="product-returns">
        <RotateCcw size={18} aria-hidden="true" />
        <span>
          {product.perishable ? t('product.noReturn') : t('product.return')}{' '}
          <Link to={path('/angrerett')}>{t('product.returnMore')}</Link>
        </span>
      </p>
    </div>
  );
}
