export { DatabaseModule, openDataSource, databaseOptions, migrate } from './database.module';
export { migrations } from './migrations/index';
export { forgetAnswers, once, wasDone } from './idempotency';
export { beforeCommit, inSavepoint, inTransaction, isTransient } from './transaction';
export type { Row } from './row';
export { AS_ASKED, LearningClient, prepare, read, type Prepared } from './prepared';
export { inPages } from './in-pages';
export { asPlatform, asPlatformIn, behindWall, whose } from './wall';
