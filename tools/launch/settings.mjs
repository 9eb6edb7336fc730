import { randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { dataDir } from './place.mjs';
import { Problem } from './problem.mjs';

const demandedInProduction = [
  'DATABASE_URL',
  'AUTH_SECRET',
  'PUBLIC_URL',
  'STRIPE_SECRET_KEY',
  'STRIPE_PUBLISHABLE_KEY',
  'STRIPE_WEBHOOK_SECRET',
  'SMTP_URL',
];

export const isProduction = process.env.NODE_ENV === 'production';

/** The ports, and a line instead of a stack when PORT is no port. */
export function readPorts(env = process.env) {
  const port = (name, otherwise) => {
    const value = Number(env[name] || otherwise);
    if (Number.isInteger(value) && value > 0 && value < 65_536) return value;
    throw new Problem(`${name}=${env[name]} is no port: give a number from 1 to 65535.`);
  };
  const web = port('PORT', 4000);
  return {
    PORT: web,
    API_PORT: port('API_PORT', web + 1),
    SANDBOX_PORT: port('SANDBOX_PORT', web + 2),
    WORKER_PORT: port('WORKER_PORT', web + 3),
  };
}

export function demandProductionKeys(env = process.env) {
  const missing = demandedInProduction.filter((key) => !env[key]);
  if (missing.length > 0) throw new Problem(`NODE_ENV=production needs ${missing.join(', ')}.`);
  if (env.SECOND_FACTOR === 'off') throw new Problem('SECOND_FACTOR=off is for the demo: production demands it.');
  if (env.CLOCK_START) throw new Problem('CLOCK_START is for tests: production runs on the real clock.');
}

/** Made once per folder, so that sessions and payments of the demo outlive a restart. */
function secrets(data) {
  mkdirSync(data, { recursive: true });
  const file = join(data, 'secrets.json');
  if (existsSync(file)) return JSON.parse(readFileSync(file, 'utf8'));
  const random = () => randomBytes(24).toString('base64url');
  const made = {
    AUTH_SECRET: random(),
    STRIPE_SECRET_KEY: `sk_test_sandbox_${random()}`,
    STRIPE_PUBLISHABLE_KEY: `pk_test_sandbox_${random()}`,
    STRIPE_WEBHOOK_SECRET: `whsec_sandbox_${random()}`,
  };
  writeFileSync(file, JSON.stringify(made, null, 2), { mode: 0o600 });
  return made;
}

/** What every process of the system is started with. libs/config reads exactly these. */
export function childEnvironment(ports, databaseUrl, env = process.env, data = dataDir) {
  const production = env.NODE_ENV === 'production';
  const fixed = Object.fromEntries(Object.entries(ports).map(([name, port]) => [name, String(port)]));
  const base = {
    ...env,
    ...fixed,
    NODE_ENV: env.NODE_ENV || 'development',
    HOST: production ? env.HOST || '127.0.0.1' : '127.0.0.1',
    DATABASE_URL: databaseUrl,
    PUBLIC_URL: env.PUBLIC_URL || `http://localhost:${ports.PORT}`,
    DATA_DIR: data,
    // A second start compiles nothing that has not changed.
    NODE_COMPILE_CACHE: env.NODE_COMPILE_CACHE || join(dataDir, 'compile-cache'),
  };
  return production ? base : { ...base, ...standIns(ports, env, data) };
}

function standIns(ports, env, data) {
  const made = secrets(data);
  const sandbox = `http://127.0.0.1:${ports.SANDBOX_PORT}`;
  const given = env.STRIPE_SECRET_KEY ? {} : { ...made, STRIPE_API_BASE: sandbox };
  return {
    AUTH_SECRET: env.AUTH_SECRET || made.AUTH_SECRET,
    ...omit(given, 'AUTH_SECRET'),
    ...(env.SMTP_URL ? {} : { MAILBOX_URL: `${sandbox}/mail` }),
  };
}

const omit = (object, key) => Object.fromEntries(Object.entries(object).filter(([name]) => name !== key));

/** A real Stripe and a real mail server leave nothing for the sandbox to stand in for. */
export const needsSandbox = (env) => Boolean(env.STRIPE_API_BASE || env.MAILBOX_URL);
