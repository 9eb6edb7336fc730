/** Goods that come in several sizes and colours, or amounts, as one product. */
export interface Choosable {
  shelf: string;
  brand: string;
  nb: string;
  en: string;
  icon: string;
  kroner: number;
  stores: string[];
  says: [nb: string, en: string];
  keywords: string;
  attributes: string;
  sizes?: string[];
  colours?: string[];
  /** Amounts or lengths: each `value:price factor`. */
  measures?: { name: [nb: string, en: string]; unit: string; of: [value: string, factor: number][]; sold?: 'l' };
}

const adult = ['S', 'M', 'L', 'XL'];
const shoes = ['40', '41', '42', '43', '44', '45'];

export const choosables: Choosable[] = [
  {
    ...{ shelf: 'herreklaer', brand: 'Karvol', nb: 'Strikkegenser herre Jonsknuten', en: 'Men’s Jonsknuten jumper' },
    ...{ icon: 't-shirt', kroner: 1099, stores: ['clothing', 'sports'], sizes: adult },
    colours: ['rød', 'skoggrønn', 'skifergrå', 'nattblå'],
    says: [
      'Genser i norsk ull med høy hals. Samme oppskrift siden 1962, nå i fire farger.',
      'A jumper of Norwegian wool with a high collar. The same pattern since 1962, now in four colours.',
    ],
    keywords: 'genser ullgenser herre ull',
    attributes: 'Materiale;Material=Norsk ull;Norwegian wool|Vask;Wash=Ullprogram;Wool cycle',
  },
  {
    ...{ shelf: 'dameklaer', brand: 'Lerke', nb: 'Strikkegenser dame Lågen', en: 'Women’s Lågen jumper' },
    ...{ icon: 'womans-clothes', kroner: 999, stores: ['clothing', 'grocer'], sizes: ['XS', 'S', 'M', 'L', 'XL'] },
    colours: ['rød', 'hvit', 'isblå'],
    says: ['Lett genser med rund hals, strikket i ett stykke.', 'A light crew-neck jumper, knitted in one piece.'],
    keywords: 'genser ullgenser dame ull',
    attributes: 'Materiale;Material=Merinoull;Merino wool|Vask;Wash=Ullprogram;Wool cycle',
  },
  {
    ...{ shelf: 'barneklaer', brand: 'Tuss', nb: 'Regnjakke barn Plask', en: 'Children’s Plask rain jacket' },
    ...{ icon: 'umbrella-with-rain-drops', kroner: 449, stores: ['clothing', 'toys', 'sports'] },
    ...{ sizes: ['92', '104', '116', '128'], colours: ['gul', 'blå', 'rød'] },
    says: ['Vanntett jakke med hette som følger hodet.', 'A waterproof jacket with a hood that follows the head.'],
    keywords: 'regntøy jakke barn utetøy',
    attributes: 'Materiale;Material=Resirkulert polyester;Recycled polyester|Vask;Wash=30 °C',
  },
  {
    ...{ shelf: 'herresko', brand: 'Fotefar', nb: 'Joggesko herre Rask', en: 'Men’s Rask trainers' },
    ...{ icon: 'running-shoe', kroner: 1199, stores: ['shoes', 'sports', 'clothing'], sizes: shoes },
    colours: ['svart', 'blå', 'rød'],
    says: [
      'Lett sko for grus og asfalt, med en såle som gir litt tilbake.',
      'A light shoe for gravel and asphalt, with a sole that gives a little back.',
    ],
    keywords: 'herre sko løpesko trening',
    attributes: 'Overdel;Upper=Tekstil;Textile',
  },
  {
    ...{ shelf: 'damesko', brand: 'Snørveien', nb: 'Joggesko dame Rask', en: 'Women’s Rask trainers' },
    ...{ icon: 'running-shoe', kroner: 1149, stores: ['shoes', 'sports'], sizes: ['36', '37', '38', '39', '40', '41'] },
    colours: ['svart', 'hvit', 'rosa'],
    says: ['Lett sko for grus og asfalt, på smalere lest.', 'A light shoe for gravel and asphalt, on a narrower last.'],
    keywords: 'dame sko løpesko trening',
    attributes: 'Overdel;Upper=Tekstil;Textile',
  },
  {
    ...{ shelf: 'hjelmer', brand: 'Skalle', nb: 'Sykkelhjelm Trygg', en: 'Trygg bicycle helmet' },
    ...{ icon: 'rescue-workers-helmet', kroner: 599, stores: ['bikes', 'sports'] },
    ...{ sizes: ['48–52', '52–56', '56–60'], colours: ['svart', 'hvit', 'gul'] },
    says: [
      'Hjelm med ratt i nakken og plass til hestehale.',
      'A helmet with a dial at the back and room for a ponytail.',
    ],
    keywords: 'sykkel hjelm',
    attributes: 'Godkjenning;Approval=EN 1078',
  },
  {
    ...{ shelf: 'maling', brand: 'Fjellbekk', nb: 'Interiørmaling Lun', en: 'Lun interior paint' },
    ...{ icon: 'paintbrush', kroner: 289, stores: ['ironmonger'], colours: ['hvit', 'sand', 'skifer'] },
    says: [
      'Matt maling til vegg og tak som kan vaskes etter en uke.',
      'Matt paint for walls and ceilings, washable after a week.',
    ],
    keywords: 'veggmaling',
    attributes: 'Glans;Sheen=Helmatt;Dead matt|Tørketid;Drying time=2 timer;2 hours',
    measures: {
      ...{ name: ['Mengde', 'Amount'], unit: 'l', sold: 'l' },
      of: [
        ['0,75', 1],
        ['2,7', 2.6],
        ['9', 6.9],
      ],
    },
  },
  {
    ...{ shelf: 'handverktoy', brand: 'Smelt', nb: 'Brekkjern Stø', en: 'Stø crowbar' },
    ...{ icon: 'wrench', kroner: 149, stores: ['ironmonger', 'grocer'] },
    says: ['Smidd i ett stykke, med klo i begge ender.', 'Forged in one piece, with a claw at both ends.'],
    keywords: 'brekkjern kubein',
    attributes: 'Stål;Steel=Karbonstål;Carbon steel|Garanti;Guarantee=10 år;10 years',
    measures: {
      ...{ name: ['Lengde', 'Length'], unit: 'cm' },
      of: [
        ['30', 1],
        ['60', 1.6],
        ['90', 2.3],
      ],
    },
  },
];
