import type { Config } from '@bytorg/config';
import { DatabaseModule } from '@bytorg/database';
import { domainModules } from '@bytorg/domain';
import { JobsModule } from '@bytorg/outbox';
import { type DynamicModule, Module } from '@nestjs/common';

/** The same libs as the api, with the job runner and without a GraphQL server. */
@Module({})
export class WorkerModule {
  static with(config: Config): DynamicModule {
    return { module: WorkerModule, imports: [DatabaseModule.with(config), ...domainModules, JobsModule] };
  }
}
