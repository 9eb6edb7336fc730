import { Clock, osloDate } from '@bytorg/clock';
import { StoreDirectory } from '@bytorg/stores';
import { Inject, Injectable, Logger, type OnModuleDestroy } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { tokens } from './language/fold';

const EVERY_MS = 5000;
const MOST_AT_ONCE = 300;
const MOST_A_DAY = 5000;
const MOST_WORDS = 4;
const MOST_DIGITS = 5;

/** What was typed, as far as it can be kept: no address, no number that could be anybody's. */
const wordsToKeep = (text: string): string | null => {
  if (text.includes('@') || (text.match(/\d/g)?.length ?? 0) > MOST_DIGITS) return null;
  const words = tokens(text);
  const kept = words.join(' ');
  return words.length <= MOST_WORDS && kept.length >= 2 && kept.length <= 60 ? kept : null;
};

/**
 * Counts searches and those that found nothing: word, town, day, count, and nothing of who searched. Collected in memory and written together
 * every few seconds, so that a search stays one statement; what would be too many different words is not kept.
 */
@Injectable()
export class Misses implements OnModuleDestroy {
  private readonly log = new Logger('search');
  private readonly missed = new Map<string, number>();
  private searches = 0;
  private misses = 0;
  private timer?: NodeJS.Timeout;

  constructor(
    @Inject(DataSource) private readonly db: DataSource,
    @Inject(Clock) private readonly clock: Clock,
    @Inject(StoreDirectory) private readonly directory: StoreDirectory,
  ) {}

  note(text: string, found: boolean): void {
    this.searches++;
    if (!found) this.miss(text);
    this.timer ??= setTimeout(() => void this.write(), EVERY_MS).unref();
  }

  private miss(text: string) {
    this.misses++;
    const words = wordsToKeep(text);
    if (words && (this.missed.has(words) || this.missed.size < MOST_AT_ONCE))
      this.missed.set(words, (this.missed.get(words) ?? 0) + 1);
  }

  /** What cannot be written is lost: a count, not a promise. */
  async write(): Promise<void> {
    clearTimeout(this.timer);
    this.timer = undefined;
    if (!this.searches) return;
    const [words, counts] = [[...this.missed.keys()], [...this.missed.values()]];
    const [searches, misses] = [this.searches, this.misses];
    this.missed.clear();
    this.searches = this.misses = 0;
    try {
      const town = await this.directory.town();
      await this.db.query(
        `WITH d AS (
           INSERT INTO search_day AS d (town_id, day, searches, misses) VALUES ($1, $2, $3, $4)
           ON CONFLICT (town_id, day) DO UPDATE SET searches = d.searches + excluded.searches, misses = d.misses + excluded.misses)
         INSERT INTO search_miss AS m (town_id, day, words, n) SELECT $1, $2, u.words, u.n FROM unnest($5::text[], $6::int[]) AS u(words, n)
         WHERE (SELECT count(*) FROM search_miss WHERE town_id = $1 AND day = $2) < $7 ORDER BY u.words
         ON CONFLICT (town_id, day, words) DO UPDATE SET n = m.n + excluded.n`,
        [town.id, osloDate(this.clock.now()), searches, misses, words, counts, MOST_A_DAY],
      );
    } catch (error) {
      this.log.warn(`counts of searches: ${(error as Error).message}`);
    }
  }

  onModuleDestroy() {
    return this.write();
  }
}
