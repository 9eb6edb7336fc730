import { addHours, Clock } from '@bytorg/clock';
import { forgetAnswers } from '@bytorg/database';
import { Inject, Injectable } from '@nestjs/common';
import { DiscoveryService, MetadataScanner } from '@nestjs/core';
import { DataSource } from 'typeorm';
import { Every } from './handlers';
import { hearingsOf } from './hearings';
import { pruneEvents } from './prune';

const DAY = 24 * 60 * 60_000;
/** Long enough to see what happened, and for a telephone that was a month without network to send its acts again. */
export const KEEP_DAYS = 30;
/** Small statements: nobody waits for a lock while old rows go. */
const BATCH = 1000;

/** Once a day: events that are done, and answers kept for those who send twice. Lives in the worker only. */
@Injectable()
export class PruneWhatIsDone {
  constructor(
    @Inject(DataSource) private readonly db: DataSource,
    @Inject(Clock) private readonly clock: Clock,
    @Inject(DiscoveryService) private readonly discovery: DiscoveryService,
    @Inject(MetadataScanner) private readonly scanner: MetadataScanner,
  ) {}

  @Every(DAY)
  async prune() {
    const before = addHours(this.clock.now(), -24 * KEEP_DAYS);
    const hearings = hearingsOf(this.discovery, this.scanner);
    while ((await pruneEvents(this.db, hearings, before, BATCH)) === BATCH);
    while ((await forgetAnswers(this.db, before, BATCH)) === BATCH);
  }
}
