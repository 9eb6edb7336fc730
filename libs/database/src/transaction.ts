import type { DataSource, EntityManager } from 'typeorm';

/** Serialisation failures and deadlocks; a plan that is older than its table (0A000); a prepared text that the server has forgotten (26000) or has already (42P05). */
const transient = new Set(['40001', '40P01', '0A000', '26000', '42P05']);

const codeOf = (error: unknown) => {
  const { driverError, code } = (error ?? {}) as { driverError?: { code?: string }; code?: string };
  return driverError?.code ?? code ?? '';
};

/** The transaction failed for what else was going on, not for what it did. */
export const isTransient = (error: unknown): boolean => transient.has(codeOf(error));

/** Writes what many acts of one transaction left to its end, in one statement. */
interface Gatherer<T> {
  write(tx: EntityManager, items: T[]): Promise<void>;
}

const gathered = new WeakMap<EntityManager, { by: Gatherer<unknown>; item: unknown }[]>();

/** Runs the work in one transaction. Only what is transient is tried again, at most three times. */
export const inTransaction = async <T>(db: DataSource, work: (tx: EntityManager) => Promise<T>): Promise<T> => {
  for (let attempt = 1; ; attempt++) {
    try {
      return await db.transaction(async (tx) => {
        gathered.set(tx, []);
        const answer = await work(tx);
        await writeGathered(tx);
        return answer;
      });
    } catch (error) {
      if (attempt === 3 || !isTransient(error)) throw error;
    }
  }
};

const writeGathered = async (tx: EntityManager) => {
  const left = gathered.get(tx)!;
  for (const by of new Set(left.map((g) => g.by)))
    await by.write(
      tx,
      left.filter((g) => g.by === by).map((g) => g.item),
    );
};

/** Leaves something to the transaction's end, where it is written with its like; at once in a transaction of another making. */
export const beforeCommit = async <T>(tx: EntityManager, by: Gatherer<T>, items: T[]): Promise<void> => {
  const waiting = gathered.get(tx);
  if (!waiting) return by.write(tx, items);
  waiting.push(...items.map((item) => ({ by: by as Gatherer<unknown>, item })));
};

/** A part of a transaction that may fail alone: what it wrote and what it left to the end are forgotten then. */
export const inSavepoint = async <T>(tx: EntityManager, work: () => Promise<T>): Promise<T> => {
  const waiting = gathered.get(tx);
  const before = waiting?.length ?? 0;
  try {
    return await tx.transaction(work);
  } catch (error) {
    if (waiting) waiting.length = before;
    throw error;
  }
};
