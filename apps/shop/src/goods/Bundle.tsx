import type { ContentsFragment } from '@bytorg/graphql-client';
import { price } from '@bytorg/ui';
import { Link } from 'react-router';
import { usePath, useTexts } from '../texts/texts';
import { GoodsImage } from './GoodsImage';
import { goodsName } from './goodsName';

export interface ContentsProps {
  contents: ContentsFragment;
  priceOre: number;
}

/** `Hver for seg 210,00 kr · du sparer 31,00 kr`; nothing of a saving where there is none. */
export function Saving({ contents, priceOre }: ContentsProps) {
  const t = useTexts();
  const saved = contents.separateOre - priceOre;
  return (
    <p className="bundle-saving">
      {t('bundle.separate', { price: price(contents.separateOre) })}
      {saved > 0 ? (
        <>
          {' · '}
          <strong>{t('bundle.saved', { price: price(saved) })}</strong>
        </>
      ) : null}
    </p>
  );
}

/** Each of the goods with how many of it are in one, and its own page. */
export function Contents({ contents }: Pick<ContentsProps, 'contents'>) {
  const t = useTexts();
  const path = usePath();
  return (
    <ul className="bundle-parts">
      {contents.parts.map((part) => (
        <li key={part.offerId}>
          <GoodsImage picture={part.picture} size={88} />
          <span>
            <span className="figures">{part.quantity} ×</span>{' '}
            <Link to={path(`/vare/${part.productSlug}`)}>{goodsName(part)}</Link>
            <small>{t('bundle.piece', { price: price(part.priceOre) })}</small>
          </span>
        </li>
      ))}
    </ul>
  );
}

/** The same in a line of a basket: names and numbers. */
export function ContentsInWords({ contents, priceOre }: ContentsProps) {
  const t = useTexts();
  return (
    <div className="bundle-words">
      <ul aria-label={t('bundle.contents')}>
        {contents.parts.map(({ offerId, quantity, ...part }) => (
          <li key={offerId}>
            <span className="figures">{quantity} ×</span> {goodsName(part)}
          </li>
        ))}
      </ul>
      <Saving contents={contents} priceOre={priceOre} />
    </div>
  );
}
