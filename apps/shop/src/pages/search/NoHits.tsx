import type { StoreSignFragment } from '@bytorg/graphql-client';
import { EmptyState, Monogram, phoneNumber } from '@bytorg/ui';
import { Phone, SearchX } from 'lucide-react';
import type { ReactNode } from 'react';
import { Link, useLocation, useSearchParams } from 'react-router';
import { useMoments } from '../../goods/useMoments';
import { usePath, useTexts } from '../../texts/texts';

/** Nothing found is a question somebody in town can answer: near matches first, then whom to ring. */
export function NoHits({ text, stores, near }: { text?: string; stores: StoreSignFragment[]; near: ReactNode }) {
  const t = useTexts();
  const [params] = useSearchParams();
  const { pathname } = useLocation();
  const narrowed = [...params.keys()].some((key) => key !== 'q');
  const open = [...stores].sort((a, b) => Number(b.openNow) - Number(a.openNow)).slice(0, 6);
  return (
    <>
      <EmptyState
        icon={<SearchX size={34} aria-hidden="true" />}
        title={text ? t('none.titleFor', { text }) : t('none.title')}
        level={1}
      >
        <p>{narrowed ? t('none.widen') : t('none.help')}</p>
        {narrowed ? (
          <Link
            className="ds-button"
            data-variant="secondary"
            to={text ? `${pathname}?q=${encodeURIComponent(text)}` : pathname}
          >
            {t('none.clear')}
          </Link>
        ) : null}
      </EmptyState>
      {near}
      <section className="ask" aria-labelledby="ask">
        <h2 id="ask">{t('none.ask')}</h2>
        <ul className="ask-list">
          {open.map((store) => (
            <AskStore key={store.id} store={store} />
          ))}
        </ul>
      </section>
    </>
  );
}

function AskStore({ store }: { store: StoreSignFragment }) {
  const path = usePath();
  const { opening } = useMoments();
  return (
    <li className="ask-store">
      <Monogram letters={store.monogram} colour={store.colour} />
      <span>
        <Link to={path(`/butikk/${store.slug}`)}>{store.name}</Link>
        <small>{opening(store)}</small>
      </span>
      <a className="ask-phone figures" href={`tel:${store.phone}`}>
        <Phone size={16} aria-hidden="true" />
        {phoneNumber(store.phone)}
      </a>
    </li>
  );
}
