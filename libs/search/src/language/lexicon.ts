import { Compounds } from './compounds';
import { Dictionary } from './dictionary';
import { englishForms, englishLemma } from './english';
import { fold, hyphenParts, withoutHyphen } from './fold';

/** Norwegian, English, or a name that is the same in both. */
export type Tongue = 'nb' | 'en' | 'x';

/** A word as the index keeps it: folded, in its first form, with every form in which it may be typed. */
export interface Entry {
  lemma: string;
  /** As it is spelled, for the eyes. */
  spelled: string;
  tongue: Tongue;
  forms: string[];
  /** Of a compound: what it is, and which kind of that. */
  heads: string[];
  parts: string[];
}

const MOST_FORMS = 40;
const KEPT = 20_000;

/** What is known about a word as it is written. */
export class Lexicon {
  private readonly kept = new Map<string, Entry[]>();
  private readonly compounds: Compounds;

  constructor(private readonly dictionary: Dictionary) {
    this.compounds = new Compounds(dictionary);
  }

  /** The word's own entries first; those of its parts follow, each once. */
  entries(word: string, tongue: Tongue): Entry[] {
    const key = `${tongue}${word}`;
    const known = this.kept.get(key);
    if (known) return known;
    if (this.kept.size >= KEPT) this.kept.clear();
    const made = tongue === 'nb' ? this.norwegian(word) : [tongue === 'en' ? this.english(word) : plain(word, 'x')];
    this.kept.set(key, made);
    return made;
  }

  /** A word that says how a thing is: it has degrees, and neither -en nor -et. */
  describes(word: string): boolean {
    const flags = this.dictionary.flags(word) ?? '';
    return /V/.test(flags) && !/[AB]/.test(flags);
  }

  /** A name, as far as anybody knows. */
  isName(word: string): boolean {
    return this.dictionary.lemmas(word).length === 0;
  }

  private norwegian(word: string): Entry[] {
    const written = withoutHyphen(word);
    const hyphened = hyphenParts(word);
    const split = /\d/.test(word)
      ? null
      : hyphened.length > 1 || word.includes('-')
        ? this.ofHyphen(word)
        : this.compounds.split(word);
    const lemmas = this.dictionary.lemmas(written);
    if (!split) return (lemmas.length ? lemmas : [written]).map((l) => this.simple(l, shown(l, lemmas, written)));
    const heads = split.heads.map((head) => this.deep(head, shown(head, split.heads, split.ending)));
    const parts = split.modifiers.map((part) => this.deep(part));
    const first = written.slice(0, written.length - split.ending.length);
    const own = (lemmas.length ? lemmas : [first + split.heads[0]]).map((lemma): Entry => ({
      lemma: fold(lemma),
      spelled: shown(lemma, lemmas, written),
      tongue: 'nb',
      forms: folded([
        written,
        lemma,
        ...this.dictionary.forms(lemma),
        ...split.heads.flatMap((h) => this.formsOf(h).map((f) => first + f)),
      ]),
      heads: heads.map(([h]) => h.lemma),
      parts: parts.map(([p]) => p.lemma),
    }));
    return [...own, ...heads.flat(), ...parts.flat()];
  }

  /** T-skjorte, DAB-radio: the last part is what it is. */
  private ofHyphen(word: string) {
    const parts = word.split('-').filter(Boolean);
    const ending = parts.at(-1)!;
    const heads = this.dictionary.lemmas(ending).filter((lemma) => this.dictionary.isNoun(lemma));
    return heads.length && parts.length > 1
      ? { heads, modifiers: parts.slice(0, -1).filter((p) => p.length > 1), ending }
      : null;
  }

  /** A part may be a compound itself: it comes with its own parts. */
  private deep(lemma: string, spelled = lemma): Entry[] {
    const split = this.compounds.split(lemma);
    const own = this.simple(lemma, spelled);
    if (!split) return [own];
    const heads = split.heads.map((h) => this.simple(h, shown(h, split.heads, split.ending)));
    const parts = split.modifiers.map((p) => this.simple(p));
    return [{ ...own, heads: heads.map((h) => h.lemma), parts: parts.map((p) => p.lemma) }, ...heads, ...parts];
  }

  private simple(lemma: string, spelled = lemma): Entry {
    return {
      lemma: fold(lemma),
      spelled,
      tongue: 'nb',
      forms: folded([lemma, ...this.formsOf(lemma), ...linked(lemma)]),
      heads: [],
      parts: [],
    };
  }

  /** What the dictionary does not know is bent as most nouns are. */
  private formsOf(lemma: string): string[] {
    if (this.dictionary.isNoun(lemma) || this.dictionary.flags(lemma)) return this.dictionary.forms(lemma);
    if (lemma.length < 4 || /\d/.test(lemma)) return [lemma];
    const ends = lemma.endsWith('e') ? ['n', 't', 'r', 'ne'] : ['en', 'et', 'a', 'er', 'e', 'ene', 'ne'];
    return [lemma, ...ends.map((end) => lemma + end)];
  }

  private english(word: string): Entry {
    const lemma = englishLemma(withoutHyphen(word));
    return { ...plain(lemma, 'en'), forms: folded(englishForms(lemma)) };
  }
}

/** Where a word may be a form of several, nobody has written most of them: what is shown is the word as it stands. */
const shown = (lemma: string, lemmas: string[], written: string) => (lemmas.length > 1 ? written : lemma);

const plain = (word: string, tongue: Tongue): Entry => {
  const lemma = fold(withoutHyphen(word));
  return { lemma, spelled: word, tongue, forms: [lemma], heads: [], parts: [] };
};

const folded = (forms: string[]): string[] => [...new Set(forms.map(fold))].slice(0, MOST_FORMS);

/** As the first part of a compound: `barne sykkel` is typed apart as well. It is the genitive, too. */
const linked = (lemma: string): string[] => (lemma.length < 3 || /\d/.test(lemma) ? [] : [`${lemma}s`, `${lemma}e`]);
