export { Outbox, type OutboxEvent } from './outbox.service';
export { Deliver, Every, Record } from './handlers';
export { JobRunner } from './job-runner';
export { OutboxModule, JobsModule } from './outbox.module';
export { Live } from './live';
export { queueBackend, migrateQueue } from './queue-backend';
export { pruneEvents, type Hearing } from './prune';
export { PruneWhatIsDone } from './prune.job';
