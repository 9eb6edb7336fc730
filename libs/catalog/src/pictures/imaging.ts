import type { Sharp, SharpOptions } from 'sharp';

type Imaging = (input: Buffer, options?: SharpOptions) => Sharp;

/** The readers that strangers' bytes may reach, and the one for our own drawings. */
const readers = ['Jpeg', 'Png', 'Webp', 'Nsgif', 'Heif', 'Svg'].map((name) => `VipsForeignLoad${name}Buffer`);

let loaded: Promise<Imaging> | undefined;

/** Read at the first picture, not at boot: 20 MB that most processes of most days do not need. */
export const imaging = (): Promise<Imaging> =>
  (loaded ??= import('sharp').then(({ default: sharp }) => {
    sharp.block({ operation: ['VipsForeignLoad'] });
    sharp.unblock({ operation: readers });
    // Orders are more urgent than pictures: one thread, and nothing kept.
    sharp.concurrency(1);
    sharp.cache(false);
    return sharp;
  }));

let last: Promise<unknown> = Promise.resolve();
/** One after the other: two large pictures at once are twice the memory and no sooner done. */
export const inTurn = <T>(work: () => Promise<T>): Promise<T> => {
  const mine = last.then(work);
  last = mine.catch(() => undefined);
  return mine;
};
