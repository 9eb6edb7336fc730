/**
 * The web process reads its own few settings and not libs/config: the process that faces the world is started
 * without, and never asks for, the keys to the database, to Stripe or to the sessions.
 */
function read(env: NodeJS.ProcessEnv) {
  const port = Number(env.PORT ?? 4000);
  const local = (name: string, offset: number) => `http://127.0.0.1:${env[name] ?? port + offset}`;
  const production = env.NODE_ENV === 'production';
  const sandbox = env.STRIPE_API_BASE ?? env.MAILBOX_URL;
  if (production && sandbox)
    throw new Error('The sandbox has no place in production: unset STRIPE_API_BASE and MAILBOX_URL');
  return {
    production,
    port,
    clockStart: env.CLOCK_START,
    host: env.HOST ?? '127.0.0.1',
    publicUrl: new URL(env.PUBLIC_URL ?? `http://localhost:${port}`),
    apiUrl: env.API_URL ?? local('API_PORT', 1),
    workerUrl: env.WORKER_URL ?? local('WORKER_PORT', 3),
    sandboxUrl: sandbox ? new URL(sandbox).origin : undefined,
    /** Addresses of the reverse proxies before us; only they are believed about who is asking. */
    trustedProxies: new Set(
      (env.TRUSTED_PROXIES ?? '')
        .split(',')
        .map((one) => one.trim())
        .filter(Boolean),
    ),
  };
}

export const settings = read(process.env);
export type Settings = typeof settings;
