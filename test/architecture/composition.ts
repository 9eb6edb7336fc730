import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { z } from 'zod';

const root = join(import.meta.dirname, '../..');

// What docker/compose.yml may say, so that a slip of the pen is found where no Docker is: every key that is used, and no other.
const words = z.array(z.string()).min(1);
const duration = z.string().regex(/^\d+(ms|s|m)$/);
const size = z.string().regex(/^\d+[mg]$/);
const image = z.string().regex(/^[a-z0-9/-]+(:[\w.-]+)?$/);
const named = z.record(
  z.string().regex(/^[a-z][a-z-]*$/),
  z.strictObject({ internal: z.boolean() }).partial().nullable(),
);

const service = z.strictObject({
  image,
  build: z.strictObject({ context: z.string(), dockerfile: z.string() }).optional(),
  command: words.optional(),
  environment: z.record(z.string().regex(/^[A-Z_]+$/), z.string()).optional(),
  depends_on: z
    .record(z.string(), z.strictObject({ condition: z.enum(['service_healthy', 'service_completed_successfully']) }))
    .optional(),
  healthcheck: z
    .union([
      z.strictObject({ disable: z.literal(true) }),
      z.strictObject({
        test: words.refine(([first]) => first === 'CMD' || first === 'CMD-SHELL'),
        interval: duration,
        timeout: duration,
        retries: z.int().positive().optional(),
        start_period: duration.optional(),
      }),
    ])
    .optional(),
  restart: z.enum(['no', 'unless-stopped']),
  init: z.boolean().optional(),
  read_only: z.boolean().optional(),
  tmpfs: words.optional(),
  cap_drop: z.tuple([z.literal('ALL')]).optional(),
  security_opt: z.tuple([z.literal('no-new-privileges:true')]).optional(),
  networks: words,
  volumes: z.array(z.string().regex(/^[a-z]+:\/[a-z/]+$/)).optional(),
  ports: z.array(z.string().regex(/^(127\.0\.0\.1:)?\d+:\d+$/)).optional(),
  stop_grace_period: duration.optional(),
  shm_size: size.optional(),
  mem_limit: size,
  logging: z.strictObject({ driver: z.literal('json-file'), options: z.record(z.string(), z.string()) }),
});
export type Service = z.infer<typeof service>;

const composition = z
  .strictObject({
    name: z.string(),
    services: z.record(z.string(), service),
    networks: named,
    volumes: named,
  })
  .superRefine(({ services, networks, volumes }, context) => {
    const missing = (what: string, name: string) => context.addIssue({ code: 'custom', message: `no ${what} ${name}` });
    for (const s of Object.values(services)) {
      for (const other of Object.keys(s.depends_on ?? {})) if (!(other in services)) missing('service', other);
      for (const network of s.networks) if (!(network in networks)) missing('network', network);
      for (const volume of s.volumes ?? []) if (!(volume.split(':')[0] in volumes)) missing('volume', volume);
    }
  });

export const composeFile = join(root, 'docker/compose.yml');

/** `${NAME}`, `${NAME:-otherwise}`, `${NAME:?why it is needed}` as compose reads them. */
const filledIn = (text: string, given: Record<string, string>): string =>
  text.replace(/\$\{([A-Z_]+)(?::([-?])([^}]*))?\}/g, (_, name: string, kind?: string, rest = '') => {
    if (given[name]) return given[name];
    if (kind === '?') throw new Error(`${name}: ${rest}`);
    return kind === '-' ? rest : '';
  });

/** The composition with its keys filled in; throws with everything that is wrong with it. */
export const readComposition = (given: Record<string, string>, text = readFileSync(composeFile, 'utf8')) => {
  const { 'x-logging': _l, 'x-locked': _o, 'x-server': _s, ...rest } = parse(text, { merge: true });
  return composition.parse(parse(filledIn(JSON.stringify(rest), given)));
};

export const demandedKeys = [
  'POSTGRES_PASSWORD',
  'AUTH_SECRET',
  'STRIPE_SECRET_KEY',
  'STRIPE_PUBLISHABLE_KEY',
  'STRIPE_WEBHOOK_SECRET',
];
export const everyKey: Record<string, string> = Object.fromEntries(demandedKeys.map((key) => [key, 'x'.repeat(32)]));

export const dockerfile = (name: string): string => readFileSync(join(root, `docker/${name}.Dockerfile`), 'utf8');

/** The last instruction of a kind in an image's last stage, its list read. */
const lastList = (text: string, instruction: string): string[] => {
  const stage = text.slice(text.lastIndexOf('\nFROM ')).replace(/\\\n\s*/g, ' ');
  const line = stage.split('\n').findLast((l) => l.startsWith(instruction));
  return JSON.parse(line!.slice(line!.indexOf('[')));
};

export interface ImageRun {
  command: string[];
  health: string[] | null;
  env: Record<string, string>;
}

/** What a container of a service is run with: the image's own words under the composition's. */
export const runOf = ({ build, command, healthcheck, environment }: Service): ImageRun => {
  const text = readFileSync(join(root, build!.dockerfile), 'utf8');
  const stage = text.slice(text.lastIndexOf('\nFROM '));
  const env = [...stage.matchAll(/^ENV (.*)$/gm)].flatMap(([, line]) => line.split(' ').map((pair) => pair.split('=')));
  const own = healthcheck && 'test' in healthcheck ? healthcheck.test.slice(1) : lastList(text, 'HEALTHCHECK');
  return {
    command: command ?? lastList(text, 'CMD'),
    health: healthcheck && 'disable' in healthcheck ? null : own,
    env: { ...Object.fromEntries(env), ...environment },
  };
};
