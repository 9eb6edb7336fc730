import { bentOddly, type Dictionary } from './dictionary';
import { isPlace, isSimplex, mayBegin, mayEnd } from './simplex';

/** A compound: its last part says what the thing is, what stands before says which kind. */
export interface Compound {
  /** Lemmas of the last part. */
  heads: string[];
  /** Lemmas of what stands before it. */
  modifiers: string[];
  /** The last part as it is written in the word. */
  ending: string;
}

interface First {
  lemmas: string[];
  worth: number;
}

const MOST_PARTS = 4;
const LEAST_AFTER_UNKNOWN = 5;
const takesS = /(ing|het|skap|dom|sjon|tet|else|nad|dag|ikt|eid|liv|stand)$/;
const nounFlags = (flags: string) => [...flags].filter((f) => 'ABEGIL'.includes(f));

/** Splits Norwegian compounds by the dictionary: ull-genser, barn-e-vogn, skrivebord-s-lampe. */
export class Compounds {
  constructor(private readonly dictionary: Dictionary) {}

  split(word: string): Compound | null {
    return this.known(word, 1) ?? this.afterUnknown(word);
  }

  private known(word: string, depth: number): Compound | null {
    if (word.length < 5 || depth > MOST_PARTS) return null;
    const wholes = this.dictionary.lemmas(word);
    if (wholes.some(isSimplex) || isSimplex(word) || this.isAct(word)) return null;
    let best: Compound | null = null;
    let most = 0;
    for (let at = 2; at <= word.length - 2; at++) {
      const first = this.firstOf(word.slice(0, at), depth);
      if (!first) continue;
      for (const ending of this.endings(word, at)) {
        const heads = this.headsOf(ending, wholes, word);
        if (!heads.length || (first.worth === 1 && ending.length < 4)) continue;
        const squeezed = ending.length > word.length - at;
        const worth =
          first.worth * 100 + 2 * Math.min(at, ending.length) + Number(heads[0] === ending) - (squeezed ? 150 : 0);
        if (worth > most) {
          most = worth;
          best = { heads, modifiers: first.lemmas, ending };
        }
      }
    }
    return best;
  }

  /** Of three equal letters one is not written: ull and lue make ullue. */
  private endings(word: string, at: number): string[] {
    const doubled = word[at - 1] === word[at - 2] && !'aeiouyæøå'.includes(word[at - 1]);
    return doubled ? [word.slice(at), word[at - 1] + word.slice(at)] : [word.slice(at)];
  }

  /** Sortering is what one does who sorterer, no ring. */
  private isAct(word: string): boolean {
    return (
      /[^l]ing(en|a|er|ene)?$/.test(word) && this.dictionary.flags(word.replace(/ing(en|a|er|ene)?$/, 'e')) !== null
    );
  }

  /** A compound is bent as its head is: avis (-en) is no kind of ur (-et). One who or what does something ends in -er. */
  private headsOf(ending: string, wholes: string[], word: string): string[] {
    const { dictionary } = this;
    if (!mayEnd(ending)) return [];
    const own = dictionary.isNoun(ending);
    const plain = own && (!/(er|ene)$/.test(ending) || isSimplex(ending) || /I/.test(dictionary.flags(ending)!));
    const doer =
      wholes.includes(word) &&
      /I/.test(dictionary.flags(word)!) &&
      ending.length > 4 &&
      dictionary.flags(ending.slice(0, -1)) !== null;
    if (doer && !plain) return [ending];
    const bent = (head: string, whole: string) =>
      nounFlags(dictionary.flags(whole)!).every((f) => dictionary.flags(head)!.includes(f));
    return (plain ? [ending] : dictionary.lemmas(ending)).filter(
      (head) =>
        mayEnd(head) &&
        dictionary.isNoun(head) &&
        (!wholes.length ||
          wholes.some(
            (whole) => (whole === word || whole.endsWith(head.slice(1))) && (bentOddly(head) || bent(head, whole)),
          )),
    );
  }

  /** What can stand first: a noun (with -s- or -e- after it), an adjective or verb, or a compound itself. */
  private firstOf(part: string, depth: number): First | null {
    if (!mayBegin(part)) return null;
    const { dictionary } = this;
    const noun = (w: string) => w.length > 2 && dictionary.isNoun(w);
    const bare = part.slice(0, -1);
    if (part.endsWith('s') && noun(bare) && (takesS.test(bare) || this.known(bare, depth + 1)))
      return { lemmas: [bare], worth: 5 };
    if (dictionary.isNoun(part)) return { lemmas: [part], worth: 4 };
    if (/[se]$/.test(part) && noun(bare)) return { lemmas: [bare], worth: 3 };
    if (isPlace(part) || dictionary.flags(part) !== null) return { lemmas: [part], worth: 2 };
    const plural = dictionary.lemmas(part).filter(noun);
    if (plural.length) return { lemmas: plural, worth: 2 };
    const inner = this.known(part, depth + 1) ?? (part.endsWith('s') ? this.known(bare, depth + 1) : null);
    return inner && { lemmas: [...inner.modifiers, ...inner.heads], worth: 1 };
  }

  /** Makers' and borrowed words stand first as well: a fleecejakke is a jakke, whatever fleece may be. */
  private afterUnknown(word: string): Compound | null {
    if (this.dictionary.lemmas(word).length || isSimplex(word)) return null;
    for (let at = 3; at <= word.length - LEAST_AFTER_UNKNOWN; at++) {
      const heads = this.headsOf(word.slice(at), [], word);
      if (heads.length) return { heads, modifiers: [word.slice(0, at)], ending: word.slice(at) };
    }
    return null;
  }
}
