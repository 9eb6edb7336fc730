import type { FrontQuery } from '@bytorg/graphql-client';
import { clockSpan, clockTime, count, price } from '@bytorg/ui';
import { DoorOpen, ShoppingBag, Truck } from 'lucide-react';
import { Link } from 'react-router';
import { useMoments } from '../../goods/useMoments';
import { usePath, useTexts } from '../../texts/texts';

type FrontData = FrontQuery['front'];

/** What is alive in town right now, as on the board outside a shop. */
export function Alive({ front }: { front: FrontData }) {
  const t = useTexts();
  return (
    <section className="alive" aria-label={t('front.alive')}>
      <OpenNow front={front} />
      <ReadyToday front={front} />
      <NextVan front={front} />
    </section>
  );
}

function OpenNow({ front }: { front: FrontData }) {
  const t = useTexts();
  const path = usePath();
  const { opening } = useMoments();
  const open = front.openCount > 0;
  const times = { openNow: open, closesAt: front.closesLatestAt, opensAt: front.opensNextAt };
  return (
    <Link className="alive-item" to={path('/butikker')}>
      <DoorOpen size={26} aria-hidden="true" />
      <span>
        <strong>{open ? t('front.open', { count: front.openCount }) : t('front.allClosed')}</strong>
        <small>
          {open && front.closesLatestAt
            ? t('front.openLatest', { time: clockTime(front.closesLatestAt) })
            : opening(times)}
        </small>
      </span>
    </Link>
  );
}

function ReadyToday({ front }: { front: FrontData }) {
  const t = useTexts();
  const path = usePath();
  const { ready } = useMoments();
  if (front.readyTodayCount === 0) return null;
  return (
    <Link className="alive-item" to={`${path('/sok')}?idag=1`}>
      <ShoppingBag size={26} aria-hidden="true" />
      <span>
        <strong>{t('front.readyToday', { count: count(front.readyTodayCount) })}</strong>
        <small>{front.readyFrom ? ready(front.readyFrom) : t('front.readyTodayHelp')}</small>
      </span>
    </Link>
  );
}

function NextVan({ front }: { front: FrontData }) {
  const t = useTexts();
  const path = usePath();
  const { day } = useMoments();
  const van = front.nextDelivery;
  if (!van) return null;
  return (
    <Link className="alive-item" to={path('/om')}>
      <Truck size={26} aria-hidden="true" />
      <span>
        <strong>{t('front.van', { day: day(van.startsAt), span: clockSpan(van.startsAt, van.endsAt) })}</strong>
        <small>
          {t('front.vanPlaces', { count: van.freePlaces, time: clockTime(van.cutoffAt), price: price(van.feeOre) })}
        </small>
      </span>
    </Link>
  );
}
