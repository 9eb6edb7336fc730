import { addMinutes, Clock } from '@bytorg/clock';
import { isToday, openState, readyAt, StoreDirectory, type StoreInfo } from '@bytorg/stores';
import { Inject, Injectable } from '@nestjs/common';

export interface Moment {
  store: StoreInfo;
  openNow: boolean;
  readyAt: Date | null;
  readyToday: boolean;
}

/** Of each active store: is it open, and when would goods ordered now be ready. Worked out once every few seconds. */
@Injectable()
export class StoreMoments {
  private kept = new Map<string, Moment>();
  private keptFrom: StoreInfo[] = [];
  private until = new Date(0);

  constructor(
    @Inject(StoreDirectory) private readonly directory: StoreDirectory,
    @Inject(Clock) private readonly clock: Clock,
  ) {}

  async now(): Promise<Map<string, Moment>> {
    const stores = await this.directory.active();
    const now = this.clock.now();
    if (now >= this.until || stores.length !== this.keptFrom.length || stores.some((s, i) => s !== this.keptFrom[i])) {
      this.kept = new Map(
        stores.map((store) => {
          const ready = readyAt(store.schedule, now, store.prepMinutes);
          return [
            store.id,
            { store, openNow: openState(store.schedule, now).openNow, readyAt: ready, readyToday: isToday(ready, now) },
          ];
        }),
      );
      this.keptFrom = stores;
      this.until = addMinutes(now, 1 / 12);
    }
    return this.kept;
  }
}
