import { Clock } from '@bytorg/clock';
import { Every } from '@bytorg/outbox';
import { Inject, Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';

const DAY = 24 * 60 * 60_000;
const BATCH = 1000;

/** Once a day: sessions, links and counts that have run out. They mean nothing any more, and hold addresses of people. */
@Injectable()
export class ForgetExpired {
  constructor(
    @Inject(DataSource) private readonly db: DataSource,
    @Inject(Clock) private readonly clock: Clock,
  ) {}

  @Every(DAY)
  async forget() {
    const now = new Date(); // the library keeps its rows by the real clock
    await this.all('person_session', 'expires_at', now);
    await this.all('verification', 'expires_at', now);
    await this.all('throttle', 'window_ends_at', this.clock.now());
  }

  private async all(table: string, column: string, before: Date) {
    for (let gone = BATCH; gone === BATCH;) {
      [, gone] = await this.db.query(
        `DELETE FROM ${table} WHERE ctid = ANY(ARRAY(SELECT ctid FROM ${table} WHERE ${column} < $1 LIMIT $2 FOR UPDATE SKIP LOCKED))`,
        [before, BATCH],
      );
    }
  }
}
