import { isSmall } from './fold';
import type { KnownWords } from './known-words';

export const LEAST_PART = 3;
const HEAD_OR_NAME = 2;

/** Words that no product has as one, read as two that the town knows. */
export class Compounds {
  constructor(
    private readonly words: KnownWords,
    private readonly language: 'nb' | 'en',
  ) {}

  /** A compound nobody sells under that name: both parts must be known, the last as what a thing is or is named. */
  split(word: string): [string, string] | null {
    let best: [string, string] | null = null;
    for (let at = LEAST_PART; at <= word.length - 2; at++) {
      const ending = word.slice(at);
      if (!this.saysWhat(ending)) continue;
      const first = [word.slice(0, at), ...(/[se]$/.test(word.slice(0, at)) ? [word.slice(0, at - 1)] : [])].find(
        (w) => w.length >= LEAST_PART && this.words.has(w),
      );
      if (first && (!best || Math.min(first.length, ending.length) > Math.min(best[0].length, best[1].length)))
        best = [first, ending];
    }
    return best;
  }

  private saysWhat(word: string): boolean {
    return (
      !isSmall(word) &&
      (word.length >= LEAST_PART || word === 'te' || word === 'is') &&
      this.words.find(word, this.language).some((k) => k.level < HEAD_OR_NAME && k.tongue !== 'en')
    );
  }

  /** The longest last part that is known, where the first is not. */
  ending(word: string): string | null {
    for (let at = LEAST_PART; at <= word.length - 4; at++) if (this.saysWhat(word.slice(at))) return word.slice(at);
    return null;
  }
}
