const FIRST_ID = '00000000-0000-0000-0000-000000000000';

/**
 * Does the work for every row that `next` finds, batch by batch in the order of their ids: what cannot be done hides
 * nothing that comes after it. The first failure is thrown when all others are done. A stopped worker ends between two rows.
 */
export const throughAll = async <T extends { id: string }>(
  next: (afterId: string) => Promise<T[]>,
  work: (row: T) => Promise<unknown>,
  stopped?: AbortSignal,
): Promise<void> => {
  const failures: unknown[] = [];
  for (let after = FIRST_ID, batch: T[] = []; (batch = await next(after)).length; after = batch.at(-1)!.id)
    for (const row of batch) {
      if (stopped?.aborted) return;
      await work(row).catch((error: unknown) => failures.push(error));
    }
  if (failures.length) throw failures[0];
};
