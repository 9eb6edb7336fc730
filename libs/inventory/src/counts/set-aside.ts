import type { DataSource, EntityManager } from 'typeorm';

/** Units that have left the shelf and not the store: they stand in bags. Whoever fills the bags answers; no movement tells of it. */
export abstract class SetAside {
  /** Only the offers that have any. */
  abstract units(db: DataSource | EntityManager, offerIds: readonly string[]): Promise<Map<string, number>>;
}
