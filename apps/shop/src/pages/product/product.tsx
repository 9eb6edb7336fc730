import { useState } from 'react';
import { ProductDocument } from '@bytorg/graphql-client';
import {
  type LoaderFunctionArgs,
  type ShouldRevalidateFunctionArgs,
  useLoaderData,
  useSearchParams,
} from 'react-router';
import { PageHead } from '../../frame/PageHead';
import { Contents } from '../../goods/Bundle';
import { GoodsCard } from '../../goods/GoodsCard';
import { VouchedLabels } from '../../goods/Labels';
import { PlaceChooser } from '../../place/PlaceChooser';
import { load, notFound } from '../../server/api.server';
import { near } from '../../server/cookies.server';
import { useTexts } from '../../texts/texts';
import { Crumbs } from './Crumbs';
import { Facts } from './Facts';
import { OfferChoice } from './OfferChoice';
import { Pictures } from './Pictures';
import { StructuredData } from './StructuredData';
import { answering } from './chooser';
import { VariantChoice } from './VariantChoice';
import { Variants } from './Variants';
import './product.css';

export async function loader(args: LoaderFunctionArgs) {
  const place = await near(args);
  const { product } = await load(args, ProductDocument, { slug: args.params.slug ?? '', near: place });
  if (!product) throw notFound();
  return { product, placed: place !== null };
}

/** Another variant is on the page already. */
export const shouldRevalidate = ({ currentUrl, nextUrl, formMethod }: ShouldRevalidateFunctionArgs) =>
  formMethod !== undefined || currentUrl.pathname !== nextUrl.pathname || currentUrl.search === nextUrl.search;

export default function Product() {
  const { product, placed } = useLoaderData<typeof loader>();
  const t = useTexts();
  const [params] = useSearchParams();
  const holdsBest = product.variants.find(({ offers }) => offers.some(({ id }) => id === product.bestOfferId));
  const addressed =
    product.variants.find(({ id }) => id === (params.get('variant') ?? params.get('v'))) ??
    answering(product, params.getAll('valg')) ??
    holdsBest ??
    product.variants[0];
  // Button, price and offers change together, at once; as soon as the address has followed, it alone decides.
  const [asked, ask] = useState<{ id: string; from?: string }>();
  const ahead = asked?.from === addressed?.id ? product.variants.find(({ id }) => id === asked?.id) : undefined;
  const variant = ahead ?? addressed;
  const bundles = (variant?.offers ?? []).filter(({ bundle }) => bundle);

  return (
    <div className="wrap">
      <PageHead title={product.name} description={product.description} image={product.picture.raster} />
      <StructuredData product={product} />
      <Crumbs path={product.categoryPath} />
      <div className="product">
        <Pictures picture={product.picture} photos={product.photos} />
        <div className="product-choice">
          <p className="goods-brand">{product.brand}</p>
          <h1>{product.name}</h1>
          <VouchedLabels labels={product.labels} />
          {product.minAge ? <p className="product-age">{t('product.minAge', { age: product.minAge })}</p> : null}
          {product.choosers.length > 0 ? (
            <VariantChoice product={product} chosen={variant} onAsk={(id) => ask({ id, from: addressed?.id })} />
          ) : null}
          {product.variants.length > 1 && !product.choosers.length ? (
            <Variants variants={product.variants} chosen={variant.id} />
          ) : null}
          <OfferChoice
            key={variant?.id}
            name={[product.name, variant?.name].filter(Boolean).join(', ')}
            offers={variant?.offers ?? []}
            bestOfferId={product.bestOfferId}
            bestReason={product.bestReason}
          />
          <PlaceChooser chosen={placed} />
          {bundles.map(({ id, bundle, store }) => (
            <section key={id} className="product-bundle" aria-labelledby={`bundle-${id}`}>
              <h2 id={`bundle-${id}`}>
                {t('bundle.title')}
                {bundles.length > 1 ? `, ${store.name}` : ''}
              </h2>
              <Contents contents={bundle!} />
              {product.food ? <p className="bundle-note">{t('bundle.ingredients')}</p> : null}
            </section>
          ))}
        </div>
        <Facts product={product} variant={variant} />
      </div>
      {product.similar.length > 0 ? (
        <section className="shelf" aria-labelledby="similar">
          <h2 id="similar">{t('product.similar')}</h2>
          <div className="goods-grid similar">
            {product.similar.slice(0, 6).map((goods) => (
              <GoodsCard key={goods.id} goods={goods} />
            ))}
          </div>
        </section>
      ) : null}
    </div>
  );
}
