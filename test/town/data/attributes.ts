import type { AttributeDef } from '../specs';

const list = (text: string) =>
  text.split(',').map((pair) => ({ nb: pair.split(';')[0], en: pair.split(';')[1] ?? pair.split(';')[0] }));
const size = (category: string, choices: string): AttributeDef => ({
  ...{ category, code: 'size', nb: 'Størrelse', en: 'Size', kind: 'choice', makesVariants: true, sort: 1 },
  choices: list(choices),
});
const colour = (category: string): AttributeDef => ({
  ...{ category, code: 'colour', nb: 'Farge', en: 'Colour', kind: 'colour', makesVariants: true, sort: 2 },
});
const material = (category: string): AttributeDef => ({
  ...{ category, code: 'material', nb: 'Materiale', en: 'Material', kind: 'choice', makesVariants: false, sort: 3 },
});

/** What the town's shelves ask of their goods, by which these are told apart. What else goods say of themselves is asked where they stand. */
export const askedOf: AttributeDef[] = [
  size('klaer', 'XXS,XS,S,M,L,XL,XXL,3XL'),
  size('barneklaer', '56,62,68,74,80,86,92,98,104,110,116,122,128,134,140,146,152'),
  size('sko', Array.from({ length: 29 }, (_, n) => String(19 + n)).join()),
  size('sport-og-tur', 'XS,S,M,L,XL,XXL'),
  size('hjelmer', '48–52,52–56,56–60'),
  ...['klaer', 'sko', 'sport-og-tur', 'hjem', 'verktoy-og-hus', 'elektronikk', 'leker', 'handarbeid', 'sykkel'].map(
    colour,
  ),
  colour('skolesaker'),
  material('klaer'),
  material('hjem'),
  material('sko'),
  {
    ...{ category: 'maling', code: 'volume', nb: 'Mengde', en: 'Amount', kind: 'number', unit: 'l' },
    ...{ makesVariants: true, sort: 1 },
  },
  {
    ...{ category: 'handverktoy', code: 'length', nb: 'Lengde', en: 'Length', kind: 'number', unit: 'cm' },
    ...{ makesVariants: true, sort: 1 },
  },
  {
    ...{ category: 'boker-og-papir', code: 'pages', nb: 'Sider', en: 'Pages', kind: 'number' },
    ...{ makesVariants: false, sort: 4 },
  },
  {
    ...{ category: 'boker-og-papir', code: 'language', nb: 'Språk', en: 'Language', kind: 'choice' },
    ...{ makesVariants: true, sort: 2, choices: list('bokmål;Bokmål,nynorsk;Nynorsk,engelsk;English') },
  },
  {
    ...{ category: 'boker-og-papir', code: 'format', nb: 'Innbinding', en: 'Binding', kind: 'choice' },
    ...{ makesVariants: true, sort: 1, choices: list('Innbundet;Hardback,Pocket;Paperback,Lydbok på CD;Audio CD') },
  },
];
