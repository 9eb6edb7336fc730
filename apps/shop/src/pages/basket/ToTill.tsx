import type { BasketViewFragment } from '@bytorg/graphql-client';
import { clockSpan, clockTime, price } from '@bytorg/ui';
import { ShoppingBag, Truck } from 'lucide-react';
import { useRef, useState } from 'react';
import { Form, useNavigation } from 'react-router';
import { useEarly } from '../../frame/useEarly';
import { useMoments } from '../../goods/useMoments';
import { useWeights } from '../../goods/useWeights';
import { useCodeText, useTexts } from '../../texts/texts';

/** Collect or have it brought: price, time and what each means; then on to the till. */
export function ToTill({ basket, idempotencyKey }: { basket: BasketViewFragment; idempotencyKey: string }) {
  const t = useTexts();
  const navigation = useNavigation();
  const [how, choose] = useState('COLLECT');
  const { sum } = useWeights();
  const form = useRef<HTMLFormElement>(null);
  useEarly(form, ({ value }) => choose(value));
  const open = basket.mostOre > basket.goodsOre;
  const stuck = basket.problems.length > 0;
  const busy = navigation.state !== 'idle' && navigation.formData?.get('act') === 'checkout';
  const delivered = how === 'DELIVER' && basket.delivery.available;
  return (
    <Form ref={form} method="post" className="to-till">
      <input type="hidden" name="key" value={idempotencyKey} />
      <fieldset>
        <legend>
          <h2>{t('basket.how')}</h2>
        </legend>
        <Way
          value="COLLECT"
          chosen={how}
          onChoose={choose}
          icon={<ShoppingBag size={22} aria-hidden="true" />}
          title={t('way.COLLECT')}
          cost={t('basket.free')}
        >
          {t('basket.collectMeans', { count: basket.parts.length })}
        </Way>
        <DeliverWay basket={basket} how={how} choose={choose} />
      </fieldset>
      <dl className="sums">
        <div>
          <dt>{t('sums.goods')}</dt>
          <dd className="price">{sum(basket.goodsOre, open)}</dd>
        </div>
        {open ? (
          <div>
            <dt>{t('sums.goodsMost')}</dt>
            <dd className="price">{price(basket.mostOre)}</dd>
          </div>
        ) : null}
        {delivered && basket.delivery.feeOre ? (
          <div>
            <dt>{t('sums.delivery')}</dt>
            <dd className="price">{price(basket.delivery.feeOre)}</dd>
          </div>
        ) : null}
      </dl>
      <p className="sums-note">{t('basket.sumNote')}</p>
      <button
        className="ds-button to-till-go"
        data-size="md"
        name="act"
        value="checkout"
        disabled={stuck}
        aria-busy={busy || undefined}
      >
        {t('basket.toTill')}
      </button>
      <p className="to-till-note">{stuck ? t('basket.stuck') : t('basket.holdNote')}</p>
    </Form>
  );
}

function DeliverWay({
  basket,
  how,
  choose,
}: {
  basket: BasketViewFragment;
  how: string;
  choose: (way: string) => void;
}) {
  const t = useTexts();
  const say = useCodeText();
  const { day } = useMoments();
  const { available, reason, feeOre, next } = basket.delivery;
  const when =
    next &&
    t('basket.nextVan', {
      day: day(next.startsAt),
      span: clockSpan(next.startsAt, next.endsAt),
      time: clockTime(next.cutoffAt),
    });
  return (
    <Way
      value="DELIVER"
      chosen={how}
      onChoose={choose}
      disabled={!available}
      icon={<Truck size={22} aria-hidden="true" />}
      title={t('way.DELIVER')}
      cost={feeOre == null ? '' : price(feeOre)}
    >
      {available ? (when ?? t('basket.deliverMeans')) : say('noDelivery', reason ?? 'OTHER', 'noDelivery.OTHER')}
    </Way>
  );
}

interface WayProps {
  value: string;
  chosen: string;
  onChoose: (way: string) => void;
  disabled?: boolean;
  icon: React.ReactNode;
  title: string;
  cost: string;
  children: React.ReactNode;
}

function Way({ value, chosen, onChoose, disabled, icon, title, cost, children }: WayProps) {
  return (
    <label className="way" data-off={disabled || undefined}>
      <input
        className="ds-input"
        type="radio"
        name="how"
        value={value}
        defaultChecked={chosen === value}
        disabled={disabled}
        onChange={() => onChoose(value)}
      />
      {icon}
      <span className="way-title">{title}</span>
      <span className="way-cost price">{cost}</span>
      <span className="way-means">{children}</span>
    </label>
  );
}
