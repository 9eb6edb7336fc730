import { FrontDocument } from '@bytorg/graphql-client';
import type { LoaderFunctionArgs } from 'react-router';
import { useLoaderData } from 'react-router';
import { PageHead } from '../../frame/PageHead';
import { GoodsCard } from '../../goods/GoodsCard';
import { load } from '../../server/api.server';
import { useTexts } from '../../texts/texts';
import { Alive } from './Alive';
import { Categories } from './Categories';
import { Hero } from './Hero';
import { HowItWorks } from './HowItWorks';
import { Street } from './Street';
import './front.css';

export async function loader(args: LoaderFunctionArgs) {
  const { front } = await load(args, FrontDocument, {});
  return { front };
}

export default function Front() {
  const { front } = useLoaderData<typeof loader>();
  const t = useTexts();
  return (
    <>
      <PageHead description={t('front.description')} />
      <Hero town={front.town} />
      <div className="wrap">
        <Alive front={front} />
        <Categories categories={front.categories} />
      </div>
      <Street stores={front.stores} />
      {front.local.length > 0 ? (
        <section className="wrap shelf" aria-labelledby="local">
          <h2 id="local">{t('front.local')}</h2>
          <p className="shelf-lead">{t('front.localLead')}</p>
          <div className="local-shelf">
            {front.local.slice(0, 5).map((goods, index) => (
              <GoodsCard key={goods.id} goods={goods} shape={index === 0 ? 'big' : 'card'} />
            ))}
          </div>
        </section>
      ) : null}
      <HowItWorks />
      {front.fresh.length > 0 ? (
        <section className="wrap shelf" aria-labelledby="fresh">
          <h2 id="fresh">{t('front.fresh')}</h2>
          <div className="fresh-shelf">
            {front.fresh.slice(0, 12).map((goods) => (
              <GoodsCard key={goods.id} goods={goods} shape="small" />
            ))}
          </div>
        </section>
      ) : null}
    </>
  );
}
