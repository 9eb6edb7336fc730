import { AsyncLocalStorage } from 'node:async_hooks';
import { DataSource, type EntityManager, type ObjectLiteral, type QueryRunner, type ReplicationMode } from 'typeorm';

/** The stores whose staff act here. Nothing: the platform itself does (shoppers' requests, jobs, the town's own roles). */
const acting = new AsyncLocalStorage<readonly string[] | undefined>();

const ENTER = `SELECT set_config('role', 'bytorg_store', true), set_config('bytorg.stores', $1, true)`;
const LEAVE = `SELECT set_config('role', 'none', true)`;
const RETURN = `SELECT set_config('role', 'bytorg_store', true)`;

/** Whatever the work does in the database, it reaches these stores' rows and nobody else's. */
export const behindWall = <T>(stores: readonly string[], work: () => T): T => acting.run(stores, work);

export const isBehindWall = (): boolean => acting.getStore() !== undefined;

/** A door: this work, on connections of its own, is the platform's. The README lists all of them. */
export const asPlatform = <T>(work: () => T): T => acting.run(undefined, work);

/** The same inside a transaction that a store's staff began: the role changes for this work and back again after it. */
export const asPlatformIn = async <T>(tx: EntityManager, work: () => Promise<T>): Promise<T> => {
  if (!isBehindWall()) return work();
  await tx.query(LEAVE);
  try {
    return await asPlatform(work);
  } finally {
    // Where this fails, the transaction has failed already: all it can do is roll back, and the role with it.
    await tx.query(RETURN).catch(() => undefined);
  }
};

/** Whose a thing is, by a statement that answers `store_id`: to refuse what is another's, one has to see that it is. */
export const whose = async (db: DataSource, text: string, id: string): Promise<string | undefined> => {
  const [row] = await asPlatform(() => db.query(text, [id]));
  return row?.store_id;
};

/**
 * The one place where the wall is entered: behind it every transaction begins by taking on the store's role, and a plain
 * statement is a transaction of its own. Both end with the transaction; nothing stays on the pool's connection.
 */
export class WalledDataSource extends DataSource {
  // eslint-disable-next-line @typescript-eslint/no-explicit-any -- as it is inherited: no type can follow the text of a statement
  override query<T = any>(text: string, values?: any[] | ObjectLiteral, runner?: QueryRunner): Promise<T> {
    if (runner || !isBehindWall()) return super.query(text, values, runner);
    return this.transaction((tx) => tx.query(text, values));
  }

  override createQueryRunner(mode?: ReplicationMode): QueryRunner {
    const runner = super.createQueryRunner(mode);
    const stores = acting.getStore();
    if (stores) enterWhenBegun(runner, stores);
    return runner;
  }
}

const enterWhenBegun = (runner: QueryRunner, stores: readonly string[]) => {
  const begin = runner.startTransaction.bind(runner);
  runner.startTransaction = async (isolation) => {
    const outermost = !runner.isTransactionActive; // a savepoint is inside already
    await begin(isolation);
    if (outermost) await runner.query(ENTER, [stores.join(',')]);
  };
};
