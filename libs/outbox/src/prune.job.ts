import { addHours, Clock } from '@bytorg/clock';
import { forgetAnswers } from '@bytorg/database';
import { Inject, Injectable } from '@nestjs/common';
import { DiscoveryService, MetadataScanner } from '@nestjs/core';
import { DataSource } from 'typeorm';
import { Every, HANDLER, type HandlerMark } from './handlers';
import { type Hearing, pruneEvents } from './prune';

const DAY = 24 * 60 * 60_000;
/** Long enough to see what happened, and for a telephone that was a month without network to send its acts again. */
const KEEP_DAYS = 30;
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
    const hearings = this.hearings();
    while ((await pruneEvents(this.db, hearings, before, BATCH)) === BATCH);
    while ((await forgetAnswers(this.db, before, BATCH)) === BATCH);
  }

  /** The names under which the job runner notes what each handler has done. */
  private hearings(): Hearing[] {
    const found: Hearing[] = [];
    for (const { instance } of this.discovery.getProviders()) {
      if (!instance || typeof instance !== 'object') continue;
      for (const method of this.scanner.getAllMethodNames(Object.getPrototypeOf(instance))) {
        const mark: HandlerMark | undefined = Reflect.getMetadata(
          HANDLER,
          (instance as Record<string, object>)[method]!,
        );
        for (const event of mark?.events ?? [])
          found.push({ handler: `${instance.constructor.name}.${method}`, event });
      }
    }
    return found;
  }
}
