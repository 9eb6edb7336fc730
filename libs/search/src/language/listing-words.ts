import { fold, isSmall, tokens } from './fold';
import type { Entry, Lexicon, Tongue } from './lexicon';

/** What is said of a product, as `refresh_listing` gives it. */
export interface Said {
  name_nb: string;
  name_en: string;
  brand: string;
  category_nb: string;
  category_en: string;
  above_nb: string;
  above_en: string;
  keywords: string;
  attributes_nb: string;
  attributes_en: string;
  variants: string;
  description_nb: string;
  description_en: string;
  stores: string;
  codes: string[];
}

/**
 * Where a word stands in a product, from what it is to what is told about it. Two kinds of lexemes with PostgreSQL's four weights each make
 * eight places: `genser` and `.genser`. The order is published on the shop's page about ranking.
 */
const places = {
  head: ['', 'A'],
  name: ['', 'B'],
  category: ['', 'C'],
  brand: ['', 'D'],
  /** The name says it with this very word, not with one made of it. */
  exact: ['', 'D'],
  /** What the shelf's name is made of: barnebøker are bøker. */
  shelf: ['', 'D'],
  attribute: ['.', 'A'],
  part: ['.', 'B'],
  description: ['.', 'C'],
  other: ['.', 'D'],
} as const;
export type Place = keyof typeof places;
const order = Object.keys(places) as Place[];
const level = (place: Place) => order.indexOf(place);
/** From here on a word is only told about a thing. */
export const DESCRIBES = level('description');

/** A word of the town's goods, for the vocabulary; the level is the best place in which it was seen. */
export interface SeenEntry extends Entry {
  level: number;
}

export interface ListingWords {
  /** A tsvector as text. */
  vector: string;
  entries: SeenEntry[];
}

const lexeme = (entry: Pick<Entry, 'lemma' | 'tongue'>): string => (entry.tongue === 'en' ? '+' : '') + entry.lemma;

const cut = /[,(–:;]|\s-\s/;
const preposition = /^(med|i|på|til|for|fra|uten|under|ved|om|og|av|hos|with|in|on|for|from|without|of|by|and|to)$/;

/** The words in which the name says what the thing is: up to the first comma or preposition. */
const core = (name: string): string[] => {
  const words = tokens(name.split(cut)[0]);
  const end = words.findIndex((word, n) => n > 0 && preposition.test(word));
  return words.slice(0, end < 0 ? words.length : end).filter((word) => !/^\d/.test(word));
};

/** Collects the best place of every word. */
class Sheet {
  private readonly best = new Map<string, Set<Place>>();
  private readonly seen = new Map<string, SeenEntry>();

  put(entry: Entry, place: Place) {
    if (!entry.lemma) return;
    const key = lexeme(entry);
    this.best.set(key, (this.best.get(key) ?? new Set()).add(place));
    const before = this.seen.get(key);
    if (!before) this.seen.set(key, { ...entry, level: level(place) });
    else
      this.seen.set(key, {
        ...(before.heads.length ? before : entry),
        forms: joined(before.forms, entry.forms),
        level: Math.min(level(place), before.level),
      });
  }

  words(codes: string[]): ListingWords {
    const lexemes = [...this.best].flatMap(([key, found]) =>
      written(
        key,
        [...found].sort((a, b) => level(a) - level(b)),
      ),
    );
    return {
      vector: [...lexemes, ...codes.map((code) => quoted(fold(code)))].join(' '),
      entries: [...this.seen.values()],
    };
  }
}

/** Mostly the very same list. */
const joined = (a: string[], b: string[]) =>
  a === b || b.every((form) => a.includes(form)) ? a : [...new Set([...a, ...b])];

const quoted = (word: string) => `'${word.replaceAll('\\', '\\\\').replaceAll("'", "''")}'`;

/** The best place counts; others of the same kind add a little, as `ts_rank` adds a word's further positions. */
const written = (key: string, found: Place[]): string[] => {
  const [kind] = places[found[0]];
  const same = found.filter((place) => places[place][0] === kind);
  return [`${quoted(kind + key)}:${same.map((place, n) => `${n + 1}${places[place][1]}`).join(',')}`];
};

/** A name's last word says what it is, unless another says the same as the shelf on which it stands. */
const headOf = (words: string[], shelf: Set<string>, lexicon: Lexicon, tongue: Tongue): string | undefined => {
  const fits = (word: string) => lexicon.entries(word, tongue).some((e) => shelf.has(e.lemma));
  return (
    words.findLast((w) => !audience.has(w) && fits(w)) ??
    words.findLast((w) => !audience.has(w) && !(tongue === 'nb' && lexicon.describes(w))) ??
    words.at(-1)
  );
};
const audience = new Set(
  'dame herre barn baby junior voksen unisex liten stor små mini women men children kids small large'.split(' '),
);

/** A store's name as one lexeme, whatever stands between its words. */
export const storeName = (name: string): string =>
  `@${tokens(name)
    .map(fold)
    .filter((word) => !isSmall(word))
    .join(' ')}`;

export const listingWords = (said: Said, lexicon: Lexicon): ListingWords => {
  const sheet = new Sheet();
  const each = (text: string, tongue: Tongue, put: (entries: Entry[], word: string) => void) => {
    for (const word of tokens(text)) if (!isSmall(fold(word))) put(lexicon.entries(word, tongue), word);
  };
  /** The word itself in one place, its parts in another. */
  const place = (text: string, tongue: Tongue, whole: Place, parts: Place = 'part') =>
    each(text, tongue, (entries) => entries.forEach((e) => sheet.put(e, isOwn(e, entries) ? whole : parts)));

  for (const tongue of ['nb', 'en'] as const) {
    const name = said[`name_${tongue}`];
    const words = core(name);
    const shelf = new Set(tokens(said[`category_${tongue}`]).flatMap((w) => saysWhat(lexicon.entries(w, tongue))));
    const head = headOf(words, shelf, lexicon, tongue);
    each(name, tongue, (entries, word) => putName(sheet, entries, word === head && words.includes(word)));
    each(said[`category_${tongue}`], tongue, (entries) => {
      const what = new Set(saysWhat(entries));
      for (const e of entries) sheet.put(e, isOwn(e, entries) ? 'category' : what.has(e.lemma) ? 'shelf' : 'attribute');
    });
    place(said[`above_${tongue}`], tongue, 'attribute');
    place(said[`attributes_${tongue}`], tongue, 'attribute');
    place(said[`description_${tongue}`], tongue, 'description', 'other');
  }
  place(said.keywords, 'nb', 'attribute');
  place(said.brand, 'x', 'brand');
  place(said.variants, 'x', 'attribute');
  const stores = said.stores ? said.stores.split(' / ') : [];
  // A store called Hammer does not make hammers of its goods: its whole name finds them, or what is a name only.
  for (const word of stores.flatMap(tokens)) if (lexicon.isName(word)) place(word, 'x', 'other');
  return sheet.words([...said.codes.map((code) => `#${code}`), ...stores.map(storeName)]);
};

/** The word and what it is a kind of. */
const saysWhat = (entries: Entry[]): string[] => [
  ...entries.filter((e) => isOwn(e, entries)).map((e) => e.lemma),
  ...entries[0].heads,
];

/** The word's own entries come before those of its parts, and know them. */
const isOwn = (entry: Entry, entries: Entry[]) =>
  entries[0].heads.length ? entry.lemma === entries[0].lemma || sharesHeads(entry, entries[0]) : true;
const sharesHeads = (a: Entry, b: Entry) => a.heads.length > 0 && a.heads.join() === b.heads.join();

/** What the thing is: the word, and what it is a kind of. Other words of a name say which one, and their parts little. */
const putName = (sheet: Sheet, entries: Entry[], isHead: boolean) => {
  const heads = new Set(entries[0].heads);
  for (const entry of entries) {
    const own = isOwn(entry, entries);
    if (own && !isHead) sheet.put(entry, 'name');
    if (isHead && own) sheet.put(entry, 'exact');
    if (isHead && (own || heads.has(entry.lemma))) sheet.put(entry, 'head');
    else if (heads.has(entry.lemma)) sheet.put(entry, 'attribute');
    else if (!own) sheet.put(entry, 'part');
  }
};
