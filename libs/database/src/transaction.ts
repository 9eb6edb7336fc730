import type { DataSource, EntityManager } from 'typeorm';

const transient = new Set(['40001', '40P01']);

/** Runs the work in one transaction. Only deadlocks and serialisation failures are tried again, at most three times. */
export const inTransaction = async <T>(db: DataSource, work: (tx: EntityManager) => Promise<T>): Promise<T> => {
  for (let attempt = 1; ; attempt++) {
    try {
      return await db.transaction(work);
    } catch (error) {
      const code =
        (error as { driverError?: { code?: string }; code?: string }).driverError?.code ??
        (error as { code?: string }).code;
      if (attempt === 3 || !code || !transient.has(code)) throw error;
    }
  }
};
