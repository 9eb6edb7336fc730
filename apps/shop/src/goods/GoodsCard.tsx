import type { GoodsCardFragment } from '@bytorg/graphql-client';
import { Price, price } from '@bytorg/ui';
import { ShoppingBag } from 'lucide-react';
import { Link } from 'react-router';
import { usePath, useTexts } from '../texts/texts';
import { GoodsImage } from './GoodsImage';
import { QuickAdd } from './QuickAdd';
import { Labels } from './Labels';
import { useMoments } from './useMoments';
import { useWeights } from './useWeights';

export interface GoodsCardProps {
  goods: GoodsCardFragment;
  shape?: 'card' | 'big' | 'small';
  eager?: boolean;
  level?: 2 | 3;
  /** By what the search was narrowed: the page behind it begins with such a variant. */
  answers?: string[];
}

/** How wide the picture is in each shape, at most: half a telephone, a column of the grid, a corner of a row. */
const widths = {
  card: '(min-width: 40rem) 18rem, 46vw',
  big: '(min-width: 60rem) 36rem, (min-width: 40rem) 18rem, 46vw',
  small: '5.25rem',
};

export function GoodsCard({ goods, shape = 'card', eager, level = 3, answers = [] }: GoodsCardProps) {
  const t = useTexts();
  const path = usePath();
  const kept =
    goods.variantCount > 1 && answers.length ? `?${new URLSearchParams(answers.map((a) => ['valg', a]))}` : '';
  const weights = useWeights().ofPrice(goods.typicalGrams);
  const Name = level === 2 ? 'h2' : 'h3';
  return (
    <article className="goods" data-shape={shape}>
      <div className="goods-picture">
        <GoodsImage picture={goods.picture} size={400} sizes={widths[shape]} eager={eager} />
        <Labels labels={shape === 'small' ? [] : goods.labels} />
      </div>
      <div className="goods-text">
        <p className="goods-brand">{goods.brand}</p>
        <Name className="goods-name">
          <Link to={path(`/vare/${goods.slug}`) + kept} prefetch="intent">
            {goods.name}
          </Link>
        </Name>
        <Price
          ore={goods.fromPriceOre}
          weighs={weights.weighs}
          from={[goods.samePrice ? '' : t('goods.from'), weights.from].filter(Boolean).join(' ')}
          unitOre={goods.unitPriceOre}
          unit={goods.unit}
          size={shape === 'small' ? 'sm' : 'md'}
        />
        <Bundled goods={goods} />
        {shape === 'small' ? null : <Choices choices={goods.choices} />}
        {shape === 'small' ? null : <Whereabouts goods={goods} />}
      </div>
      {goods.offerId && shape !== 'small' ? <QuickAdd offerId={goods.offerId} name={goods.name} /> : null}
    </article>
  );
}

/** `Pakke · spar 31,00 kr` */
function Bundled({ goods }: { goods: GoodsCardFragment }) {
  const t = useTexts();
  if (goods.separateOre == null) return null;
  const saved = goods.separateOre - goods.fromPriceOre;
  return (
    <p className="goods-bundle">{saved > 0 ? t('bundle.card', { saved: price(saved) }) : t('bundle.cardPlain')}</p>
  );
}

/** `S–XL · 4 farger` */
function Choices({ choices }: Pick<GoodsCardFragment, 'choices'>) {
  const t = useTexts();
  if (!choices.length) return null;
  const words = choices.map(({ isColour, values }) =>
    values.length < 4
      ? values.join(', ')
      : isColour
        ? t('goods.colours', { count: values.length })
        : `${values[0]}–${values.at(-1)}`,
  );
  return <p className="goods-where goods-choices">{words.join(' · ')}</p>;
}

/** `3 butikker · hent i dag 14:30` */
function Whereabouts({ goods }: { goods: GoodsCardFragment }) {
  const t = useTexts();
  const { collect } = useMoments();
  const where = goods.storeName ?? t('goods.stores', { count: goods.storeCount });
  return (
    <p className="goods-where">
      <ShoppingBag size={15} aria-hidden="true" />
      <span>
        {where}
        {goods.availability === 'NONE' ? (
          <> · {t('availability.NONE')}</>
        ) : goods.readyAt ? (
          <>
            {' · '}
            <span className="goods-ready">{collect(goods.readyAt)}</span>
          </>
        ) : null}
      </span>
    </p>
  );
}
