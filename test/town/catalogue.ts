import type { Leaf, Root } from './data/goods/leaf';
import { askedOf } from './data/attributes';
import { colourNamed } from './data/colours';
import { choosableProduct } from './choosable';
import { choosables } from './data/goods/choices';
import { attributesOf, COLOUR, priceOf, SIZE } from './goods-words';
import { leaves, roots } from './data/goods/roots';
import { foodOf } from './foods';
import { gtinOf } from './ids';
import { Random } from './random';
import type { AttributeSpec, CategorySpec, OfferSpec, ProductSpec, VariantSpec, VatClass, Words } from './specs';

const SHARED = 0.47;

const lines = (text: string) => text.split('\n').map((line) => line.split(';'));
const both = (text: string): Words => {
  const [nb, en] = text.split('|');
  return { nb, en };
};
const small = (name: string) => name.charAt(0).toLowerCase() + name.slice(1);
const say = (words: Words, n: Words, brand: string): Words => ({
  nb: words.nb.replace('{N}', n.nb).replace('{n}', small(n.nb)).replace('{b}', brand),
  en: words.en.replace('{N}', n.en).replace('{n}', small(n.en)).replace('{b}', brand),
});

const sizes: Record<NonNullable<Leaf['sizes']>, string[]> = {
  women: ['XS', 'S', 'M', 'L', 'XL'],
  men: ['S', 'M', 'L', 'XL', 'XXL'],
  children: ['92', '104', '116', '128'],
  shoes: ['41', '42', '43', '44', '45'],
  smallShoes: ['37', '38', '39', '40'],
  gloves: ['S', 'M', 'L'],
};

const coloured = new Set(askedOf.flatMap((d) => (d.code === 'colour' ? [d.category] : [])));

/** What is called by its colour has it. */
const withColour = (said: AttributeSpec[], [nb]: string[], leaf: Leaf): AttributeSpec[] => {
  const rest = said.filter((a) => a.name.nb !== COLOUR.nb);
  const colour = coloured.has(leaf.parent) || coloured.has(leaf.slug) ? colourNamed(nb) : undefined;
  return colour ? [...rest, { name: COLOUR, value: { nb: colour.nb, en: colour.en } }] : rest;
};

/** A price per kilo that makes the piece cost about as much. */
const weighed = <T extends { priceOre: number; wasOre?: number }>(terms: T, kilos: number | null): T => {
  if (!kilos) return terms;
  const perKilo = (ore: number) => priceOf(ore / 100 / kilos);
  const typicalGrams = Math.round(kilos * 1000);
  return {
    ...terms,
    priceOre: perKilo(terms.priceOre),
    ...(terms.wasOre && { wasOre: perKilo(terms.wasOre) }),
    typicalGrams,
    maxGrams: Math.ceil((typicalGrams * 1.2) / 10) * 10,
  };
};

const stockOf = (r: Random, perishable: boolean) => {
  const draw = r.next();
  return draw < 0.06 ? 0 : draw < 0.16 ? r.int(1, 3) : perishable ? r.int(4, 24) : r.int(4, 45);
};

/** A shelf says what the one above does not. */
const saidAbove = (parent: string, vat?: VatClass) =>
  roots.find((root) => root.slug === parent)?.vat === vat ? undefined : vat;

export class Catalogue {
  readonly products: ProductSpec[] = [];
  private readonly makers = new Map<string, number>();
  private items = 0;

  constructor() {
    for (const leaf of leaves)
      this.addLeaf(
        leaf,
        roots.find((root) => root.slug === leaf.parent)!,
      );
    for (const goods of choosables) this.products.push(choosableProduct(goods, (brand) => this.gtin(brand)));
  }

  static categories(): CategorySpec[] {
    return [
      ...roots.map(({ slug, nb, en, hue, icon, vat }) => ({ slug, parent: null, nb, en, hue, icon, vat })),
      ...leaves.map(({ slug, parent, nb, en, hue, icon, vat }) => ({
        slug,
        parent,
        nb,
        en,
        hue,
        icon,
        vat: saidAbove(parent, vat),
      })),
    ];
  }

  private addLeaf(leaf: Leaf, root: Root) {
    const r = new Random(leaf.slug);
    const kinds = lines(leaf.kinds);
    let n = 0;
    for (const line of lines(leaf.lines))
      for (const kind of kinds)
        if (!leaf.never?.test(`${line[0]} ${kind[0]}`)) this.addProduct(leaf, root, line, kind, n++, r);
  }

  private addProduct(
    leaf: Leaf,
    root: Root,
    [nb, en, icon, prices, net]: string[],
    kind: string[],
    n: number,
    r: Random,
  ) {
    const brands = leaf.brands.split(',');
    const brand = brands[(n + r.int(0, 1)) % brands.length];
    const [low, high] = prices.split('-').map(Number);
    const stores = leaf.stores.split(',');
    const joint =
      leaf.slug === 'barneboker' ||
      leaf.slug === 'romaner' ||
      leaf.slug === 'krim' ||
      /^(med|i|på|til|for|fra|uten|under|ved|om|og|går|får|baker|av|hele|lagret) /.test(kind[0]) ||
      kind[0].startsWith('–')
        ? ' '
        : ', ';
    const name = { nb: nb + joint + kind[0], en: `${en}${joint === ' ' ? ' ' : ', '}${kind[1]}` };
    const opening = say(both(root.openings[n % root.openings.length]), { nb, en }, brand);
    const says = both(leaf.says);
    const closing = both(root.closings[(n * 7 + Math.floor(n / root.openings.length)) % root.closings.length]);
    const key = `${leaf.slug}-${n}`;
    const base = low + r.next() * (high - low);
    const shared = stores.length > 1 && r.chance(SHARED);
    // Most goods belong to the leaf's own shop; some only a neighbour has.
    const main = r.chance(0.8) ? stores[0] : r.pick(stores);
    const sellers = shared
      ? [main, ...stores.filter((s) => s !== main).slice(0, r.int(1, Math.min(4, stores.length - 1)))]
      : [main];
    const kilos = leaf.weighed?.test(name.nb) ? Number(net) : null;
    const terms = sellers.map((store) => weighed(this.termsOf(store, base, r, leaf), kilos));
    this.products.push({
      key,
      category: leaf.slug,
      brand,
      name,
      icon,
      keywords: `${leaf.keywords} ${small(nb)}`,
      description: { nb: `${opening.nb} ${says.nb} ${closing.nb}`, en: `${opening.en} ${says.en} ${closing.en}` },
      attributes: withColour(
        attributesOf(leaf.except?.find(([line]) => line.test(nb))?.[1] ?? leaf.attributes, r),
        kind,
        leaf,
      ),
      vat: leaf.vat ?? 'standard',
      storage: leaf.storage,
      perishable: leaf.perishable,
      local: leaf.local && r.chance(0.45) ? { note: leaf.local, by: leaf.localBy ?? 'producer' } : undefined,
      green: leaf.green && r.chance(0.4) ? { note: leaf.green, by: leaf.greenBy ?? 'producer' } : undefined,
      food: foodOf(leaf.slug, name.nb, brand, leaf.unit === 'l'),
      createdDaysAgo: r.chance(0.03) ? r.int(0, 6) : r.int(35, 360),
      createdBy: main,
      variants: this.variantsOf(key, leaf, brand, terms, net, r),
    });
  }

  private termsOf(store: string, base: number, r: Random, leaf: Leaf) {
    const priceOre = priceOf(base * (0.94 + r.next() * 0.14));
    const cut = r.chance(0.05);
    const wasOre = cut ? priceOf((priceOre / 100) * (1.15 + r.next() * 0.2)) : 0;
    return {
      store,
      priceOre,
      ...(wasOre > priceOre && { wasOre, changedDaysAgo: r.int(2, 20) }),
      ...(leaf.notForDelivery && { notForDelivery: true }),
      shelf: `${r.pick(['A', 'B', 'C', 'D', 'E'])}${r.int(1, 9)}`,
    };
  }

  private variantsOf(
    key: string,
    leaf: Leaf,
    brand: string,
    terms: Omit<OfferSpec, 'onHand'>[],
    net: string | undefined,
    r: Random,
  ): VariantSpec[] {
    const names = leaf.sizes ? sizes[leaf.sizes] : [''];
    return names.map((name) => ({
      key: name ? `${key}-${name}` : key,
      name,
      ...(name && { values: [{ name: SIZE, value: { nb: name, en: name } }] }),
      gtin: this.gtin(brand),
      ...(leaf.unit && net && { unit: leaf.unit, net: Number(net) }),
      offers: terms.map((t) => ({ ...t, onHand: stockOf(r, !!leaf.perishable) })),
    }));
  }

  private gtin(brand: string): string {
    if (!this.makers.has(brand)) this.makers.set(brand, 1 + this.makers.size);
    return gtinOf(this.makers.get(brand)!, ++this.items);
  }
}
