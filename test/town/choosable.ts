import { slugOf } from '@bytorg/stores';
import { colourNamed } from './data/colours';
import type { Choosable } from './data/goods/choices';
import { attributesOf, COLOUR, priceOf, SIZE } from './goods-words';
import { Random } from './random';
import type { AttributeSpec, ProductSpec } from './specs';

/** The first store has everything that is made. */
const keptBy = ({ stores }: Choosable, r: Random) => stores.filter((_, n) => !n || r.chance(0.6));

const kindsOf = ({ sizes = [''], colours = [''], measures }: Choosable) =>
  (measures?.of ?? [['', 1] as const]).flatMap(([amount, factor]) =>
    sizes.flatMap((size) =>
      colours.map((name) => {
        const colour = colourNamed(name);
        const measure = { nb: `${amount} ${measures?.unit}`, en: `${amount} ${measures?.unit}` };
        const values: AttributeSpec[] = [
          ...(measures ? [{ name: { nb: measures.name[0], en: measures.name[1] }, value: measure }] : []),
          ...(size ? [{ name: SIZE, value: { nb: size, en: size } }] : []),
          ...(colour ? [{ name: COLOUR, value: { nb: colour.nb, en: colour.en } }] : []),
        ];
        return { values, factor, net: measures?.sold && Number(amount.replace(',', '.')) };
      }),
    ),
  );

/** One product in all its sizes and colours; a store keeps most of them, and some are gone everywhere. */
export const choosableProduct = (goods: Choosable, gtin: (brand: string) => string): ProductSpec => {
  const r = new Random(goods.nb);
  const { nb, en, brand, says } = goods;
  const key = slugOf(nb);
  const prices = new Map(goods.stores.map((store) => [store, goods.kroner * (0.95 + r.next() * 0.1)]));
  return {
    key,
    category: goods.shelf,
    brand,
    name: { nb, en },
    icon: goods.icon,
    keywords: goods.keywords,
    description: { nb: says[0], en: says[1] },
    attributes: attributesOf(goods.attributes, r),
    vat: 'standard',
    createdDaysAgo: r.int(35, 200),
    createdBy: goods.stores[0]!,
    variants: kindsOf(goods).map(({ values, factor, net }) => ({
      key: `${key}-${slugOf(values.map((v) => v.value.nb).join(' '))}`,
      name: values.map((v) => v.value.nb).join(', '),
      values,
      gtin: gtin(brand),
      ...(net && { unit: 'l' as const, net }),
      offers: keptBy(goods, r).map((store) => ({
        store,
        priceOre: priceOf(prices.get(store)! * factor),
        onHand: r.chance(0.18) ? 0 : r.chance(0.2) ? r.int(1, 3) : r.int(4, 15),
        shelf: `${r.pick(['F', 'G', 'H'])}${r.int(1, 9)}`,
      })),
    })),
  };
};
