import type { DiscoveryService, MetadataScanner } from '@nestjs/core';
import { HANDLER, type HandlerMark } from './handlers';

/** A handler by its name, and one event (or `prefix.*`) that it hears. */
export interface Hearing {
  handler: string;
  event: string;
}

/** All of this process, under the names by which the job runner notes what each handler has done. */
export const hearingsOf = (discovery: DiscoveryService, scanner: MetadataScanner): Hearing[] => {
  const found: Hearing[] = [];
  for (const { instance } of discovery.getProviders()) {
    if (!instance || typeof instance !== 'object') continue;
    for (const method of scanner.getAllMethodNames(Object.getPrototypeOf(instance))) {
      const mark: HandlerMark | undefined = Reflect.getMetadata(HANDLER, (instance as Record<string, object>)[method]!);
      for (const event of mark?.events ?? []) found.push({ handler: `${instance.constructor.name}.${method}`, event });
    }
  }
  return found;
};
