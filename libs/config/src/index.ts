import { z } from 'zod';

const port = z.coerce.number().int().min(1).max(65535);
const text = z.string().trim().min(1);

const schema = z.object({
  NODE_ENV: z.enum(['development', 'test', 'production']).default('development'),
  HOST: text.default('127.0.0.1'),
  PORT: port.default(4000),
  API_PORT: port.optional(),
  SANDBOX_PORT: port.optional(),
  WORKER_PORT: port.optional(),
  API_URL: z.url().optional(),
  DATABASE_URL: text,
  DATABASE_POOL: z.coerce.number().int().min(2).max(200).default(20),
  REDIS_URL: text.optional(),
  AUTH_SECRET: text.min(32),
  PUBLIC_URL: z.url(),
  STRIPE_SECRET_KEY: text,
  STRIPE_PUBLISHABLE_KEY: text,
  STRIPE_WEBHOOK_SECRET: text,
  STRIPE_API_BASE: z.url().optional(),
  SMTP_URL: text.optional(),
  MAIL_FROM: text.default('Bytorg <hei@bytorg.example>'),
  MAILBOX_URL: z.url().optional(),
  GEOCODER_URL: z.url().optional(),
  /** Requests one address may send in ten seconds. */
  FLOOD_LIMIT: z.coerce.number().int().min(10).default(600),
  /** How often an open page's stream of news is kept alive, and its listener's right to it looked at again. */
  LIVE_HEARTBEAT_SECONDS: z.coerce.number().min(1).max(60).default(20),
  /** Whether owners, coordinators and evaluators must sign in with a second factor. Production always demands it. */
  SECOND_FACTOR: z.enum(['on', 'off']).optional(),
  /** Feeds and web shops at private addresses and over plain http: for tests and a demo on one machine. */
  PRIVATE_SOURCES: z.enum(['allowed', 'refused']).default('refused'),
  DATA_DIR: text.default('.data'),
  /** Where pictures are kept: a bucket that speaks S3; without one, in a folder of DATA_DIR. */
  PICTURES_ENDPOINT: z.url().optional(),
  PICTURES_BUCKET: text.optional(),
  PICTURES_REGION: text.default('auto'),
  PICTURES_KEY_ID: text.optional(),
  PICTURES_SECRET: text.optional(),
  CLOCK_START: z.iso.datetime({ offset: true }).optional(),
});

const demandedInProduction = [
  'DATABASE_URL',
  'AUTH_SECRET',
  'PUBLIC_URL',
  'STRIPE_SECRET_KEY',
  'STRIPE_PUBLISHABLE_KEY',
  'STRIPE_WEBHOOK_SECRET',
  'SMTP_URL',
] as const;

export class ConfigError extends Error {}

/** Everything that comes from the environment, checked once at boot. Ports are those of this machine. */
export class Config {
  readonly env: z.infer<typeof schema>;

  constructor(source: Record<string, string | undefined>) {
    const given = Object.fromEntries(Object.entries(source).filter(([, v]) => v !== ''));
    if (given.NODE_ENV === 'production') refuseInProduction(given);
    const parsed = schema.safeParse(given);
    if (!parsed.success)
      throw new ConfigError(
        `Settings: ${parsed.error.issues.map((i) => `${i.path.join('.')}: ${i.message}`).join('; ')}`,
      );
    this.env = parsed.data;
    refuseHalfABucket(this.env);
  }

  get production() {
    return this.env.NODE_ENV === 'production';
  }
  get apiPort() {
    return this.env.API_PORT ?? this.env.PORT + 1;
  }
  get sandboxPort() {
    return this.env.SANDBOX_PORT ?? this.env.PORT + 2;
  }
  get workerPort() {
    return this.env.WORKER_PORT ?? this.env.PORT + 3;
  }
  get apiUrl() {
    return this.env.API_URL ?? `http://127.0.0.1:${this.apiPort}`;
  }
  /** True when our own stand-in takes the place of Stripe: then every payment is a test. */
  get sandbox() {
    return !!this.env.STRIPE_API_BASE;
  }
  /** A trial run of the real house on the provider's test keys: no measure counts its orders. */
  get trial() {
    return this.production && /^[sr]k_test_/.test(this.env.STRIPE_SECRET_KEY);
  }
  /** Off in the demo unless it is asked for: a visitor has no authenticator app for invented people. */
  get demandsSecondFactor() {
    return (this.env.SECOND_FACTOR ?? (this.production ? 'on' : 'off')) === 'on';
  }
  /** The bucket for pictures; null when they lie in a folder of ours. */
  get pictureBucket() {
    const { PICTURES_ENDPOINT, PICTURES_BUCKET, PICTURES_REGION, PICTURES_KEY_ID, PICTURES_SECRET } = this.env;
    if (!PICTURES_ENDPOINT) return null;
    return {
      url: `${PICTURES_ENDPOINT.replace(/\/+$/, '')}/${PICTURES_BUCKET}`,
      region: PICTURES_REGION,
      accessKeyId: PICTURES_KEY_ID!,
      secretAccessKey: PICTURES_SECRET!,
    };
  }
  get secureCookies() {
    return this.env.PUBLIC_URL.startsWith('https:');
  }
}

const refuseInProduction = (given: Record<string, string | undefined>) => {
  const missing = demandedInProduction.filter((key) => !given[key]);
  if (missing.length) throw new ConfigError(`Production needs ${missing.join(', ')}`);
  const forbidden = ['STRIPE_API_BASE', 'MAILBOX_URL', 'CLOCK_START'].filter((key) => given[key]);
  if (forbidden.length) throw new ConfigError(`Production refuses ${forbidden.join(', ')}`);
  if (given.PRIVATE_SOURCES === 'allowed') throw new ConfigError('Production refuses sources at private addresses');
  if (given.SECOND_FACTOR === 'off') throw new ConfigError('Production demands the second factor');
  if (given.STRIPE_SECRET_KEY?.startsWith('sk_test_sandbox'))
    throw new ConfigError('Production refuses the payment sandbox');
};

const refuseHalfABucket = (env: Config['env']) => {
  const keys = ['PICTURES_ENDPOINT', 'PICTURES_BUCKET', 'PICTURES_KEY_ID', 'PICTURES_SECRET'] as const;
  const missing = keys.filter((key) => !env[key]);
  if (missing.length && missing.length < keys.length)
    throw new ConfigError(`A bucket for pictures needs ${missing.join(', ')}, too`);
};

export const loadConfig = () => new Config(process.env);
