import { idOf } from '../ids';

export interface Fact {
  eventId: string;
  at: Date;
  orderId?: string;
  subOrderId?: string;
  storeId?: string;
  runId?: string;
}

/** Events as they would have been told, by name, for those who measure. */
export class Facts {
  readonly byName = new Map<string, Fact[]>();

  add(name: string, { key, ...fact }: Omit<Fact, 'eventId'> & { key: string }): void {
    const list = this.byName.get(name) ?? [];
    if (!list.length) this.byName.set(name, list);
    list.push({ eventId: idOf('event', `${name}/${key}`), ...fact });
  }
}
