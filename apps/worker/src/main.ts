import 'reflect-metadata';
import { createServer } from 'node:http';
import { loadConfig, type Config } from '@bytorg/config';
import { NestFactory } from '@nestjs/core';
import { WorkerModule } from './worker.module';

const start = async (config: Config) => {
  const app = await NestFactory.createApplicationContext(WorkerModule.with(config), {
    logger: config.env.NODE_ENV === 'test' ? ['error'] : ['error', 'warn', 'log'],
    abortOnError: false,
  });
  // It serves nothing but the question whether it lives.
  const health = createServer((_, response) => response.end('{"ok":true}'));
  health.listen(config.workerPort, config.env.HOST);
  const stop = async () => {
    health.close();
    await app.close();
    process.exit(0);
  };
  for (const signal of ['SIGTERM', 'SIGINT'] as const) process.once(signal, () => void stop());
};

try {
  await start(loadConfig());
} catch (error) {
  console.error(error instanceof Error ? `worker: ${error.message}` : error);
  process.exit(1);
}
