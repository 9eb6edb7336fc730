import { loadConfig } from '@bytorg/config';
import { createSandbox } from './create-sandbox';

try {
  const config = loadConfig();
  if (config.production) throw new Error('the stand-ins of the demo do not run in production');
  const app = await createSandbox(config);
  await app.listen({ port: config.sandboxPort, host: config.env.HOST });
  for (const signal of ['SIGTERM', 'SIGINT'] as const)
    process.once(signal, () => void app.close().then(() => process.exit(0)));
} catch (error) {
  console.error(error instanceof Error ? `sandbox: ${error.message}` : error);
  process.exit(1);
}
