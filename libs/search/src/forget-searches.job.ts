import { addHours, Clock, osloDate } from '@bytorg/clock';
import { Every } from '@bytorg/outbox';
import { Inject, Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { LEAST_SHOWN, SHOWN_DAYS } from './search-words.service';

const DAY = 86_400_000;
const KEPT_DAYS = 400;

/** Words of goods that are gone, words that too few looked for to be shown, and all that is older than a year. */
@Injectable()
export class ForgetSearches {
  constructor(
    @Inject(DataSource) private readonly db: DataSource,
    @Inject(Clock) private readonly clock: Clock,
  ) {}

  /** Left, they would mend typing errors towards nothing. */
  @Every(DAY)
  async forgetWords(): Promise<void> {
    await this.db.query(
      `DELETE FROM search_word WHERE CASE WHEN tongue = 'en' THEN '+' ELSE '' END || lemma NOT IN (SELECT ltrim(word, '.') FROM ts_stat('SELECT words FROM listing'))`,
    );
  }

  @Every(DAY)
  async forgetMisses(): Promise<void> {
    const [few, all] = [SHOWN_DAYS, KEPT_DAYS].map((days) => osloDate(addHours(this.clock.now(), -24 * days)));
    await this.db.query(
      `DELETE FROM search_miss m WHERE day < $2 OR day < $1 AND (SELECT sum(n) FROM search_miss o WHERE o.town_id = m.town_id AND o.words = m.words AND o.day < $1) < $3`,
      [few, all, LEAST_SHOWN],
    );
    await this.db.query(`DELETE FROM search_day WHERE day < $1`, [all]);
  }
}
