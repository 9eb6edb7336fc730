import { Global, Module } from '@nestjs/common';
import { DiscoveryModule } from '@nestjs/core';
import { JobRunner } from './job-runner';
import { Live } from './live';
import { Outbox } from './outbox.service';

@Global()
@Module({ providers: [Outbox, Live], exports: [Outbox, Live] })
export class OutboxModule {}

/** Imported by the worker only. */
@Module({ imports: [DiscoveryModule], providers: [JobRunner] })
export class JobsModule {}
