import { clockSpan, clockTime, dayKey } from '@bytorg/ui';
import { useMoments } from '../../goods/useMoments';
import { useTexts } from '../../texts/texts';
import { AddressFields } from './AddressFields';
import { FieldTrouble, useField } from './fields';
import type { CheckoutData } from './Fulfilment';

export function Delivery({ slots }: { slots: CheckoutData['deliverySlots'] }) {
  const t = useTexts();
  const { day } = useMoments();
  const { value, problem, id } = useField('deliverySlotId');
  const free = slots.filter(({ freePlaces }) => freePlaces > 0);
  const chosen = free.find((slot) => slot.id === value) ?? free[0];
  return (
    <>
      <AddressFields />
      <fieldset className="slots" id={id}>
        <legend>{t('delivery.time')}</legend>
        <div className="van-slots">
          {slots.map((slot) => (
            <label key={slot.id} className="van-slot" data-off={slot.freePlaces === 0 || undefined}>
              <input
                className="ds-input"
                type="radio"
                name="deliverySlotId"
                value={slot.id}
                defaultChecked={slot.id === chosen?.id}
                disabled={slot.freePlaces === 0}
              />
              <strong>{day(slot.startsAt)}</strong>
              <span className="figures">{clockSpan(slot.startsAt, slot.endsAt)}</span>
              <small>
                {slot.freePlaces === 0
                  ? t('delivery.full')
                  : t(dayKey(slot.cutoffAt) === dayKey(slot.startsAt) ? 'delivery.placesSameDay' : 'delivery.places', {
                      count: slot.freePlaces,
                      day: day(slot.cutoffAt),
                      time: clockTime(slot.cutoffAt),
                    })}
              </small>
            </label>
          ))}
        </div>
        <FieldTrouble id={id} problem={problem} />
      </fieldset>
    </>
  );
}
