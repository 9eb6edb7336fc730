import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

interface Rule {
  flag: string;
  strip: string;
  add: string;
  when: RegExp;
}

/** Lower-case flags derive other words (-het, -ning); capitals inflect. Genitives say nothing about what a thing is. */
const inflects = (r: Rule) => /[A-Z]/.test(r.flag) && !r.add.endsWith('s');

/** Svart is black, though one who svarer (answers) has svart: a word that stands by itself can only be a noun's plural or definite form as well. */
const bendsNoun = (r: Rule) =>
  /(er|ene|en|r|ne)$/.test(r.add) || (r.add.endsWith('e') && r.when.source.startsWith('er'));

/**
 * A spelling dictionary (hunspell) as what an indexer asks of it: is this a word, of what is it a form, which forms has it. The list stays one
 * string with a table of places in it: 330,000 words in 10 MB, where a Map would take four times as much.
 */
export class Dictionary {
  private readonly places: Uint32Array;
  private readonly mask: number;
  private readonly byFlag = new Map<string, Rule[]>();
  private readonly byEnding = new Map<string, Rule[]>();

  constructor(
    aff: string,
    private readonly words: string,
  ) {
    for (const r of rulesOf(aff).filter(inflects)) {
      this.byFlag.set(r.flag, [...(this.byFlag.get(r.flag) ?? []), r]);
      this.byEnding.set(r.add, [...(this.byEnding.get(r.add) ?? []), r]);
    }
    const count = words.split('\n').length;
    this.places = new Uint32Array(2 ** Math.ceil(Math.log2(count * 1.6)));
    this.mask = this.places.length - 1;
    this.fill();
  }

  /** Of the package `dictionary-nb`: its files are data that is read, no code of it runs. */
  static norwegian(): Dictionary {
    const folder = dirname(createRequire(import.meta.url).resolve('dictionary-nb'));
    return new Dictionary(
      readFileSync(join(folder, 'index.aff'), 'utf8'),
      readFileSync(join(folder, 'index.dic'), 'utf8'),
    );
  }

  private fill() {
    for (
      let at = this.words.indexOf('\n') + 1;
      at > 0 && at < this.words.length;
      at = this.words.indexOf('\n', at) + 1
    ) {
      let slot = this.hash(this.words, at);
      while (this.places[slot]) slot = (slot + 1) & this.mask;
      this.places[slot] = at;
      if (this.words.indexOf('\n', at) < 0) break;
    }
  }

  private hash(text: string, from: number): number {
    let h = 2166136261;
    for (let i = from; i < text.length; i++) {
      const c = text.charCodeAt(i);
      if (c === 47 || c === 10 || c === 13) break;
      h = Math.imul(h ^ c, 16777619);
    }
    return (h ^ (h >>> 15)) & this.mask;
  }

  /** The flags of a word, of all its entries; null when it is none. */
  flags(word: string): string | null {
    let found: string | null = null;
    for (let slot = this.hash(word, 0); this.places[slot]; slot = (slot + 1) & this.mask) {
      const at = this.places[slot];
      const end = at + word.length;
      if (!this.words.startsWith(word, at)) continue;
      const next = this.words[end];
      if (next === '/') found = (found ?? '') + /[^\s]*/.exec(this.words.slice(end + 1, end + 60))![0];
      else if (next === '\n' || next === '\r' || next === undefined) found ??= '';
    }
    return found;
  }

  isNoun(word: string): boolean {
    if (word in strays) return true;
    const flags = this.flags(word);
    // The flag z allows compounds: a verb that has it is known by its other flags.
    return flags !== null && (/[ABCL]/.test(flags) || (/z/.test(flags) && !/[MOPQRST]/.test(flags)));
  }

  /** What the word can be a form of, itself first; goods are nouns, so where a noun is possible, verbs are not meant. */
  lemmas(word: string): string[] {
    const own = this.flags(word);
    const found = own === null ? [] : [word];
    for (const lemma in strays) if ((lemma === word && own === null) || strays[lemma].includes(word)) found.push(lemma);
    for (let n = 0; n <= Math.min(8, word.length - 1); n++)
      for (const r of this.byEnding.get(word.slice(word.length - n)) ?? []) {
        if (n === 0 && !r.strip) continue;
        if (own !== null && !bendsNoun(r)) continue;
        const lemma = word.slice(0, word.length - n) + r.strip;
        if (lemma !== word && !found.includes(lemma) && r.when.test(lemma) && this.flags(lemma)?.includes(r.flag))
          found.push(lemma);
      }
    const nouns = found.filter((lemma) => this.isNoun(lemma));
    return nouns.length ? nouns : found;
  }

  /** The word and its forms, without genitives. */
  forms(lemma: string): string[] {
    const found = new Set([lemma]);
    for (const form of strays[lemma] ?? []) found.add(form);
    for (const flag of this.flags(lemma) ?? '')
      for (const r of this.byFlag.get(flag) ?? [])
        if (lemma.endsWith(r.strip) && r.when.test(lemma))
          found.add(lemma.slice(0, lemma.length - r.strip.length) + r.add);
    return [...found];
  }
}

/** Words that every town sells, where the dictionary lacks their forms or themselves. */
const strays: Record<string, string[]> = {
  sko: ['skoen', 'skoa', 'skoene'],
  ski: ['skien', 'skia', 'skiene'],
  kle: ['klær', 'klærne'],
  tre: ['treet', 'trærne', 'trær'],
  håndkle: ['håndkleet', 'håndklær', 'håndklærne'],
  sorbet: ['sorbeten', 'sorbeter', 'sorbetene'],
  smoothie: ['smoothien', 'smoothier', 'smoothiene'],
  hoodie: ['hoodien', 'hoodier', 'hoodiene'],
  kne: ['kneet', 'knær', 'knærne'],
};

/** Their forms are listed above, so that their flags say too little. */
export const bentOddly = (lemma: string): boolean => lemma in strays;

const rulesOf = (aff: string): Rule[] =>
  [...aff.matchAll(/^SFX (\S) +(\S+) +(\S+) +(\S+)/gm)]
    .filter(([, , strip]) => strip !== 'Y' && strip !== 'N')
    .map(([, flag, strip, add, when]) => ({
      flag,
      strip: strip === '0' ? '' : strip,
      add: add === '0' ? '' : add,
      when: new RegExp(`${when === '.' ? '' : when}$`),
    }));
