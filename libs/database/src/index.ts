export { DatabaseModule, openDataSource, databaseOptions, migrate } from './database.module.js';
export { migrations } from './migrations/index.js';
export { once } from './idempotency.js';
export { inTransaction } from './transaction.js';
