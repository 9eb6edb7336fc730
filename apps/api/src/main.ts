import 'reflect-metadata';
import { loadConfig, type Config } from '@bytorg/config';
import { createApi } from './create-api';

const start = async (config: Config) => {
  const app = await createApi(config);
  await app.listen(config.apiPort, config.env.HOST);
  for (const signal of ['SIGTERM', 'SIGINT'] as const)
    process.once(signal, () => void app.close().then(() => process.exit(0)));
};

try {
  await start(loadConfig());
} catch (error) {
  console.error(error instanceof Error ? `api: ${error.message}` : error);
  process.exit(1);
}
