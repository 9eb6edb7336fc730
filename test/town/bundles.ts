import type { OfferSpec, ProductSpec, VatClass, VariantSpec, Words } from './specs';

interface BundleSpec {
  key: string;
  store: string;
  category: string;
  vat: VatClass;
  icon: string;
  name: Words;
  description: Words;
  keywords: string;
  /** Of what the parts cost one by one. */
  share: number;
  /** From which shelf, called what, how many. */
  parts: [category: string, name: RegExp, quantity: number][];
}

const w = (nb: string, en: string): Words => ({ nb, en });

const specs: BundleSpec[] = [
  {
    key: 'frokostpakke',
    store: 'cheese',
    category: 'ost',
    vat: 'food',
    icon: 'basket',
    name: w('Frokostpakke', 'Breakfast bundle'),
    description: w(
      'En ost, et syltetøy og to pakker knekkebrød. Det meste av en helgefrokost, bare egg og kaffe mangler.',
      'One cheese, one jam and two packets of crispbread. Most of a weekend breakfast; only eggs and coffee are missing.',
    ),
    keywords: 'frokost helg gave',
    share: 0.86,
    parts: [
      ['ost', /^Kvitmuggost/, 1],
      ['syltetoy', /^Bringebærsyltetøy/, 1],
      ['knekkebrod', /^Flatbrød|^Knekkebrød/, 2],
    ],
  },
  {
    key: 'turpakke',
    store: 'sports',
    category: 'turutstyr',
    vat: 'standard',
    icon: 'backpack',
    name: w('Kveldsturpakke', 'Evening walk bundle'),
    description: w(
      'Lys til stien, varme til føttene og noe å drikke av. Alt som skal til når arbeidsdagen er slutt og skogen begynner.',
      'Light for the path, warmth for the feet and something to drink from. All it takes when work ends and the forest begins.',
    ),
    keywords: 'tur mørke høst gave',
    share: 0.9,
    parts: [
      ['turutstyr', /^Hodelykt, kompakt/, 1],
      ['ull', /^Raggsokker/, 2],
      ['ball', /^Drikkeflaske/, 1],
    ],
  },
  {
    key: 'lesepakke',
    store: 'bookshop',
    category: 'krim',
    vat: 'books',
    icon: 'books',
    name: w('Lesepakke til hytta', 'Cabin reading bundle'),
    description: w(
      'To krim og en roman for den som ikke rekker innom biblioteket før helgen.',
      'Two crime novels and a novel for whoever does not make it to the library before the weekend.',
    ),
    keywords: 'bøker hytte ferie påskekrim gave',
    share: 0.85,
    parts: [
      ['krim', /./, 2],
      ['romaner', /^Brevene|^Den|^De /, 1],
    ],
  },
  {
    key: 'fredagspakke',
    store: 'grocer',
    category: 'sjokolade',
    vat: 'food',
    icon: 'popcorn',
    name: w('Fredagspakke', 'Friday bundle'),
    description: w(
      'Sjokolade, is og most til fire. Isen ligger i fryseren til du henter.',
      'Chocolate, ice cream and apple juice for four. The ice cream stays in the freezer until you collect it.',
    ),
    keywords: 'fredagskos kos helg',
    share: 0.88,
    parts: [
      ['sjokolade', /^Hvit sjokolade|^Melkesjokolade|^Mørk/, 2],
      ['is', /^Brunostis/, 1],
      ['drikke', /^Eplemost/, 2],
    ],
  },
];

/** Enough on the shelf that the bundle can be had. */
const ENOUGH = 10;

const partOf = (products: readonly ProductSpec[], store: string, category: string, name: RegExp) => {
  for (const p of products.filter((p) => p.category === category && name.test(p.name.nb)))
    for (const variant of p.variants) {
      const offer = variant.offers.find((o) => o.store === store && !o.typicalGrams && o.onHand >= ENOUGH);
      if (offer) return { variant, offer };
    }
  throw new Error(`${store} has nothing on its shelf ${category} that is called ${name}`);
};

const bundleOf = (products: readonly ProductSpec[], spec: BundleSpec): ProductSpec => {
  const { store, share, parts: wanted, ...described } = spec;
  const parts = wanted.map(([category, name, quantity]) => ({ ...partOf(products, store, category, name), quantity }));
  const separate = parts.reduce((ore, { offer, quantity }) => ore + offer.priceOre * quantity, 0);
  const offer: OfferSpec = {
    store,
    sku: spec.key.toUpperCase(),
    priceOre: Math.round((separate * share) / 1000) * 1000 - 100,
    onHand: 0,
    bundle: parts.map(({ variant, quantity }: { variant: VariantSpec; quantity: number }) => ({
      variant: variant.key,
      quantity,
    })),
  };
  return {
    ...described,
    brand: '',
    attributes: [],
    createdDaysAgo: 5,
    createdBy: store,
    variants: [{ key: spec.key, name: '', gtin: '', offers: [offer] }],
  };
};

/** What some shops put together of their own goods. */
export const bundlesOf = (products: readonly ProductSpec[]): ProductSpec[] => specs.map((s) => bundleOf(products, s));
