import type { ProductQuery } from '@bytorg/graphql-client';
import { GoodsImage } from '../../goods/GoodsImage';
import { useTexts } from '../../texts/texts';

type Shown = Pick<NonNullable<ProductQuery['product']>, 'picture' | 'photos'>;
const SIZES = '(min-width: 60rem) 40rem, 92vw';

/** One picture, or a strip to be swept through; the strip needs no script, and arrow keys move it. */
export function Pictures({ picture, photos }: Shown) {
  const t = useTexts();
  if (photos.length < 2)
    return (
      <div className="product-picture">
        <GoodsImage picture={picture} size={640} sizes={SIZES} alt={picture.alt} first />
      </div>
    );
  return (
    <ul
      className="product-picture product-strip"
      tabIndex={0}
      aria-label={t('product.pictures', { count: photos.length })}
    >
      {photos.map((photo, index) => (
        <li key={photo.url}>
          <GoodsImage picture={photo} size={640} sizes={SIZES} alt={photo.alt} first={index === 0} />
        </li>
      ))}
    </ul>
  );
}
