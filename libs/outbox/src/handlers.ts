import { SetMetadata } from '@nestjs/common';

export const HANDLER = Symbol('outbox handler');
export const SCHEDULE = Symbol('schedule');

export interface HandlerMark {
  events: string[];
  mode: 'record' | 'deliver';
}

/** `handle(event, tx)`: runs once, in the transaction that notes that it ran. Database work only. */
export const Record = (...events: string[]) => SetMetadata(HANDLER, { events, mode: 'record' } satisfies HandlerMark);

/** `handle(event)`: runs outside any transaction and may run again after a crash: key what it sends by `event.id`. */
export const Deliver = (...events: string[]) => SetMetadata(HANDLER, { events, mode: 'deliver' } satisfies HandlerMark);

/** A method that the worker calls every so many milliseconds, with a signal that says when it is stopped; it must be safe to run in two workers at once. */
export const Every = (ms: number) => SetMetadata(SCHEDULE, ms);
