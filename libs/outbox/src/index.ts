export { Outbox, type OutboxEvent } from './outbox.service.js';
export { Deliver, Every, Record } from './handlers.js';
export { JobRunner } from './job-runner.js';
export { OutboxModule, JobsModule } from './outbox.module.js';
export { Live } from './live.js';
export { queueBackend, migrateQueue } from './queue-backend.js';
