import type { ProductQuery } from '@bytorg/graphql-client';
import { useNonce } from '../../frame/nonce';
import { useSite } from '../../frame/useSite';
import { variantAt } from './chooser';

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

type Variant = ProductData['variants'][number];

/** What schema.org has a word for, by our attributes' codes. */
const told: Partial<Record<string, string>> = { size: 'size', colour: 'color', material: 'material' };

function describe(product: ProductData, origin: string) {
  const { choosers, variants } = product;
  const shared = {
    name: product.name,
    brand: { '@type': 'Brand', name: product.brand },
    description: product.description,
    image: (product.photos.length ? product.photos : [product.picture]).map(({ raster }) => origin + raster),
    ...label(product.food),
  };
  if (!choosers.length)
    return {
      '@context': 'https://schema.org',
      '@type': 'Product',
      ...shared,
      gtin: variants[0]?.gtin ?? undefined,
      offers: offersOf(variants, origin),
    };
  return {
    '@context': 'https://schema.org',
    '@type': 'ProductGroup',
    ...shared,
    productGroupID: product.id,
    url: `${origin}/vare/${product.slug}`,
    variesBy: choosers.map(({ code, name }) => (told[code] ? `https://schema.org/${told[code]}` : name)),
    hasVariant: variants.map((variant) => ({
      '@type': 'Product',
      name: `${product.name}, ${variant.name}`,
      image: shared.image,
      gtin: variant.gtin ?? undefined,
      url: `${origin}/vare/${product.slug}${variantAt(variant.id)}`,
      ...answersOf(product, variant),
      offers: offersOf([variant], origin),
    })),
  };
}

/** Under schema.org's words where it has them, the others by their names. */
function answersOf({ choosers }: ProductData, { keys }: Variant) {
  const answers = choosers.map(({ code, name, values }, place) => {
    const value = values.find(({ key }) => key === keys[place])?.label;
    return { word: told[code], name, value };
  });
  const others = answers.filter(({ word }) => !word);
  return {
    ...Object.fromEntries(answers.flatMap(({ word, value }) => (word ? [[word, value]] : []))),
    additionalProperty: others.length
      ? others.map(({ name, value }) => ({ '@type': 'PropertyValue', name, value }))
      : undefined,
  };
}

function offersOf(variants: Variant[], origin: string) {
  const offers = variants.flatMap((variant) => variant.offers);
  // A price of nobody is no price: goods that no store has say nothing of it.
  if (!offers.length) return undefined;
  const prices = offers.map(({ priceOre }) => priceOre / 100);
  return {
    '@type': 'AggregateOffer',
    priceCurrency: 'NOK',
    lowPrice: Math.min(...prices),
    highPrice: Math.max(...prices),
    offerCount: offers.length,
    offers: offers.map(({ priceOre, byWeight, bundle, availability, store }) => ({
      '@type': 'Offer',
      price: priceOre / 100,
      priceCurrency: 'NOK',
      // The price of a piece is an estimate: what is certain is the price of a kilo.
      priceSpecification: byWeight ? perKilo(byWeight.kgPriceOre) : undefined,
      includesObject: bundle?.parts.map(({ name, productSlug, quantity }) => ({
        '@type': 'TypeAndQuantityNode',
        amountOfThisGood: quantity,
        typeOfGood: { '@type': 'Product', name, url: `${origin}/vare/${productSlug}` },
      })),
      availability: `https://schema.org/${{ IN_STOCK: 'InStock', FEW: 'LimitedAvailability', NONE: 'OutOfStock' }[availability]}`,
      seller: { '@type': 'Store', name: store.name, url: `${origin}/butikk/${store.slug}` },
    })),
  };
}

const perKilo = (ore: number) => ({
  '@type': 'UnitPriceSpecification',
  price: ore / 100,
  priceCurrency: 'NOK',
  referenceQuantity: { '@type': 'QuantitativeValue', value: 1, unitCode: 'KGM' },
});
