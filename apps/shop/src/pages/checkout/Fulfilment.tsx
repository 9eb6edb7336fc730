import type { CheckoutQuery } from '@bytorg/graphql-client';
import { price } from '@bytorg/ui';
import { ShoppingBag, Truck } from 'lucide-react';
import { useCodeText, useTexts } from '../../texts/texts';
import { Delivery } from './Delivery';
import { useField } from './fields';
import { Pickup } from './Pickup';
import { TillPart } from './TillPart';

export type CheckoutData = NonNullable<CheckoutQuery['checkout']>;

/** Both ways stand in the page; which one shows follows the choice in CSS alone, so it needs no scripts. */
export function Fulfilment({ checkout }: { checkout: CheckoutData }) {
  const t = useTexts();
  const say = useCodeText();
  const { value, problem } = useField('fulfilment');
  const can = checkout.deliveryAvailable;
  const deliver = can && value === 'DELIVER';
  const fee = checkout.deliverSums.deliveryOre;
  return (
    <TillPart number={2} title={t('till.how')}>
      <fieldset className="till-ways">
        <legend className="visually-hidden">{t('till.how')}</legend>
        <label className="way">
          <input className="ds-input" type="radio" name="fulfilment" value="COLLECT" defaultChecked={!deliver} />
          <ShoppingBag size={22} aria-hidden="true" />
          <span className="way-title">{t('way.COLLECT')}</span>
          <span className="way-cost price">{t('basket.free')}</span>
          <span className="way-means">{t('basket.collectMeans', { count: checkout.parts.length })}</span>
        </label>
        <label className="way" data-off={!can || undefined}>
          <input
            className="ds-input"
            type="radio"
            name="fulfilment"
            value="DELIVER"
            defaultChecked={deliver}
            disabled={!can}
          />
          <Truck size={22} aria-hidden="true" />
          <span className="way-title">{t('way.DELIVER')}</span>
          <span className="way-cost price">{can ? price(fee) : ''}</span>
          <span className="way-means">
            {can ? t('basket.deliverMeans') : say('noDelivery', checkout.deliveryReason ?? 'OTHER', 'noDelivery.OTHER')}
          </span>
        </label>
      </fieldset>
      {problem ? <p className="ds-validation-message">{problem}</p> : null}
      <div className="only-collect">
        <Pickup checkout={checkout} />
      </div>
      {can ? (
        <div className="only-deliver">
          <Delivery slots={checkout.deliverySlots} />
        </div>
      ) : null}
    </TillPart>
  );
}
