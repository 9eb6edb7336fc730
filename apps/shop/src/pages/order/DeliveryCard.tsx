import type { OrderViewFragment } from '@bytorg/graphql-client';
import { clockSpan } from '@bytorg/ui';
import { Truck } from 'lucide-react';
import { useMoments } from '../../goods/useMoments';
import { useTexts } from '../../texts/texts';

export function DeliveryCard({ order }: { order: OrderViewFragment }) {
  const t = useTexts();
  const { day } = useMoments();
  const { deliveryStartsAt: from, deliveryEndsAt: to } = order;
  return (
    <section className="delivery-card" aria-labelledby="delivery">
      <Truck size={36} aria-hidden="true" />
      <h2 id="delivery">{t('way.DELIVER')}</h2>
      {from && to ? <p className="delivery-when figures">{`${day(from)} ${clockSpan(from, to)}`}</p> : null}
      {order.address ? <p>{order.address}</p> : null}
      <p className="code-help">{t('order.deliveryHelp')}</p>
    </section>
  );
}
