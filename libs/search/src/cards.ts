import { isScheme, type Label, type Photo, pictureOf, type VouchedLabel, voucherName } from '@bytorg/catalog';
import type { Row } from '@bytorg/database';
import { availabilityOf, type ProductCard } from './search.views';
import type { Moment } from './store-moment';

/** What `refresh_listing` keeps of a product. */
export interface ListingCard {
  id: string;
  slug: string;
  nb: string;
  en: string;
  brand: string;
  icon: string;
  hue: number;
  photo: Photo | null;
  variants: number;
  choices: { kind: string; nb: string[]; en: string[] }[] | null;
  local: string | null;
  green: string | null;
  /** `per`: what a unit of it costs, where it is sold by amount; `grams`: what a piece usually weighs, where it is weighed; `separate`: what a bundle's parts cost one by one. */
  offers: {
    id: string;
    store: string;
    price: number;
    band: number;
    unit?: string;
    per?: number;
    grams?: number;
    separate?: number;
  }[];
}

/** Of a product's row; `local_store_name` is the store that vouches, where it does so itself. */
export const vouchedLabels = (p: Row, language: 'nb' | 'en'): VouchedLabel[] =>
  (['local', 'green'] as const).flatMap((kind) => {
    const by: string | null = p[`${kind}_by`];
    if (by === null) return [];
    const voucher = voucherName({ by }, language, { brand: p.brand, store: p[`${kind}_store_name`] });
    return [{ kind, note: p[`${kind}_note`], by, voucher, isScheme: isScheme(by) }];
  });

const labelsOf = (local: string | null, green: string | null): Label[] => [
  ...(local !== null ? [{ kind: 'local' as const, note: local }] : []),
  ...(green !== null ? [{ kind: 'green' as const, note: green }] : []),
];

/** What a shopper has narrowed a card to. */
export interface Narrowed {
  stores?: ReadonlySet<string>;
  /** Offers of the sizes and colours that were asked for. */
  offers?: readonly string[] | null;
}

/** A card as a shopper sees it now: among the stores and variants asked for, what can be had comes before what cannot. */
export const productCard = (
  c: ListingCard,
  language: 'nb' | 'en',
  moments: Map<string, Moment>,
  only: Narrowed = {},
): ProductCard => {
  const offers = c.offers.filter(
    (o) =>
      moments.has(o.store) &&
      (!only.stores || only.stores.has(o.store)) &&
      (!only.offers || only.offers.includes(o.id)),
  );
  const shown = offers.some((o) => o.band > 0) ? offers.filter((o) => o.band > 0) : offers;
  const first = shown[0] ?? c.offers[0];
  let ready: Date | null = null;
  for (const o of shown) {
    const at = o.band > 0 ? moments.get(o.store)!.readyAt : null;
    if (at && (!ready || at < ready)) ready = at;
  }
  const stores = new Set(shown.map((o) => o.store));
  const name = c[language];
  return {
    id: c.id,
    slug: c.slug,
    name,
    brand: c.brand,
    variantCount: c.variants,
    choices: (c.choices ?? []).map((x) => ({ isColour: x.kind === 'colour', values: x[language] })),
    picture: pictureOf(c, name, language),
    labels: labelsOf(c.local, c.green),
    fromPriceOre: first.price,
    samePrice: shown.every((o) => o.price === first.price),
    unitPriceOre: first.per ?? null,
    unit: first.unit ?? null,
    typicalGrams: first.grams ?? null,
    separateOre: first.separate ?? null,
    storeCount: stores.size,
    availability: availabilityOf(Math.max(0, ...shown.map((o) => o.band))),
    readyAt: ready,
    offerId: shown.length === 1 && c.variants === 1 && first.band > 0 ? first.id : null,
    storeName: stores.size === 1 ? (moments.get(first.store)?.store.name ?? null) : null,
  };
};
