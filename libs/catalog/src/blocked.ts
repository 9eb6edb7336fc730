/** Kinds that may not be sold here during the pilot, whoever asks. */
const blockedKinds = ['alcohol', 'tobacco', 'nicotine', 'medicine'] as const;
export type BlockedKind = (typeof blockedKinds)[number];

export interface Ware {
  name: string;
  /** Names of the shelf and of those above it, a web shop's or feed's own product type: each step by itself. */
  shelves?: readonly string[];
  /** Google's category of it, as a number or a path. */
  googleCategory?: string | null;
  /** A book about wine is no wine. */
  isBook?: boolean;
}

export interface Blocked {
  kind: BlockedKind;
  /** What gave it away. */
  word: string;
}

const list = (words: string) => words.trim().split(/\s+/);
const whole = (words: string) => new RegExp(`^(?:${list(words).join('|')})$`);

/** Each is matched against one whole word in small letters: a word that only begins so (`vinglass`, `ølbrygging`) is another thing. */
const words: Record<BlockedKind, RegExp> = {
  alcohol: whole(`
    øl (?:jule|påske|sommer|høst|vinter|fat|boks|flaske|lager|hvete|pils|mørk|lys|sur|bokk|lett|bayer|håndverks|gårds|frukt)øl(?:et)? pils pilsen pilsner weissbier ipa apa neipa stout beer beers
    vin viner wine wines (?:rød|hvit|rosé|rose|port|dessert|hete?|frukt|eple|aperitiff|boks|kasse|naturlig|oransje|[a-zæøå]+bær)vin(?:er)?
    musserende prosecco cava crémant cremant bourgogne chianti rioja riesling chardonnay merlot vermut vermouth sake
    brennevin akevitt akvavit aquavit vodka gin rum tequila mezcal whisky whiskey bourbon grappa likør liqueur liqueurs hetvin hjemmebrent punsj
    (?:eple|pære|bringebær)sider cider ciders hardseltzer rusbrus alkopop (?:alkohol|spritu)\\S*drikk(?:er)? alkohol spirits liquor`),
  tobacco: whole(`
    sigarett(?:er|en|ene)? sigar(?:er|en|ene)? sigarillos? cigarettes? cigars? cigarillos?
    (?:[a-zæøå]+)?snus(?:en)? (?:rulle|pipe|tygge|røyke|skrå)?tobakk(?:en)? tobakksvarer tobacco rullings? vannpipe(?:tobakk)? shisha
    sigarettpapir rullepapir sigarettrullere? snusbokse?r?`),
  nicotine: whole(`
    nikotin(?!amid|fri)[a-zæøå]* nicotine e-?sigarett(?:er|en)? e-?cigarettes? vapes? vaping vapepenn(?:er)? engangsvape e-?væske e-?juice e-?liquid`),
  medicine: whole(`
    legemid(?:del|ler|let|lene) medisin(?:er|en)? medicines? (?:smertestillende|febernedsettende|antibiotika|penicillin|kortison|hydrokortison)
    paracetamol paracet pinex panodil ibuprofen ibux ibumetin naproxen dispril aspirin globoid voltaren nicorette nicotinell zonnic zyrtec cetirizin kestine loratadin
    otrivin zovirax imodium nexium somac daktar canesten (?:hodepine|allergi|sove|smerte)tabletter paracettabletter`),
};

/** Drinks that are also colours, rooms or pages: they count first in the name, or beside a bottle's measure or strength. */
const doubtful = whole(
  `champagne cognac konjakk sherry madeira martini rom port sider lager bitter porter ale bayer bokk rosé`,
);
/** Of these neither place nor measure is enough, only a strength. */
const veryDoubtful = whole(`rom port sider lager bitter porter ale bayer bokk rosé`);

/** Said of things for or with a drink, a smell or a colour of it: then the word names no goods of that kind. */
const beside = new RegExp(
  `^(?:${list(`
    glass(?:es)? .*glass åpner .*åpner opener .*opener korketrekker corkscrew stativ .*stativ rack kjøler .*kjøler cooler karaffel decanter krus mugg? mug seidel holder .*holder hylle shelf
    bok book kokebok guide spill game puslespill puzzle plakat poster kort card ballong(?:er)? t-?skjorte .*skjorte sokker socks
    duftlys .*lys lys candles? duft .*duft scent parfyme perfume såpe soap .*såpe sjampo shampoo farge[nt]?   .*farget colou?red?
    eddik .*eddik vinegar gelé .*gelé saus .*saus sauce gjær yeast bryggesett brewing ball cabinet skap bag veske .*veske belte askebeger ashtray lighter .*tenner fyrtøy
    desinfeksjon.* antibac sanitizer .*sprit rens.*`).join('|')})$`,
);
/** A glass for red wine, a stand for beer: what follows is what it is for. */
const forIt = /\b(?:til|for|av)$/;

const without =
  /alkoholfri|uten alkohol|non[- ]?alcoholic|alcohol[- ]free|without alcohol|(?<![\d,.])0(?:[.,][0-7]\d?)?\s*(?:%|prosent|vol)/;
/** What a bottle says: its strength. A sanitiser's `70 % alkohol` is none. */
const STRENGTH =
  /(?<![\d.,])\d{1,2}(?:[.,]\d+)?\s*%?\s*(?:vol\b|alk\b|abv\b)|\b(?:vol|alk|abv)\.?\s*\d{1,2}(?:[.,]\d+)?\s*%/;
const PERCENT = /(?<![\d.,])\d{1,2}(?:[.,]\d+)?\s*%/;
const MEASURE = /\d\s*(?:cl|l|liter|litre|ml)\b/;

/** A shelf is said in the plural or as a whole field of trade. */
const shelves: Record<BlockedKind, RegExp> = {
  alcohol:
    /^(?:alkohol|alcohol|alcoholic (?:beverages|drinks)|spirits|liquor(?: & spirits)?|hard cider|bitters|flavored alcoholic beverages)$/,
  tobacco: /^(?:tobakksvarer|tobacco products|tobacco|smoking|chewing tobacco|loose tobacco|smoking pipes)$/,
  nicotine: /^(?:nikotinprodukter|vaporizers & electronic cigarettes|electronic cigarettes|e-cigarettes)$/,
  medicine: /^(?:medicine & drugs|reseptfrie? legemidler|apotekvarer|pharmaceuticals)$/,
};
/** Google's numbers for the tops of the same fields. Source: Google's product taxonomy with ids. */
const googleNumbers: Record<string, BlockedKind> = {
  '499676': 'alcohol',
  '414': 'alcohol',
  '417': 'alcohol',
  '421': 'alcohol',
  '435': 'tobacco',
  '518': 'medicine',
};

/** What a ware may not be, and the word that says so; null where nothing does. */
export const blockedKind = ({ name, shelves: on = [], googleCategory, isBook }: Ware): Blocked | null =>
  byGoogle(googleCategory?.trim() ?? '') ?? on.map(byShelf).find(Boolean) ?? (isBook ? null : byName(name));

const byGoogle = (category: string): Blocked | null => {
  if (/^\d+$/.test(category)) {
    const kind = googleNumbers[category];
    return kind ? { kind, word: category } : null;
  }
  return category.split('>').map(byShelf).find(Boolean) ?? null;
};

/** One step of a path; the words of a name say it as well (`Øl og vin`), but no measure does. */
const byShelf = (step: string): Blocked | null => {
  const said = small(step);
  if (without.test(said)) return null;
  // Google keeps bread under this, too.
  if (said === 'food, beverages & tobacco') return null;
  for (const kind of blockedKinds) if (shelves[kind].test(said)) return { kind, word: step.trim() };
  return byName(step);
};

const byName = (name: string): Blocked | null => {
  const said = small(name);
  const all = said.match(/[\p{L}\d]+(?:-[\p{L}\d]+)*/gu) ?? [];
  for (const kind of blockedKinds) {
    if (kind === 'alcohol' && without.test(said)) continue;
    const word =
      all.find((w, at) => words[kind].test(w) && counts(said, all, at)) ??
      (kind === 'alcohol' ? doubtfulIn(said, all) : undefined);
    if (word) return { kind, word };
  }
  return null;
};

const counts = (said: string, all: readonly string[], at: number): boolean =>
  !all.some((w) => beside.test(w)) && !forIt.test(said.slice(0, placeOf(said, all, at)).trimEnd());

const placeOf = (said: string, all: readonly string[], at: number): number => {
  let from = 0;
  for (const word of all.slice(0, at)) from = said.indexOf(word, from) + word.length;
  return said.indexOf(all[at]!, from);
};

const doubtfulIn = (said: string, all: readonly string[]): string | undefined => {
  if (all.some((w) => beside.test(w))) return undefined;
  const strength = STRENGTH.exec(said)?.[0];
  if (strength) return strength;
  return all.find((w, at) => {
    if (!doubtful.test(w)) return false;
    return PERCENT.test(said) || (!veryDoubtful.test(w) && (at === 0 || MEASURE.test(said)));
  });
};

const small = (text: string) => text.normalize('NFC').toLowerCase().trim();
