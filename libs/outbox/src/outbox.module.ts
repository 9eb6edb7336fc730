import { Global, Module } from '@nestjs/common';
import { DiscoveryModule } from '@nestjs/core';
import { BringBackWhatWasGivenUp } from './bring-back.job';
import { JobRunner } from './job-runner';
import { Live } from './live';
import { PruneWhatIsDone } from './prune.job';
import { Outbox } from './outbox.service';

@Global()
@Module({ providers: [Outbox, Live], exports: [Outbox, Live] })
export class OutboxModule {}

/** Imported by the worker only. */
@Module({ imports: [DiscoveryModule], providers: [JobRunner, PruneWhatIsDone, BringBackWhatWasGivenUp] })
export class JobsModule {}
