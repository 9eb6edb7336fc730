import { gtinOf } from '../ids';
import type { AttributeSpec, FoodSpec, OfferSpec, ProductSpec, VariantSpec, Words } from '../specs';

const w = (nb: string, en: string): Words => ({ nb, en });
const is = (nb: string, en: string, valueNb: string, valueEn = valueNb): AttributeSpec => ({
  name: w(nb, en),
  value: w(valueNb, valueEn),
});

/** What a food's label says: ingredients, codes of allergens and of traces, and the eight figures. */
const label = (ingredients: Words, contains: string, traces: string, figures: number[], per = 'g'): FoodSpec => ({
  ingredients,
  contains: contains.split(',').filter(Boolean) as FoodSpec['contains'],
  mayContain: traces.split(',').filter(Boolean) as FoodSpec['mayContain'],
  nutrition: {
    per,
    ...Object.fromEntries(
      ['energyKj', 'energyKcal', 'fat', 'saturated', 'carbohydrate', 'sugars', 'protein', 'salt'].map((name, n) => [
        name,
        figures[n]!,
      ]),
    ),
  },
  producer: 'Sølvkringla, Storgata 14, 3611 Kongsberg',
  origin: 'Norge',
});

interface Given extends Partial<Omit<ProductSpec, 'variants'>> {
  name: Words;
  offers: OfferSpec[];
  unit?: VariantSpec['unit'];
  net?: number;
}

const MAKER = 9000;
const all: ProductSpec[] = [];
const add = (key: string, category: string, icon: string, p: Given): void => {
  const { offers, unit, net, ...rest } = p;
  all.push({
    key,
    category,
    icon,
    brand: '',
    description: w('', ''),
    attributes: [],
    vat: 'standard',
    keywords: '',
    createdDaysAgo: 200,
    createdBy: offers[0].store,
    ...rest,
    variants: [{ key, name: '', gtin: gtinOf(MAKER, all.length + 1), unit, net, offers }],
  });
};

add('rye-bread', 'brod', 'bread', {
  brand: 'Sølvkringla',
  name: w('Grovt rugbrød med surdeig', 'Coarse rye sourdough'),
  vat: 'food',
  perishable: true,
  unit: 'kg',
  net: 0.75,
  keywords: 'brød loff grovbrød surdeigsbrød',
  local: { note: 'Bakt i Storgata av rug fra Lampeland', by: 'store', store: 'bakery' },
  food: label(
    w(
      'Sammalt *RUG* (Lampeland) 45 %, vann, *HVETEMEL*, *RUG*surdeig, salt.',
      'Whole *RYE* (Lampeland) 45 %, water, *WHEAT* flour, *RYE* sourdough, salt.',
    ),
    'gluten',
    'sesame,nuts',
    [920, 218, 1.6, 0.3, 40, 1.8, 7.5, 1.1],
  ),
  createdDaysAgo: 300,
  description: w(
    'Et mørkt, saftig brød som har hevet i seksten timer. Skorpen knaker, og det holder seg i fire dager.',
    'A dark, moist loaf that has risen for sixteen hours. The crust crackles, and it keeps for four days.',
  ),
  attributes: [is('Grovhet', 'Coarseness', '82 %')],
  offers: [{ store: 'bakery', priceOre: 6490, onHand: 24 }],
});
add('cinnamon-bun', 'boller', 'cookie', {
  brand: 'Sølvkringla',
  name: w('Kanelbolle', 'Cinnamon bun'),
  vat: 'food',
  perishable: true,
  unit: 'stk',
  net: 1,
  keywords: 'kanelsnurr snurr bolle gjærbakst',
  local: { note: 'Bakt i Storgata hver morgen', by: 'store', store: 'bakery' },
  food: label(
    w(
      '*HVETEMEL*, *MELK*, *SMØR*, sukker, *EGG*, gjær, kanel 2 %, kardemomme, salt.',
      '*WHEAT* flour, *MILK*, *BUTTER*, sugar, *EGG*, yeast, cinnamon 2 %, cardamom, salt.',
    ),
    'gluten,eggs,milk',
    'nuts',
    [1440, 344, 13, 7.6, 48, 17, 7.1, 0.7],
  ),
  description: w('Stor, lun og med smør helt ut i kanten.', 'Large, warm and buttery to the very edge.'),
  offers: [{ store: 'bakery', priceOre: 3900, onHand: 40 }],
});
add('last-loaf', 'brod', 'baguette-bread', {
  brand: 'Sølvkringla',
  name: w('Gruvebrød, dagens siste', 'Miner’s loaf, the last one today'),
  vat: 'food',
  perishable: true,
  unit: 'kg',
  net: 0.6,
  keywords: 'brød gruvebrød',
  description: w(
    'Rundt brød med tykk skorpe, bakt for matpakker under jorden.',
    'A round loaf with a thick crust, baked for lunches under ground.',
  ),
  food: label(
    w('*HVETEMEL*, vann, gjær, salt.', '*WHEAT* flour, water, yeast, salt.'),
    'gluten',
    'sesame,milk',
    [1010, 240, 1.4, 0.2, 48, 1.2, 8, 1.2],
  ),
  offers: [{ store: 'bakery', priceOre: 5900, onHand: 1 }],
});
add('almond-cake', 'kaker', 'shortcake', {
  brand: 'Sølvkringla',
  name: w('Mandelkake', 'Almond cake'),
  vat: 'food',
  perishable: true,
  storage: 'cold',
  unit: 'kg',
  net: 0.5,
  keywords: 'suksessterte kake dessert',
  description: w(
    'Seig mandelbunn med gul krem. Skal stå kjølig.',
    'A chewy almond base under yellow custard. Keep cool.',
  ),
  food: label(
    w('*MANDLER* 35 %, sukker, *EGG*, *SMØR*, *FLØTE*.', '*ALMONDS* 35 %, sugar, *EGG*, *BUTTER*, *CREAM*.'),
    'eggs,milk,nuts',
    'gluten',
    [1830, 438, 29, 10, 35, 34, 9.4, 0.2],
  ),
  offers: [{ store: 'bakery', priceOre: 17900, onHand: 5, notForDelivery: true }],
});
add('energy-drink', 'drikke', 'beverage-box', {
  brand: 'Gnistra',
  name: w('Energidrikk Gnistra tyttebær', 'Gnistra energy drink, lingonberry'),
  vat: 'food',
  minAge: 16,
  unit: 'l',
  net: 0.33,
  keywords: 'energi koffein brus',
  description: w(
    'Kullsyreholdig drikk med koffein (32 mg per 100 ml). Anbefales ikke for barn og gravide.',
    'Sparkling drink with caffeine (32 mg per 100 ml). Not recommended for children or pregnant women.',
  ),
  food: label(
    w(
      'Vann, sukker, kullsyre, tyttebærjuice 5 %, surhetsregulerende middel (sitronsyre), taurin, aroma, koffein (0,032 %).',
      'Water, sugar, carbon dioxide, lingonberry juice 5 %, acidity regulator (citric acid), taurine, flavouring, caffeine (0.032 %).',
    ),
    '',
    '',
    [195, 46, 0, 0, 11, 11, 0, 0.1],
    'ml',
  ),
  attributes: [is('Koffein', 'Caffeine', '32 mg / 100 ml')],
  offers: [{ store: 'bakery', priceOre: 3490, onHand: 30 }],
});
add('hammer', 'handverktoy', 'hammer', {
  brand: 'Smelt',
  name: w('Snekkerhammer 450 g', 'Carpenter’s hammer 450 g'),
  keywords: 'hammer klohammer spiker',
  description: w(
    'Smidd hode, skaft av ask og en klo som får tak i den skjeveste spikeren.',
    'Forged head, ash handle and a claw that grips the most crooked nail.',
  ),
  attributes: [is('Vekt', 'Weight', '450 g'), is('Skaft', 'Handle', 'Ask', 'Ash')],
  offers: [{ store: 'ironmonger', priceOre: 24900, wasOre: 29900, changedDaysAgo: 6, onHand: 12, shelf: 'A2' }],
});
add('lamp', 'lamper', 'light-bulb', {
  brand: 'Blaff',
  name: w('Leselampe Blaff', 'Blaff reading lamp'),
  keywords: 'lampe bordlampe skrivebordslampe lys',
  description: w(
    'Bordlampe med bøyelig arm og varmt lys. Står støtt på en stabel bøker.',
    'Table lamp with a bending arm and warm light. Stands firm on a pile of books.',
  ),
  attributes: [is('Lyskilde', 'Light source', 'LED 7 W'), is('Farge', 'Colour', 'Kobber', 'Copper')],
  offers: [
    { store: 'ironmonger', priceOre: 59900, onHand: 8, shelf: 'C1' },
    { store: 'bookshop', priceOre: 64900, onHand: 4 },
  ],
});
add('white-paint', 'maling', 'paintbrush', {
  brand: 'Fjellbekk',
  name: w('Veggmaling hvit 3 l', 'White wall paint 3 l'),
  unit: 'l',
  net: 3,
  keywords: 'maling veggmaling interiørmaling',
  green: { note: 'Strenge krav til energi og kjemikalier', by: 'svanemerket' },
  description: w(
    'Helmatt maling som dekker på to strøk og knapt lukter.',
    'Dead matt paint that covers in two coats and hardly smells.',
  ),
  attributes: [is('Glans', 'Sheen', 'Helmatt (5)', 'Dead matt (5)')],
  offers: [{ store: 'ironmonger', priceOre: 74900, onHand: 9, notForDelivery: true, shelf: 'F4' }],
});
add('snow-shovel', 'hage', 'ladder', {
  brand: 'Snøfokk',
  name: w('Snøskuffe med langt skaft', 'Snow shovel with a long handle'),
  keywords: 'snøskuffe spade måking snø',
  description: w(
    'Bredt blad i aluminium for den som må ut før klokken sju.',
    'A wide aluminium blade for whoever must be out before seven.',
  ),
  attributes: [is('Lengde', 'Length', '138 cm')],
  offers: [{ store: 'ironmonger', priceOre: 34900, onHand: 0, shelf: 'Ute' }],
});
add('novel', 'romaner', 'closed-book', {
  brand: 'Papirmølla',
  name: w('Sølvet i elva', 'The Silver in the River'),
  vat: 'books',
  keywords: 'roman bok krim kongsberg',
  createdDaysAgo: 3,
  description: w(
    'Roman. Da vannet i Lågen synker den tørreste sommeren på hundre år, kommer noe til syne under Nybrua.',
    'A novel. When the river sinks in the driest summer for a century, something comes to light under the bridge.',
  ),
  attributes: [
    is('Forfatter', 'Author', 'Liv Aasebø'),
    is('Sider', 'Pages', '312'),
    is('Innbinding', 'Binding', 'Innbundet', 'Hardback'),
  ],
  offers: [{ store: 'bookshop', priceOre: 39900, onHand: 7 }],
});
add('pencils', 'skolesaker', 'pencil', {
  brand: 'Strek',
  name: w('Fargeblyanter, 24 stk.', 'Colouring pencils, 24'),
  keywords: 'blyant tegne farger skole',
  description: w(
    'Myke farger i lakkert sedertre. Tåler å bli mistet i gulvet noen ganger.',
    'Soft colours in lacquered cedar. They survive being dropped a few times.',
  ),
  attributes: [is('Antall', 'Number', '24')],
  offers: [
    { store: 'bookshop', priceOre: 12900, onHand: 15 },
    { store: 'ironmonger', priceOre: 13900, onHand: 2, shelf: 'K3' },
  ],
});

export const coreProducts: readonly ProductSpec[] = all;
