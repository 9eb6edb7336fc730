import { Inject, Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { KnownWords, type WordRow } from './language/known-words';
import { type Question, Reader } from './language/question';
import { DESCRIBES } from './language/listing-words';
import { SHORTEST, slips, slipsAllowed } from './language/spelling';

const KEPT = 5000;

/**
 * The town's words in this process. Every search answers with the number of the vocabulary that the database has; when that is higher than
 * what was read here, what is new is read before the next search looks at it.
 */
@Injectable()
export class Vocabulary {
  private words = new KnownWords();
  private version = 0;
  private reading?: Promise<void>;
  private corrections = new Map<string, string>();

  constructor(@Inject(DataSource) private readonly db: DataSource) {}

  /** True when there was something new. */
  async upTo(version: number): Promise<boolean> {
    if (version <= this.version) return false;
    this.reading ??= this.load().finally(() => (this.reading = undefined));
    await this.reading;
    return true;
  }

  async read(text: string, language: 'nb' | 'en'): Promise<Question> {
    if (!this.version) await this.upTo(1);
    const question = new Reader(this.words, language, this.corrections).read(text);
    const missing = question.unknown.filter((word) => slipsAllowed(word) && !this.corrections.has(word));
    if (!missing.length) return question;
    const answer = await this.lookFor(missing, language);
    if (answer === 'none') return question;
    // The database knows the very word: what is known here is older.
    if (answer === 'newer') await this.load();
    return new Reader(this.words, language, this.corrections).read(text);
  }

  private async load(): Promise<void> {
    const [{ n, words, synonyms }] = await this.db.query(
      `SELECT v.n::int AS n, (SELECT jsonb_agg(jsonb_build_object('tongue', tongue, 'lemma', lemma, 'spelled', spelled, 'forms', forms, 'heads', heads, 'parts', parts, 'level', level)) FROM search_word WHERE version > $1) AS words,
         (SELECT jsonb_agg(jsonb_build_object('words', words, 'kindOf', kind_of) ORDER BY id) FROM search_synonym) AS synonyms FROM search_version v`,
      [this.version],
    );
    this.words.add((words ?? []) as WordRow[]);
    this.words.setSynonyms(synonyms ?? []);
    this.corrections.clear();
    this.version = n;
  }

  /** The nearest known word for each, by trigrams in the database and slips here; what has none is remembered, too. */
  private async lookFor(words: string[], language: 'nb' | 'en'): Promise<'found' | 'newer' | 'none'> {
    if (this.corrections.size > KEPT) this.corrections.clear();
    const rows: { word: string; tongue: string; forms: string[]; level: number }[] = await this.db.query(
      `SELECT u.word, n.tongue, n.forms, n.level FROM unnest($1::text[]) AS u(word), near_words(u.word) n`,
      [words],
    );
    if (rows.some((r) => r.forms.includes(r.word))) return 'newer';
    let found = false;
    for (const word of words) {
      const near = rows
        .filter((r) => r.word === word && r.tongue !== (language === 'nb' ? 'en' : 'nb'))
        .flatMap((r) =>
          r.forms.map((form) => ({
            form,
            level: r.level,
            cost: slips(word, form) * 10 + r.level + (form[0] === word[0] ? 0 : 5),
            far: slips(word, form),
          })),
        )
        .filter(
          (c) =>
            c.far <= slipsAllowed(word) && c.form.length >= SHORTEST && (c.level < DESCRIBES || slipsAllowed(word) > 1),
        )
        .sort((a, b) => a.cost - b.cost)[0];
      this.corrections.set(word, near?.form ?? '');
      found ||= !!near;
    }
    return found ? 'found' : 'none';
  }
}
