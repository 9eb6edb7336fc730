import type { GoodsCardFragment } from '@bytorg/graphql-client';
import { GoodsCard } from '../../goods/GoodsCard';
import { useTexts } from '../../texts/texts';

/** What answers some of the words, where little or nothing answers all of them. */
export function Near({ goods }: { goods: GoodsCardFragment[] }) {
  const t = useTexts();
  if (goods.length === 0) return null;
  return (
    <section className="near" aria-labelledby="near">
      <h2 id="near">{t('search.near')}</h2>
      <div className="goods-grid">
        {goods.map((one) => (
          <GoodsCard key={one.id} goods={one} level={3} />
        ))}
      </div>
    </section>
  );
}
