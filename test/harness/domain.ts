import 'reflect-metadata';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Config } from '@bytorg/config';
import { DatabaseModule } from '@bytorg/database';
import { domainModules } from '@bytorg/domain';
import { Who } from '@bytorg/identity';
import { type INestApplicationContext, Module } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { DataSource } from 'typeorm';
import { core } from '../town/core';
import { testDatabase, type TestDatabase } from './database';

export interface Domain {
  app: INestApplicationContext;
  db: DataSource;
  database: TestDatabase;
  get<T>(service: new (...args: never[]) => T): T;
  close(): Promise<void>;
}

/** The domain's services on a database of their own, without servers and jobs: for what only many hands at once can show. */
export const openDomain = async (suffix: string, pool = 20): Promise<Domain> =>
  domainOn(await testDatabase(suffix), pool);

export const domainOn = async (database: TestDatabase, pool = 20): Promise<Domain> => {
  const dataDir = mkdtempSync(join(tmpdir(), 'bytorg-domain-'));
  const config = new Config({
    NODE_ENV: 'test',
    DATABASE_URL: database.url,
    DATABASE_POOL: String(pool),
    DATA_DIR: dataDir,
    AUTH_SECRET: 'x'.repeat(40),
    PUBLIC_URL: 'http://localhost:1',
    STRIPE_SECRET_KEY: 'sk_test_sandbox_x',
    STRIPE_PUBLISHABLE_KEY: 'pk_x',
    STRIPE_WEBHOOK_SECRET: 'whsec_x',
    STRIPE_API_BASE: 'http://127.0.0.1:1',
    MAILBOX_URL: 'http://127.0.0.1:1/mail',
    CLOCK_START: core.instant,
    PRIVATE_SOURCES: 'allowed',
  });
  @Module({ imports: [DatabaseModule.with(config), ...domainModules] })
  class DomainModule {}
  const app = await NestFactory.createApplicationContext(DomainModule, { logger: false, abortOnError: false });
  // Whoever waits for one of the pool's connections waits for the others of the race, however slow the machine: that is not what is shown here.
  const { master } = app.get(DataSource).driver as unknown as {
    master: { options: { connectionTimeoutMillis: number } };
  };
  master.options.connectionTimeoutMillis = 0;
  return {
    app,
    database,
    db: app.get(DataSource),
    get: (service) => app.get(service as never),
    close: async () => {
      await app.close();
      await database.drop();
      rmSync(dataDir, { recursive: true, force: true });
    },
  };
};

/** A shopper at an address of their own. */
export const shopper = (n = 0): Who => new Who(null, [], 'nb', `192.0.2.${n % 250}-${n}`);

export interface Tally {
  won: number;
  lost: number;
}

/** Lets so many start at the same moment; `true` is won, `false` lost, any error is the test's. */
export const race = async (runners: number, run: (n: number) => Promise<boolean>): Promise<Tally> => {
  let go!: () => void;
  const gun = new Promise<void>((resolve) => (go = resolve));
  const finish = Array.from({ length: runners }, (_, n) => gun.then(() => run(n)));
  go();
  const results = await Promise.all(finish);
  const won = results.filter(Boolean).length;
  return { won, lost: runners - won };
};

/** Nobody goes on before so many have come: for a control in which all have looked before one of them writes. */
export const meeting = (expected: number): (() => Promise<void>) => {
  const { promise, resolve } = Promise.withResolvers<void>();
  let left = expected;
  return () => {
    if (--left === 0) resolve();
    return promise;
  };
};
