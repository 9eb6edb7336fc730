import type { OrderViewFragment } from '@bytorg/graphql-client';
import { clockTime, longDate, orgNumber, percent, price } from '@bytorg/ui';
import { Link } from 'react-router';
import { useWeights } from '../../goods/useWeights';
import { useLang, usePath, useTexts } from '../../texts/texts';
import { CancelButton } from './CancelButton';

/** Sums, sellers and the shopper's rights: the lasting confirmation of what was bought. */
export function Receipt({ order }: { order: OrderViewFragment }) {
  const t = useTexts();
  const path = usePath();
  const lang = useLang();
  const { sums } = order;
  const { sum } = useWeights();
  const open = sums.mostOre > sums.totalOre;
  return (
    <section className="receipt" aria-labelledby="receipt">
      <h2 id="receipt">{t('receipt.title')}</h2>
      <dl className="sums">
        <Row name={t('sums.goods')} ore={sums.goodsOre} open={open} />
        {sums.deliveryOre > 0 ? <Row name={t('sums.delivery')} ore={sums.deliveryOre} /> : null}
        <div className="sums-total">
          <dt>{t('sums.total')}</dt>
          <dd className="price">{sum(sums.totalOre, open)}</dd>
        </div>
        {open ? <Row name={t('sums.most')} ore={sums.mostOre} /> : null}
        {sums.vat.map((line) => (
          <div key={line.percent} className="sums-vat">
            <dt>{t('sums.vat', { percent: percent(line.percent), gross: price(line.grossOre) })}</dt>
            <dd className="figures">{sum(line.vatOre, open)}</dd>
          </div>
        ))}
        {order.capturedOre > 0 ? <Row name={t('receipt.charged')} ore={order.capturedOre} /> : null}
      </dl>
      {order.capturedOre === 0 && order.status !== 'CANCELLED' && order.status !== 'EXPIRED' ? (
        <p className="till-hint">{t(order.holdReleased ? 'receipt.released' : 'receipt.notCharged')}</p>
      ) : null}
      <p className="till-hint">
        {t('receipt.placed', {
          date: longDate(order.placedAt, lang),
          time: clockTime(order.placedAt),
          name: order.name,
          email: order.email,
        })}
      </p>
      <ul className="receipt-sellers">
        {order.parts.map((part) => (
          <li key={part.id}>
            {part.store.name}, NO {orgNumber(part.orgNumber)} · <span className="figures">{part.number}</span> ·{' '}
            <a href={`mailto:${part.email}`}>{part.email}</a>
          </li>
        ))}
      </ul>
      {order.withdrawable ? (
        <p>
          {order.withdrawUntil
            ? t('receipt.withdrawUntil', { date: longDate(order.withdrawUntil, lang) })
            : t('receipt.withdrawLater')}{' '}
          <Link to={path(`/angre/${order.token}`)}>{t('withdraw.title')}</Link>
        </p>
      ) : null}
      {order.cancellable ? <CancelButton label={t('order.cancelAll')} ask={t('order.cancelAllAsk')} /> : null}
    </section>
  );
}

function Row({ name, ore, open = false }: { name: string; ore: number; open?: boolean }) {
  const { sum } = useWeights();
  return (
    <div>
      <dt>{name}</dt>
      <dd className="price">{sum(ore, open)}</dd>
    </div>
  );
}
