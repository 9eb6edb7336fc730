import { addHours, Clock, osloDate } from '@bytorg/clock';
import { inTransaction, once } from '@bytorg/database';
import { DomainError, Problems } from '@bytorg/errors';
import { audit, type Who } from '@bytorg/identity';
import { StoreDirectory } from '@bytorg/stores';
import { Inject, Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { fold, tokens } from './language/fold';
import type { SearchWords, Synonyms, SynonymsInput } from './search-words.views';

/** What fewer than so many searches looked for could be one person's. */
export const LEAST_SHOWN = 3;
export const SHOWN_DAYS = 30;
const MOST_SHOWN = 100;
const MOST_WORDS = 12;
const LONGEST = 40;
const isUuid = (id: string) => /^[0-9a-f-]{36}$/i.test(id);

/** Words alike, however they are written. */
const same = (words: string) => tokens(words).map(fold).join(' ');

/** The coordinator's hand on what searches understand. */
@Injectable()
export class SearchWordsService {
  constructor(
    @Inject(DataSource) private readonly db: DataSource,
    @Inject(Clock) private readonly clock: Clock,
    @Inject(StoreDirectory) private readonly directory: StoreDirectory,
  ) {}

  async read(): Promise<SearchWords> {
    const town = await this.directory.town();
    const since = osloDate(addHours(this.clock.now(), -24 * SHOWN_DAYS));
    const synonyms: Synonyms[] = await this.db.query(
      `SELECT id, words, kind_of AS "kindOf" FROM search_synonym ORDER BY coalesce(kind_of, words[1]), id`,
    );
    const misses = await this.db.query(
      `SELECT words, sum(n)::int AS count, count(*)::int AS days FROM search_miss WHERE town_id = $1 AND day > $2
       GROUP BY words HAVING sum(n) >= $3 ORDER BY 2 DESC, 1 LIMIT ${MOST_SHOWN}`,
      [town.id, since, LEAST_SHOWN],
    );
    const [totals] = await this.db.query(
      `SELECT coalesce(sum(searches), 0)::int AS searches, coalesce(sum(misses), 0)::int AS missed FROM search_day WHERE town_id = $1 AND day > $2`,
      [town.id, since],
    );
    const mended = new Set(synonyms.flatMap((s) => [...s.words, s.kindOf ?? ''].map(same)));
    return {
      ...totals,
      synonyms,
      misses: misses.filter((m: { words: string }) => !mended.has(same(m.words))),
      leastShown: LEAST_SHOWN,
    };
  }

  /** At once: the next search of any process sees that the words changed, and reads them. */
  async save(who: Who, input: SynonymsInput, key: string): Promise<Synonyms> {
    const { words, kindOf } = this.checked(input);
    const by = { scope: who.personId, operation: 'saveSynonyms', key, body: input };
    return once(this.db, by, async (tx) => {
      const [saved] = input.id
        ? (
            await tx.query(
              `UPDATE search_synonym SET words = $2, kind_of = $3 WHERE id = $1 RETURNING id, words, kind_of AS "kindOf"`,
              [input.id, words, kindOf],
            )
          )[0]
        : await tx.query(
            `INSERT INTO search_synonym (words, kind_of) VALUES ($1, $2) RETURNING id, words, kind_of AS "kindOf"`,
            [words, kindOf],
          );
      if (!saved) throw new DomainError('SYNONYMS_GONE');
      await this.note(tx, who, 'search.synonyms_saved', saved);
      return saved;
    });
  }

  /** Sent twice, the second finds nothing to remove, and leaves nothing in the log. */
  async remove(who: Who, id: string): Promise<void> {
    if (!isUuid(id)) return;
    await inTransaction(this.db, async (tx) => {
      const [[gone]] = await tx.query(
        `DELETE FROM search_synonym WHERE id = $1 RETURNING id, words, kind_of AS "kindOf"`,
        [id],
      );
      if (gone) await this.note(tx, who, 'search.synonyms_removed', gone);
    });
  }

  private checked({ id, words, kindOf: given }: SynonymsInput): { words: string[]; kindOf: string | null } {
    const problems = new Problems();
    const kept = new Map(words.map((w) => [same(w), w.trim().toLowerCase().normalize('NFC')] as const));
    kept.delete('');
    const kindOf = given?.trim().toLowerCase().normalize('NFC') || null;
    if (kindOf) kept.delete(same(kindOf));
    if (kindOf && !same(kindOf)) problems.add('kindOf', 'NOT_A_CHOICE');
    if (kindOf && kindOf.length > LONGEST) problems.add('kindOf', 'TOO_LONG', { max: LONGEST });
    if (kindOf ? !kept.size : kept.size < 2) problems.add('words', kindOf ? 'REQUIRED' : 'TWO_WORDS_NEEDED');
    if (kept.size > MOST_WORDS) problems.add('words', 'TOO_MANY_WORDS', { max: MOST_WORDS });
    if ([...kept.values()].some((w) => w.length > LONGEST)) problems.add('words', 'TOO_LONG', { max: LONGEST });
    if (id && !isUuid(id)) problems.add('id', 'NOT_A_CHOICE');
    problems.throwIfAny();
    return { words: [...kept.values()], kindOf };
  }

  private note(tx: EntityManager, who: Who, action: string, { id, words, kindOf }: Synonyms) {
    const detail = { words, ...(kindOf && { kindOf }) };
    return audit(tx, who, this.clock.now(), { action, subject: 'search_synonym', subjectId: id, detail });
  }
}
