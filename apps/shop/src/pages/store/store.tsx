import { StoreDocument } from '@bytorg/graphql-client';
import { Monogram } from '@bytorg/ui';
import { ArrowRight } from 'lucide-react';
import type { CSSProperties } from 'react';
import { Link, type LoaderFunctionArgs, useLoaderData } from 'react-router';
import { PageHead } from '../../frame/PageHead';
import { GoodsCard } from '../../goods/GoodsCard';
import { WindowPicture } from '../../goods/WindowPicture';
import { useMoments } from '../../goods/useMoments';
import { load, notFound } from '../../server/api.server';
import { usePath, useTexts } from '../../texts/texts';
import { Contact } from './Contact';
import { Hours } from './Hours';
import { TownMap } from './TownMap';
import './store.css';

export async function loader(args: LoaderFunctionArgs) {
  const slug = args.params.slug ?? '';
  const { store, search, stores } = await load(args, StoreDocument, { slug, goods: { stores: [slug], pageSize: 12 } });
  if (!store) throw notFound();
  return { store, search, stores };
}

export default function Store() {
  const { store, search, stores } = useLoaderData<typeof loader>();
  const t = useTexts();
  const path = usePath();
  const { opening } = useMoments();
  const { card } = store;
  const allGoods = `${path('/sok')}?butikk=${card.slug}`;
  return (
    <>
      <PageHead title={card.name} description={card.tagline} />
      <div className="store-front" style={{ '--store': card.colour } as CSSProperties}>
        <div className="wrap store-front-body">
          <div className="store-front-text">
            <Monogram letters={card.monogram} colour={card.colour} size="lg" />
            <h1>{card.name}</h1>
            <p className="store-front-line">{card.tagline}</p>
            <p className="store-sign-open" data-open={card.openNow}>
              <span className="dot" aria-hidden="true" />
              {opening(card)} · {t(`kind.${card.kind}`)} · {card.addressLine}
            </p>
            <a className="store-front-more" href="#praktisk">
              {t('store.practical')}
            </a>
          </div>
          <WindowPicture store={card} front className="store-front-window" />
        </div>
      </div>
      <div className="wrap store">
        <section className="store-goods" aria-labelledby="goods">
          <div className="shelf-head">
            <h2 id="goods">{t('store.goods')}</h2>
            <Link className="more" to={allGoods}>
              {t('store.all', { count: store.productCount })}
              <ArrowRight size={18} aria-hidden="true" />
            </Link>
          </div>
          <ul className="chips">
            {(store.categories.length > 1 ? store.categories : []).slice(0, 8).map(({ category, count }) => (
              <li key={category.id}>
                <Link className="chip" to={`${allGoods}&kategori=${category.slug}`}>
                  {category.name} <span className="figures">{count}</span>
                </Link>
              </li>
            ))}
          </ul>
          <div className="goods-grid">
            {search.hits.map((goods) => (
              <GoodsCard key={goods.id} goods={goods} />
            ))}
          </div>
        </section>
        <aside className="store-side" id="praktisk">
          <Hours days={store.nextDays} usual={store.hours} />
          <TownMap stores={stores} here={card.id} />
          <Contact store={store} />
        </aside>
      </div>
    </>
  );
}
