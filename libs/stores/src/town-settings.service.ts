import { Clock } from '@bytorg/clock';
import { inTransaction } from '@bytorg/database';
import { Problems } from '@bytorg/errors';
import { audit, type Who } from '@bytorg/identity';
import { Inject, Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { StoreDirectory } from './directory';
import type { TownSettings } from './town-settings.view';

const MAX_STORES = 5000;

/** What the coordinator says about the town as a whole. */
@Injectable()
export class TownSettingsService {
  constructor(
    @Inject(DataSource) private readonly db: DataSource,
    @Inject(Clock) private readonly clock: Clock,
    @Inject(StoreDirectory) private readonly directory: StoreDirectory,
  ) {}

  async read(): Promise<TownSettings> {
    const town = await this.directory.town();
    const [row] = await this.db.query(`SELECT id, eligible_stores AS "eligibleStores" FROM town WHERE id = $1`, [
      town.id,
    ]);
    return row;
  }

  /** How many stores of the town could take part; null takes the count away. */
  async setEligibleStores(who: Who, count: number | null): Promise<void> {
    const problems = new Problems();
    if (count !== null && (count < 1 || count > MAX_STORES))
      problems.add('count', 'OUT_OF_RANGE', { min: 1, max: MAX_STORES });
    problems.throwIfAny();
    const town = await this.directory.town();
    await inTransaction(this.db, async (tx) => {
      await tx.query(`UPDATE town SET eligible_stores = $2 WHERE id = $1`, [town.id, count]);
      await audit(tx, who, this.clock.now(), {
        action: 'town.eligible_stores_changed',
        subject: 'town',
        subjectId: town.id,
        detail: { count },
      });
    });
  }
}
