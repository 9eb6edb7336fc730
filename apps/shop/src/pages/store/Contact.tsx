import type { StoreQuery } from '@bytorg/graphql-client';
import { orgNumber, phoneNumber } from '@bytorg/ui';
import { Mail, MapPin, Phone, SquareParking, Truck } from 'lucide-react';
import { useTexts } from '../../texts/texts';

type StoreData = NonNullable<StoreQuery['store']>;

export function Contact({ store }: { store: StoreData }) {
  const t = useTexts();
  const { card } = store;
  return (
    <section className="contact" aria-labelledby="contact">
      <h2 id="contact">{t('store.about')}</h2>
      <p>{store.about}</p>
      <ul>
        <li>
          <MapPin size={18} aria-hidden="true" />
          {card.addressLine}, {card.postcode} {card.city}
        </li>
        <li>
          <Phone size={18} aria-hidden="true" />
          <a className="figures" href={`tel:${card.phone}`}>
            {phoneNumber(card.phone)}
          </a>
        </li>
        <li>
          <Mail size={18} aria-hidden="true" />
          <a href={`mailto:${store.email}`}>{store.email}</a>
        </li>
        {store.parkingNote ? (
          <li>
            <SquareParking size={18} aria-hidden="true" />
            {store.parkingNote}
          </li>
        ) : null}
        <li>
          <Truck size={18} aria-hidden="true" />
          {store.delivers ? t('store.delivers') : t('store.collectOnly')}
        </li>
      </ul>
      <p className="contact-seller">
        {t('store.seller', { name: card.name })} NO {orgNumber(store.orgNumber)}
        {store.vatRegistered ? ' MVA' : ''}
      </p>
    </section>
  );
}
