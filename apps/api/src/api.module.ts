import type { Config } from '@bytorg/config';
import { DatabaseModule } from '@bytorg/database';
import { domainModules } from '@bytorg/domain';
import { PermissionGuard } from '@bytorg/identity';
import { ApolloServerPluginCacheControlDisabled } from '@apollo/server/plugin/disabled';
import { ApolloDriver, type ApolloDriverConfig } from '@nestjs/apollo';
import { type DynamicModule, Module } from '@nestjs/common';
import { APP_GUARD } from '@nestjs/core';
import { GraphQLModule } from '@nestjs/graphql';
import type { FastifyRequest } from 'fastify';
import { answerStatus } from './answer-status';
import { HealthController } from './health.controller';
import { LiveController } from './live.controller';
import { costLimits } from './cost-limits';
import { formatError } from './format-error';

@Module({})
export class ApiModule {
  static with(config: Config): DynamicModule {
    return {
      module: ApiModule,
      imports: [
        DatabaseModule.with(config),
        ...domainModules,
        GraphQLModule.forRoot<ApolloDriverConfig>({
          driver: ApolloDriver,
          autoSchemaFile: true,
          sortSchema: true,
          path: '/graphql',
          graphiql: false,
          introspection: !config.production,
          includeStacktraceInErrorResponses: false,
          csrfPrevention: true,
          validationRules: costLimits,
          fieldResolverEnhancers: [],
          formatError,
          preserveHttpStatusForExecutionErrors: false, // answerStatus says it
          // Answers carry no cache hints; without it fields are not wrapped for them.
          plugins: [ApolloServerPluginCacheControlDisabled(), answerStatus],
          context: (request: FastifyRequest) => ({ who: request.who, request }),
          // npm run check prints the schema and so proves it; at each start that would cost a tenth of it.
          buildSchemaOptions: { dateScalarMode: 'isoDate', skipCheck: true },
        }),
      ],
      controllers: [HealthController, LiveController],
      providers: [{ provide: APP_GUARD, useClass: PermissionGuard }],
    };
  }
}
