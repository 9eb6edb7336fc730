import type { OrderSubOrderFragment } from '@bytorg/graphql-client';
import { clockSpan, clockTime, dayKey, Monogram, phoneNumber } from '@bytorg/ui';
import { MapPin, Phone, SquareParking } from 'lucide-react';
import type { CSSProperties } from 'react';
import { Link } from 'react-router';
import { useMoments } from '../../goods/useMoments';
import { useSite } from '../../frame/useSite';
import { usePath, useTexts } from '../../texts/texts';
import { CancelButton } from './CancelButton';
import { Goods } from './Goods';
import { Timeline } from './Timeline';

export interface OrderPartProps {
  part: OrderSubOrderFragment;
  fulfilment: 'COLLECT' | 'DELIVER';
  alone: boolean;
}

/** One store's part: how far it has come, when and where to fetch it, what is in it. */
export function OrderPart({ part, fulfilment, alone }: OrderPartProps) {
  const t = useTexts();
  const path = usePath();
  const { day } = useMoments();
  const { store } = part;
  const open =
    part.state !== 'HANDED_OVER' &&
    part.state !== 'DELIVERED' &&
    part.state !== 'CANCELLED' &&
    part.state !== 'EXPIRED';
  const collect = fulfilment === 'COLLECT' && open;
  return (
    <section
      className="part order-part"
      data-state={part.state}
      style={{ '--store': store.colour } as CSSProperties}
      aria-labelledby={`part-${part.id}`}
    >
      <header className="part-head">
        <Monogram letters={store.monogram} colour={store.colour} />
        <div>
          <h3 id={`part-${part.id}`}>
            <Link to={path(`/butikk/${store.slug}`)}>{store.name}</Link>
          </h3>
          <p className="order-state" data-state={part.state}>
            {t(`state.${part.state}`, { way: fulfilment })}
          </p>
        </div>
      </header>
      <Timeline part={part} fulfilment={fulfilment} />
      {collect ? (
        <p className="order-when">
          {part.slotStartsAt && part.slotEndsAt ? (
            <strong>
              {t('order.slot', { day: day(part.slotStartsAt), span: clockSpan(part.slotStartsAt, part.slotEndsAt) })}
            </strong>
          ) : (
            <strong>{t('order.promised', { day: day(part.promisedAt), time: clockTime(part.promisedAt) })}</strong>
          )}
        </p>
      ) : null}
      {part.cancelReason ? <p className="till-hint order-why">{t(`cancelReason.${part.cancelReason}`)}</p> : null}
      <Goods part={part} />
      {collect ? <Where part={part} /> : null}
      {part.cancellable && !alone ? (
        <CancelButton
          subOrderId={part.id}
          label={t('order.cancelPart')}
          ask={t('order.cancelPartAsk', { store: store.name })}
        />
      ) : null}
    </section>
  );
}

function Where({ part }: { part: OrderSubOrderFragment }) {
  const t = useTexts();
  const today = dayKey(useSite().now);
  const { store } = part;
  const days = part.nextDays.slice(0, 5);
  const { longDay } = useDays(today);
  return (
    <details className="order-where">
      <summary>{t('order.where')}</summary>
      <ul className="order-contact">
        <li>
          <MapPin size={18} aria-hidden="true" />
          {store.addressLine}, {store.postcode} {store.city}
        </li>
        <li>
          <Phone size={18} aria-hidden="true" />
          <a className="figures" href={`tel:${store.phone}`}>
            {phoneNumber(store.phone)}
          </a>
        </li>
        {part.parkingNote ? (
          <li>
            <SquareParking size={18} aria-hidden="true" />
            {part.parkingNote}
          </li>
        ) : null}
      </ul>
      <dl className="order-hours figures">
        {days.map(({ date, intervals, holiday, note }) => (
          <div key={date}>
            <dt>
              {longDay(date)} {holiday ?? note ?? ''}
            </dt>
            <dd>
              {intervals.length > 0
                ? intervals.map(({ opens, closes }) => `${opens}–${closes}`).join(', ')
                : t('open.closed')}
            </dd>
          </div>
        ))}
      </dl>
    </details>
  );
}

function useDays(today: string) {
  const t = useTexts();
  const { day } = useMoments();
  return { longDay: (date: string) => (date === today ? t('day.todayWord') : day(`${date}T12:00:00Z`)) };
}
