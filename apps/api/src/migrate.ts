import { loadConfig } from '@bytorg/config';
import { migrate, openDataSource } from '@bytorg/database';
import { migrateQueue } from '@bytorg/outbox';

try {
  const { env } = loadConfig();
  const db = await openDataSource(env.DATABASE_URL, 2);
  await migrate(db);
  await db.destroy();
  if (!env.REDIS_URL) await migrateQueue(env.DATABASE_URL);
} catch (error) {
  console.error(`migrate: ${(error as Error).message}`);
  process.exitCode = 1;
}
