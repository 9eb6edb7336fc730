import { Config } from '@bytorg/config';
import { NestFactory } from '@nestjs/core';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import multipart from '@fastify/multipart';
import { ApiModule } from './api.module';
import { ErrorFilter } from './error.filter';
import { registerCompiledDocuments } from './compiled-documents';
import { registerSender } from './sender';
import { registerAuth } from './auth.routes';
import { registerFloodLimit } from './flood-limit';
import { registerOriginCheck } from './origin-check';
import { registerGraphiql } from './graphiql';

const MEGABYTE = 1024 * 1024;
const MAX_UPLOAD = 20 * MEGABYTE;

/** The api as a Nest application on Fastify, not listening yet. */
export const createApi = async (config: Config): Promise<NestFastifyApplication> => {
  const adapter = new FastifyAdapter({
    // Behind our own web process, which says who is there; nobody else reaches this port.
    trustProxy: true,
    bodyLimit: MEGABYTE,
    forceCloseConnections: 'idle',
    routerOptions: { maxParamLength: 200 },
  });
  const app = await NestFactory.create<NestFastifyApplication>(ApiModule.with(config), adapter, {
    rawBody: true,
    logger: config.env.NODE_ENV === 'test' ? ['error', 'warn'] : ['error', 'warn', 'log'],
    abortOnError: false,
  });
  await app.register(multipart as never, { limits: { fileSize: MAX_UPLOAD, files: 1, fields: 5 } });
  registerFloodLimit(app, config);
  registerOriginCheck(app, config);
  registerSender(app, config);
  registerCompiledDocuments(app);
  await registerAuth(app, config);
  registerGraphiql(app, config);
  app.useGlobalFilters(new ErrorFilter());
  return app;
};
