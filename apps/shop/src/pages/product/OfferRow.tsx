import type { BestReason, ProductOfferFragment } from '@bytorg/graphql-client';
import { AvailabilityWord, clockTime, distance, Monogram, Price } from '@bytorg/ui';
import { Clock, Footprints, Truck } from 'lucide-react';
import { Link } from 'react-router';
import { Saving } from '../../goods/Bundle';
import { useMoments } from '../../goods/useMoments';
import { useWeights } from '../../goods/useWeights';
import { usePath, useTexts } from '../../texts/texts';

export interface OfferRowProps {
  offer: ProductOfferFragment;
  chosen: boolean;
  reason: BestReason | null;
  onChoose: () => void;
}

export function OfferRow({ offer, chosen, reason, onChoose }: OfferRowProps) {
  const t = useTexts();
  const path = usePath();
  const { opening, ready, day } = useMoments();
  const weights = useWeights();
  const { store } = offer;
  const none = offer.availability === 'NONE';
  const confirmed = offer.stockConfirmedAt;
  return (
    <div className="offer" data-none={none || undefined}>
      <label className="offer-pick">
        <input
          className="ds-input"
          type="radio"
          name="offerId"
          value={offer.id}
          defaultChecked={chosen}
          disabled={none}
          onChange={onChoose}
        />
        <Monogram letters={store.monogram} colour={store.colour} />
        <span className="offer-store">
          <strong>{store.name}</strong>
          {reason ? <span className="offer-reason">{t(`best.${reason}`)}</span> : null}
        </span>
        <Price
          ore={offer.priceOre}
          beforeOre={offer.beforePriceOre}
          beforeLabel={t('offer.before')}
          unitOre={offer.unitPriceOre}
          unit={offer.unit}
          {...weights.ofPrice(offer.byWeight?.typicalGrams)}
        />
      </label>
      {offer.bundle ? <Saving contents={offer.bundle} priceOre={offer.priceOre} /> : null}
      {offer.byWeight ? <p className="offer-weight">{weights.ceiling(offer.byWeight)}</p> : null}
      <div className="offer-facts">
        <AvailabilityWord band={offer.availability}>{t(`availability.${offer.availability}`)}</AvailabilityWord>
        {!none && offer.readyAt ? <span className="offer-ready">{ready(offer.readyAt)}</span> : null}
        <span className="offer-fact">
          <Clock size={15} aria-hidden="true" />
          {opening(store)}
        </span>
        {offer.distanceM == null ? null : (
          <span className="offer-fact figures">
            <Footprints size={15} aria-hidden="true" />
            {distance(offer.distanceM)}
          </span>
        )}
        {offer.forDelivery ? null : (
          <span className="offer-fact">
            <Truck size={15} aria-hidden="true" />
            {t('offer.notForDelivery')}
          </span>
        )}
        <Link className="offer-more" to={path(`/butikk/${store.slug}`)}>
          {store.addressLine}
        </Link>
        {confirmed ? (
          <span className="offer-confirmed">
            {t('offer.confirmed', { day: day(confirmed), time: clockTime(confirmed) })}
          </span>
        ) : null}
      </div>
    </div>
  );
}
