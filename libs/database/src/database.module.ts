import { DynamicModule, Module, type OnApplicationShutdown } from '@nestjs/common';
import { Clock } from '@bytorg/clock';
import { Config } from '@bytorg/config';
import { DataSource, type EntitySchema } from 'typeorm';
import { migrations } from './migrations/index';
import { LearningClient } from './prepared';
import { WalledDataSource } from './wall';

type Entity = (new () => object) | EntitySchema;

export const databaseOptions = (url: string, pool = 20, entities: Entity[] = []) => ({
  type: 'postgres' as const,
  url,
  entities,
  migrations,
  migrationsTableName: 'migration',
  installExtensions: false,
  extra: {
    max: pool,
    application_name: 'bytorg',
    Client: LearningClient,
    // A request never waits longer than this for a lock or a plan gone wrong; jobs are as bound by it.
    statement_timeout: 30_000,
    idle_in_transaction_session_timeout: 60_000,
    connectionTimeoutMillis: 10_000,
  },
});

export const openDataSource = (url: string, pool?: number, entities?: Entity[]): Promise<DataSource> =>
  new WalledDataSource(databaseOptions(url, pool, entities)).initialize();

/** Brings a database to the newest migration; many processes may try at once. */
export const migrate = async (db: DataSource) => {
  const runner = db.createQueryRunner();
  try {
    await runner.query('SELECT pg_advisory_lock(726164)');
    await db.runMigrations({ transaction: 'each' });
  } finally {
    await runner.query('SELECT pg_advisory_unlock(726164)');
    await runner.release();
  }
};

class Closer implements OnApplicationShutdown {
  constructor(private readonly db: DataSource) {}
  async onApplicationShutdown() {
    if (this.db.isInitialized) await this.db.destroy();
  }
}

@Module({})
export class DatabaseModule {
  static with(config: Config): DynamicModule {
    return {
      module: DatabaseModule,
      global: true,
      providers: [
        { provide: Config, useValue: config },
        { provide: Clock, useValue: new Clock(config.env.CLOCK_START) },
        { provide: DataSource, useFactory: () => openDataSource(config.env.DATABASE_URL, config.env.DATABASE_POOL) },
        { provide: Closer, useFactory: (db: DataSource) => new Closer(db), inject: [DataSource] },
      ],
      exports: [Config, Clock, DataSource],
    };
  }
}
