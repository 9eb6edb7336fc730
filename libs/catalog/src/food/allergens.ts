/** The 14 that must be named, in the law's order (regulation (EU) 1169/2011, annex II). The database knows the same codes. */
export const allergens = [
  'gluten',
  'crustaceans',
  'eggs',
  'fish',
  'peanuts',
  'soy',
  'milk',
  'nuts',
  'celery',
  'mustard',
  'sesame',
  'sulphites',
  'lupin',
  'molluscs',
] as const;
export type Allergen = (typeof allergens)[number];

interface Known {
  nb: string;
  en: string;
  /** How labels and files name it, in either language. */
  words: string;
}

const known: Record<Allergen, Known> = {
  gluten: {
    nb: 'gluten',
    en: 'gluten',
    words:
      'glutenholdig korn,hvete,rug,bygg,havre,spelt,durum,emmer,enkorn,kamut,cereals containing gluten,wheat,rye,barley,oats',
  },
  crustaceans: { nb: 'skalldyr', en: 'crustaceans', words: 'krepsdyr,reker,reke,krabbe,hummer,prawns,shrimps,crab' },
  eggs: { nb: 'egg', en: 'eggs', words: 'egg,eggehvite,eggeplomme' },
  fish: { nb: 'fisk', en: 'fish', words: 'laks,ørret,torsk,sei,makrell,sild' },
  peanuts: { nb: 'peanøtter', en: 'peanuts', words: 'peanøtt,jordnøtter,peanut,groundnuts' },
  soy: { nb: 'soya', en: 'soya', words: 'soyabønner,soja,soybeans,soyabeans' },
  milk: { nb: 'melk', en: 'milk', words: 'laktose,smør,fløte,ost,myse,melkeprotein,lactose,butter,cream,cheese,whey' },
  nuts: {
    nb: 'nøtter',
    en: 'nuts',
    words:
      'nøtt,mandel,mandler,hasselnøtt,hasselnøtter,valnøtt,valnøtter,cashewnøtter,pekannøtter,paranøtter,pistasjnøtter,makadamianøtter,almonds,almond,hazelnuts,walnuts,cashews,pecans,pistachios',
  },
  celery: { nb: 'selleri', en: 'celery', words: 'sellerirot,celeriac' },
  mustard: { nb: 'sennep', en: 'mustard', words: 'sennepsfrø' },
  sesame: { nb: 'sesam', en: 'sesame', words: 'sesamfrø,sesame seeds' },
  sulphites: { nb: 'sulfitt', en: 'sulphites', words: 'sulfitter,svoveldioksid,sulfites,sulphur dioxide,so2' },
  lupin: { nb: 'lupin', en: 'lupin', words: 'lupiner,lupinfrø' },
  molluscs: { nb: 'bløtdyr', en: 'molluscs', words: 'skjell,blåskjell,østers,blekksprut,mussels,squid' },
};

const byWord = new Map(
  allergens.flatMap((code) => {
    const { nb, en, words } = known[code];
    return [code, nb, en, ...words.split(',')].map((word): [string, Allergen] => [word, code]);
  }),
);

export const allergenName = (code: Allergen, language: 'nb' | 'en'): string => known[code][language];

/** Each once, in the law's order. */
export const inOrder = (codes: readonly Allergen[]): Allergen[] => allergens.filter((code) => codes.includes(code));

/** Words of a list such as "Hvete, melk og egg" with the allergen each names; null where it names none that we know. */
export const allergensIn = (text: string): { word: string; code: Allergen | null }[] =>
  text
    .replace(/^(inneholder|kan inneholde( spor av)?|allergener|contains|may contain( traces of)?):?/i, '')
    .split(/[,;/|\n+()*.:]|\b(?:og|and|samt)\b/i)
    .map((part) => part.trim().toLowerCase())
    .filter((word) => word && !/^(ingen|none|nei|no|-|–)$/.test(word))
    .map((word) => ({ word, code: byWord.get(word) ?? null }));

const MARKED = /\*([^*]+)\*/g;

export interface IngredientPart {
  text: string;
  /** The store marked it as an allergen. */
  allergen: boolean;
}

/** An ingredients text cut where the store set its marks: `vann, *hvetemel*, salt`. */
export const partsOf = (text: string): IngredientPart[] =>
  text
    .split(/(\*[^*]+\*)/)
    .filter(Boolean)
    .map((part) =>
      /^\*[^*]+\*$/.test(part) ? { text: part.slice(1, -1), allergen: true } : { text: part, allergen: false },
    );

export const withoutMarks = (text: string): string => text.replace(MARKED, '$1');

/** Capitals stand out by themselves, as labels have them; of three letters at least, so that E 300 and UHT's kin alone do not count. */
export const standsOut = (text: string): boolean => marked(text) || /\p{Lu}{3,}/u.test(text);
export const marked = (text: string): boolean => text.search(MARKED) >= 0;
export const pairedMarks = (text: string): boolean => !text.replace(MARKED, '').includes('*');

/** Short words only stand for themselves: `ost` is in no frost, `egg` in no leggings. */
const names = (word: string, named: string) =>
  word === named || (named.length > 3 && (word.startsWith(named) || word.endsWith(named)));
const WORD = /[\p{L}-]+/gu;

/** Marks in a plain text what the store itself named beside it: who names milk has `skummetmelk` and `smør` marked, and nothing else. */
export const mark = (text: string, codes: readonly Allergen[]): string => {
  if (standsOut(text) || !codes.length) return text;
  const named = [...byWord].filter(([, code]) => codes.includes(code)).map(([word]) => word);
  return text.replace(WORD, (word) => (named.some((n) => names(word.toLowerCase(), n)) ? `*${word}*` : word));
};

/** What a text marks itself, by stars or by capitals. */
export const allergensMarkedIn = (text: string): Allergen[] => {
  const loud = partsOf(text).flatMap((part) =>
    part.allergen ? (part.text.match(WORD) ?? []) : (part.text.match(/\p{Lu}{3,}/gu) ?? []),
  );
  const found = loud.flatMap((word) => [...byWord].filter(([known]) => names(word.toLowerCase(), known)));
  return inOrder(found.map(([, code]) => code));
};
