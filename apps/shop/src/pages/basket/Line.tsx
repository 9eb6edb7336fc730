import type { BasketLineFragment, BasketViewFragment } from '@bytorg/graphql-client';
import { Price } from '@bytorg/ui';
import { Minus, Plus, Trash2 } from 'lucide-react';
import { Link, useFetcher } from 'react-router';
import { useHydrated } from '../../frame/useHydrated';
import { ContentsInWords } from '../../goods/Bundle';
import { GoodsImage } from '../../goods/GoodsImage';
import { useWeights } from '../../goods/useWeights';
import { useCodeText, usePath, useTexts } from '../../texts/texts';
import type { Answer } from './acts.server';
import { useProblemText } from './Problems';

export interface LineProps {
  item: BasketLineFragment;
  problem?: BasketViewFragment['problems'][number];
}

export function Line({ item, problem }: LineProps) {
  const t = useTexts();
  const path = usePath();
  const weights = useWeights();
  const { brief } = useProblemText();
  return (
    <li className="line" data-problem={problem ? true : undefined}>
      <GoodsImage picture={item.picture} size={88} />
      <div className="line-text">
        <Link className="line-name" to={path(`/vare/${item.productSlug}`)}>
          {item.name}
        </Link>
        <p className="line-variant">{[item.brand, item.variantName].filter(Boolean).join(' · ')}</p>
        <Price
          ore={item.priceOre}
          unitOre={item.unitPriceOre}
          unit={item.unit}
          size="sm"
          {...weights.ofPrice(item.byWeight?.typicalGrams)}
        />
        {item.bundle ? <ContentsInWords contents={item.bundle} priceOre={item.priceOre} /> : null}
        {item.byWeight ? <p className="line-note">{weights.ceiling(item.byWeight)}</p> : null}
        {item.forDelivery ? null : <p className="line-note">{t('offer.notForDelivery')}</p>}
        {problem ? <p className="problem">{brief(problem)}</p> : null}
      </div>
      <Quantity item={item} />
      <p className="line-total price">{weights.sum(item.totalOre, !!item.byWeight)}</p>
    </li>
  );
}

/** Buttons and a field in one form: each works alone, with or without scripts. */
function Quantity({ item }: { item: BasketLineFragment }) {
  const t = useTexts();
  const say = useCodeText();
  const hydrated = useHydrated();
  const fetcher = useFetcher<Answer>();
  const asked = fetcher.formData?.get('quantity');
  const shown = asked == null ? item.quantity : Number(asked);
  const step = (to: number, label: string, Icon: typeof Plus) => (
    <fetcher.Form method="post">
      <Hidden item={item} stay={hydrated} />
      <input type="hidden" name="quantity" value={to} />
      <button name="act" value="set" aria-label={label} disabled={to > item.maxQuantity}>
        <Icon size={18} aria-hidden="true" />
      </button>
    </fetcher.Form>
  );
  return (
    <div className="quantity" role="group" aria-label={t('basket.quantityOf', { name: item.name })}>
      {shown > 1
        ? step(shown - 1, t('basket.fewer', { name: item.name }), Minus)
        : step(0, t('basket.remove', { name: item.name }), Trash2)}
      <output className="figures">{shown}</output>
      {step(shown + 1, t('basket.more', { name: item.name }), Plus)}
      {shown > 1 ? (
        <fetcher.Form method="post" className="quantity-remove">
          <Hidden item={item} stay={hydrated} />
          <button name="act" value="remove" aria-label={t('basket.remove', { name: item.name })}>
            <Trash2 size={18} aria-hidden="true" />
          </button>
        </fetcher.Form>
      ) : null}
      {fetcher.data?.problem ? (
        <p className="problem" role="alert">
          {say('problem', fetcher.data.problem, 'basket.notChanged')}
        </p>
      ) : null}
    </div>
  );
}

function Hidden({ item, stay }: { item: BasketLineFragment; stay: boolean }) {
  return (
    <>
      <input type="hidden" name="offerId" value={item.offerId} />
      {stay ? <input type="hidden" name="stay" value="1" /> : null}
    </>
  );
}
