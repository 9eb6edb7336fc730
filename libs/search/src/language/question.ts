import { fold, hyphenParts, isSmall, tokens, withoutHyphen } from './fold';
import type { Known, KnownWords } from './known-words';
import { DESCRIBES } from './listing-words';
import { Compounds, LEAST_PART } from './unknown-compound';
import { oneSlip, slipsAllowed } from './spelling';

/** One way in which a term can be answered: all of these lexemes in one product. */
export interface Way {
  /** The word itself, another word for it, a kind of it, or the parts of a compound wherever they stand. */
  kind: 'own' | 'synonym' | 'kind' | 'parts';
  lexemes: string[];
  prefix?: boolean;
  /** The last of them must be in the name or the shelf's, and none of them in a description only: a compound that we split ourselves is a guess. */
  strict?: boolean;
}

/** One typed word, or two that belong together, and the ways to answer it. */
export interface Term {
  typed: string;
  ways: Way[];
  /** The word that is taken instead of what was typed, as it is spelled; where nobody knows that it is not said. */
  corrected?: string;
  /** Ways that answer half of it, for when nothing answers all: the last part of an unknown compound. */
  nearly: Way[];
}

export interface Question {
  terms: Term[];
  /** Not known, nor near enough to a known word for memory alone: the database is asked. */
  unknown: string[];
  /** What is taken for what was typed, where that is another word. */
  meant: string | null;
}

/** They say of a size that it is one, and stand in no product. */
const sizeWords = new Set(['str', 'stl', 'storrelse', 'size']);
const MOST_TERMS = 8;
const MOST_WAYS = 12;
/** Of a short word the first letter is seldom wrong, but for two that changed places. */
const FIRST_MAY_SLIP = 7;

const key = (k: Pick<Known, 'lemma' | 'tongue'>) => (k.tongue === 'en' ? '+' : '') + k.lemma;

/** Reads what was typed with the town's vocabulary. Pure: memory only. `corrections` are the database's answers about unknown words. */
export class Reader {
  private readonly compounds: Compounds;

  constructor(
    private readonly words: KnownWords,
    private readonly language: 'nb' | 'en',
    private readonly corrections: ReadonlyMap<string, string> = new Map(),
  ) {
    this.compounds = new Compounds(words, language);
  }

  read(text: string): Question {
    const typed = tokens(text.slice(0, 200)).slice(0, MOST_TERMS);
    const folded = typed.map((word) => ({
      raw: word,
      word: fold(withoutHyphen(word)),
      parts: hyphenParts(word).map(fold),
    }));
    const telling = folded.filter(
      ({ word }, n) =>
        !isSmall(word) &&
        !sizeWords.has(word) &&
        (word.length > 1 || /\d/.test(word) || (n > 0 && n === folded.length - 1 && /^[sml]$/.test(word))),
    );
    const asked = telling.length ? telling : folded;
    const unknown: string[] = [];
    const terms: Term[] = [];
    const shown: string[] = [];
    for (let n = 0; n < asked.length; n++) {
      const pair = this.together(asked[n].word, asked[n + 1]?.word);
      if (pair) {
        terms.push(pair);
        shown.push(asked[n].raw, asked[n + 1].raw);
        n++;
        continue;
      }
      const term = this.term(asked[n].word, asked[n].parts);
      if (!term.ways.length) unknown.push(term.typed);
      terms.push(term);
      shown.push(term.corrected ?? asked[n].raw);
    }
    return { terms, unknown, meant: terms.some((t) => t.corrected) ? shown.join(' ') : null };
  }

  /** `kaffe kopp` is kaffekopp, where the town has such a thing, and `usb pinne` what the synonyms say of both. */
  private together(a: string, b: string | undefined): Term | null {
    if (!b) return null;
    const joint = [a + b, `${a}s${b}`, `${a}e${b}`].find((w) => this.words.has(w));
    const meant = this.meaning(`${a} ${b}`);
    if (!joint && !meant.length) return null;
    const apart = this.words.has(a) && this.words.has(b) ? this.all([a, b]) : [];
    const ways = unique([...(joint ? this.known(joint) : []), ...apart, ...meant]);
    return ways.length ? { typed: `${a} ${b}`, ways, nearly: [] } : null;
  }

  private term(word: string, parts: string[]): Term {
    const term = (ways: Way[], more: Partial<Term> = {}): Term => ({
      typed: word,
      ways: unique(ways),
      nearly: [],
      ...more,
    });
    if (this.words.has(word)) return term(this.known(word));
    const meant = bases(word)
      .map((base) => this.meaning(base))
      .find((ways) => ways.length);
    if (meant) return term(meant);
    if (parts.length > 1 && parts.every((p) => this.words.has(p))) return term(this.all(parts));
    const split = this.compounds.split(word);
    if (split)
      return term(
        this.all(split).map((way) => ({ ...way, strict: true })),
        { nearly: this.known(split.at(-1)!) },
      );
    if (word.length >= LEAST_PART && this.words.begins(word))
      return term([{ kind: 'own', lexemes: [word], prefix: true }]);
    const corrected = this.correct(word);
    if (corrected && corrected !== word)
      return { ...this.term(corrected, []), typed: word, corrected: this.spelled(corrected) };
    return term([], { nearly: this.ending(word) });
  }

  /** A known word in its meanings; a compound also as its parts, where they stand apart; and other words for it. */
  private known(word: string): Way[] {
    const found = this.words.find(word, this.language);
    const synonyms = new Set([word, ...found.map((k) => k.lemma)]);
    return [
      ...found.map((k): Way => ({ kind: 'own', lexemes: [key(k)] })),
      ...found
        .filter((k) => k.heads.length && k.parts.length)
        .map((k): Way => ({ kind: 'parts', lexemes: [...k.parts, ...k.heads.slice(0, 1)] })),
      ...[...synonyms].flatMap((w) => this.meaning(w)),
    ];
  }

  private meaning(phrase: string): Way[] {
    return this.words.synonyms(phrase).flatMap(({ words, isKind }) => this.all(words, isKind ? 'kind' : 'synonym'));
  }

  /** All of these words, each in its first meaning but one: with several meanings there are several ways. */
  private all(words: string[], kind: Way['kind'] = 'parts'): Way[] {
    let ways: string[][] = [[]];
    for (const word of words) {
      const found = this.words.find(word, this.language).filter((k) => kind === 'parts' || this.isMine(k, kind));
      if (!found.length) return [];
      ways = ways.flatMap((way) => found.slice(0, 3).map((k) => [...way, key(k)])).slice(0, MOST_WAYS);
    }
    return ways.map((lexemes) => ({ kind, lexemes }));
  }

  /** A synonym in the other language is meant only as what a thing is: longs are no long handle. A kind is always that. */
  private isMine({ tongue, level }: Known, kind: Way['kind']): boolean {
    return level === 0 || (kind !== 'kind' && tongue !== (this.language === 'nb' ? 'en' : 'nb'));
  }

  /** Of what the form can be: the word that is spelled so, otherwise the one that stands in the best place. Nothing, where it is not known how people write it. */
  private spelled(form: string): string | undefined {
    const found = this.words.find(form, this.language).toSorted((a, b) => a.level - b.level);
    return (found.find((k) => fold(k.spelled) === form) ?? found[0])?.spelled || undefined;
  }

  /** The last part alone, where the first is unknown. */
  private ending(word: string): Way[] {
    const last = this.compounds.ending(word);
    return last ? this.known(last) : [];
  }

  private correct(word: string): string | null {
    const told = this.corrections.get(word);
    if (told && this.words.has(told)) return told;
    if (!slipsAllowed(word)) return null;
    let best: string | null = null;
    let worth = Infinity;
    for (const near of oneSlip(word)) {
      if (near[0] !== word[0] && word.length < FIRST_MAY_SLIP && !(near[0] === word[1] && near[1] === word[0]))
        continue;
      const [found] = this.words.find(near, this.language);
      if (!found || (slipsAllowed(word) < 2 && !this.isPlain(found))) continue;
      const cost = found.level + (found.tongue === 'en' ? 4 : 0) + (near[0] === word[0] ? 0 : 3);
      if (cost < worth) [best, worth] = [near, cost];
    }
    return best ?? this.correctPart(word);
  }

  /** What a short word may be a slip of: too many words are near it. One of the reader's own language that names things, shelves, or what they are like. */
  private isPlain({ tongue, level }: Known): boolean {
    return level < DESCRIBES && (tongue !== 'en' || this.language === 'en');
  }

  /** `kaffekop`: one part is right, the other nearly. */
  private correctPart(word: string): string | null {
    if (word.length < 7) return null;
    for (const near of oneSlip(word)) if (this.compounds.split(near)) return near;
    return null;
  }
}

/** The word, and what it is a form of if it is bent as most nouns are: for words that the town has in no product. */
const bases = (word: string): string[] =>
  word.length < 6
    ? [word]
    : [
        word,
        ...['ene', 'en', 'et', 'er', 'ne', 'e', 'a', 'n', 'r']
          .filter((end) => word.endsWith(end))
          .flatMap((end) => [word.slice(0, -end.length), `${word.slice(0, -end.length)}e`]),
      ];

const unique = (ways: Way[]): Way[] =>
  [...new Map(ways.map((w) => [w.lexemes.join(), w])).values()].slice(0, MOST_WAYS);
