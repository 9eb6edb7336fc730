import { fold, tokens } from './fold';
import type { Tongue } from './lexicon';

/** A word of the town's goods, as searches know it. */
export interface Known {
  lemma: string;
  spelled: string;
  tongue: Tongue;
  heads: string[];
  parts: string[];
  /** The best place in which it stands in a product: 0 is what the product is. */
  level: number;
}

export interface WordRow extends Known {
  forms: string[];
}

/** Words that mean the same, or, with `kindOf`, kinds of what that word says. */
export interface SynonymGroup {
  words: string[];
  kindOf: string | null;
}

/** Other words for a phrase, or for one of its kinds. */
export interface Meaning {
  words: string[];
  isKind: boolean;
}

/** Every word of the town in memory, by every form in which it may be typed, and which words mean the same. */
export class KnownWords {
  private readonly byForm = new Map<string, Known[]>();
  private readonly byLemma = new Map<string, Known>();
  private readonly meanings = new Map<string, Meaning[]>();

  add(rows: WordRow[]) {
    for (const { forms, ...row } of rows) {
      const key = `${row.tongue} ${row.lemma}`;
      const known = Object.assign(this.byLemma.get(key) ?? row, row);
      this.byLemma.set(key, known);
      for (const form of forms) {
        const there = this.byForm.get(form);
        if (!there) this.byForm.set(form, [known]);
        else if (!there.includes(known)) there.push(known);
      }
    }
  }

  /** A group may hold phrases. */
  setSynonyms(groups: readonly SynonymGroup[]) {
    this.meanings.clear();
    const folded = (words: string) => tokens(words).map(fold);
    for (const { words, kindOf } of groups) {
      const phrases = words.map(folded);
      if (kindOf !== null) this.means(folded(kindOf), phrases, true);
      else
        for (const phrase of phrases)
          this.means(
            phrase,
            phrases.filter((p) => p !== phrase),
            false,
          );
    }
  }

  private means(phrase: string[], others: string[][], isKind: boolean) {
    const more = others.map((words) => ({ words, isKind }));
    for (const key of this.keysOf(phrase)) this.meanings.set(key, [...(this.meanings.get(key) ?? []), ...more]);
  }

  /** A synonym may be typed in any form the town knows of it. */
  private keysOf(phrase: string[]): Set<string> {
    const lemmas = phrase.length === 1 ? this.find(phrase[0], 'nb').map((k) => k.lemma) : [];
    return new Set([phrase.join(' '), ...lemmas]);
  }

  /** What the form can be, in the reader's language where it is known in that, otherwise in the other. */
  find(form: string, language: 'nb' | 'en'): Known[] {
    const all = this.byForm.get(form) ?? [];
    const mine = all.filter((k) => k.tongue !== (language === 'nb' ? 'en' : 'nb'));
    return mine.length ? mine : all;
  }

  has(form: string): boolean {
    return this.byForm.has(form);
  }

  synonyms(key: string): Meaning[] {
    return this.meanings.get(key) ?? [];
  }

  /** Is it the beginning of a word? Looked through from the start: a few thousandths of a second at a hundred thousand words. */
  begins(prefix: string): boolean {
    for (const known of this.byLemma.values()) if (known.lemma.startsWith(prefix)) return true;
    return false;
  }
}
