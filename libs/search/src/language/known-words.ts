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

/** Every word of the town in memory, by every form in which it may be typed, and which words mean the same. */
export class KnownWords {
  private readonly byForm = new Map<string, Known[]>();
  private readonly byLemma = new Map<string, Known>();
  private readonly meanings = new Map<string, string[][]>();

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

  /** Groups of words that mean the same; a group may hold phrases. */
  setSynonyms(groups: string[][]) {
    this.meanings.clear();
    for (const group of groups) {
      const phrases = group.map((words) => tokens(words).map(fold));
      for (const phrase of phrases) {
        const others = phrases.filter((p) => p !== phrase);
        for (const key of this.keysOf(phrase))
          this.meanings.set(key, [...(this.meanings.get(key) ?? []), ...others.map((o) => o)]);
      }
    }
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

  synonyms(key: string): string[][] {
    return this.meanings.get(key) ?? [];
  }

  /** Is it the beginning of a word? Looked through from the start: a few thousandths of a second at a hundred thousand words. */
  begins(prefix: string): boolean {
    for (const known of this.byLemma.values()) if (known.lemma.startsWith(prefix)) return true;
    return false;
  }
}
