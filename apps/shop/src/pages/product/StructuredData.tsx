import type { ProductQuery } from '@bytorg/graphql-client';
import { useNonce } from '../../frame/nonce';
import { useSite } from '../../frame/useSite';

type ProductData = NonNullable<ProductQuery['product']>;

/** What search engines read. `<` is escaped: a product's own text must not be able to end the script. */
export function StructuredData({ product }: { product: ProductData }) {
  const { origin } = useSite();
  const nonce = useNonce();
  const json = JSON.stringify(describe(product, origin)).replace(/</g, '\\u003c');
  return (
    <script
      type="application/ld+json"
      nonce={nonce}
      suppressHydrationWarning
      dangerouslySetInnerHTML={{ __html: json }}
    />
  );
}

/** Fields of the label that schema.org has a place for on a product; the others by their name. */
function label(food: ProductData['food']) {
  if (!food) return {};
  const names = (list: { name: string }[]) => list.map(({ name }) => name).join(', ');
  const more = [
    ['ingredients', food.ingredients.map(({ text }) => text).join('')],
    ['allergens', names(food.contains)],
    ['mayContain', names(food.mayContain)],
    ...(food.nutrition
      ? nutrients.map((name) => [
          name,
          String(food.nutrition![name]),
          `${units[name] ?? 'g'}/100 ${food.nutrition!.per === 'ML' ? 'ml' : 'g'}`,
        ])
      : []),
  ];
  return {
    countryOfOrigin: food.origin ?? undefined,
    manufacturer: food.producer ? { '@type': 'Organization', name: food.producer } : undefined,
    additionalProperty: more
      .filter(([, value]) => value)
      .map(([name, value, unitText]) => ({ '@type': 'PropertyValue', name, value, unitText })),
  };
}

const nutrients = ['energyKj', 'energyKcal', 'fat', 'saturated', 'carbohydrate', 'sugars', 'protein', 'salt'] as const;
const units: Partial<Record<string, string>> = { energyKj: 'kJ', energyKcal: 'kcal' };

function describe(product: ProductData, origin: string) {
  const offers = product.variants.flatMap((variant) => variant.offers);
  const prices = offers.map(({ priceOre }) => priceOre / 100);
  return {
    '@context': 'https://schema.org',
    '@type': 'Product',
    name: product.name,
    brand: { '@type': 'Brand', name: product.brand },
    description: product.description,
    image: (product.photos.length ? product.photos : [product.picture]).map(({ raster }) => origin + raster),
    gtin: product.variants[0]?.gtin ?? undefined,
    ...label(product.food),
    offers: {
      '@type': 'AggregateOffer',
      priceCurrency: 'NOK',
      lowPrice: Math.min(...prices),
      highPrice: Math.max(...prices),
      offerCount: offers.length,
      offers: offers.map(({ priceOre, availability, store }) => ({
        '@type': 'Offer',
        price: priceOre / 100,
        priceCurrency: 'NOK',
        availability: `https://schema.org/${{ IN_STOCK: 'InStock', FEW: 'LimitedAvailability', NONE: 'OutOfStock' }[availability]}`,
        seller: { '@type': 'Store', name: store.name, url: `${origin}/butikk/${store.slug}` },
      })),
    },
  };
}
