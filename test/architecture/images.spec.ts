import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { builtinModules } from 'node:module';
import { join } from 'node:path';
import { parse } from 'yaml';
import { parts } from '../../tools/launch/system.mjs';

const root = join(import.meta.dirname, '../..');
const read = (path: string) => readFileSync(join(root, path), 'utf8');

interface Service {
  image: string;
  command?: string[];
  build?: { context: string; dockerfile: string };
  environment?: Record<string, string>;
  depends_on?: Record<string, { condition: string }>;
  healthcheck?: { test?: string[]; disable?: boolean };
}
const compose = parse(read('docker/compose.yml'), { merge: true }) as {
  services: Record<string, Service>;
  volumes: object;
};
const { services } = compose;
const dockerfile = (name: string) => read(`docker/${name}.Dockerfile`);

/** The last CMD of an image, as a list. */
const lastCommand = (text: string) =>
  JSON.parse(
    text
      .match(/^CMD (\[.*\])$/gm)!
      .at(-1)!
      .slice(4),
  ) as string[];
const commandOf = (name: string) => services[name].command ?? lastCommand(read(services[name].build!.dockerfile));

describe('docker/', () => {
  it('is a composition that names only what it defines', () => {
    expect(Object.keys(services)).toEqual(['postgres', 'valkey', 'mailpit', 'migrate', 'api', 'worker', 'web']);
    for (const service of Object.values(services)) {
      expect(service.image).toBeTruthy();
      for (const other of Object.keys(service.depends_on ?? {})) expect(services).toHaveProperty(other);
      // An unquoted colon turns a command into a mapping.
      for (const word of [...(service.command ?? []), ...(service.healthcheck?.test ?? [])])
        expect(typeof word).toBe('string');
      if (service.build) expect(existsSync(join(root, service.build.dockerfile))).toBe(true);
    }
    expect(services.postgres.image).toBe('postgres:18');
  });

  it('passes docker compose config, where there is one', () => {
    const keys = 'POSTGRES_PASSWORD AUTH_SECRET STRIPE_SECRET_KEY STRIPE_PUBLISHABLE_KEY STRIPE_WEBHOOK_SECRET'.split(
      ' ',
    );
    const env = { ...process.env, ...Object.fromEntries(keys.map((key) => [key, 'x'])) };
    if (spawnSync('docker', ['compose', 'version']).status !== 0) return;
    const checked = spawnSync('docker', ['compose', '-f', join(root, 'docker/compose.yml'), 'config', '-q'], { env });
    expect(checked.stderr.toString()).toBe('');
    expect(checked.status).toBe(0);
  });

  it.each(['api', 'worker', 'web'] as const)('runs for %s what the launcher runs, and it was built', (name) => {
    expect(commandOf(name)).toEqual(['node', '--enable-source-maps', parts[name].file]);
    expect(existsSync(join(root, parts[name].file))).toBe(true);
  });

  it('migrates with the launcher’s command before api and worker start', () => {
    expect(commandOf('migrate').at(-1)).toBe('dist/api/migrate.mjs');
    expect(existsSync(join(root, 'dist/api/migrate.mjs'))).toBe(true);
    for (const name of ['api', 'worker'])
      expect(services[name].depends_on!.migrate.condition).toBe('service_completed_successfully');
  });

  it('gives the web process no secret, and the servers every key that production demands', () => {
    expect(Object.keys(services.web.environment!).filter((key) => /SECRET|DATABASE|PASSWORD/.test(key))).toEqual([]);
    const demanded =
      'DATABASE_URL AUTH_SECRET PUBLIC_URL STRIPE_SECRET_KEY STRIPE_PUBLISHABLE_KEY STRIPE_WEBHOOK_SECRET SMTP_URL';
    for (const name of ['api', 'worker', 'migrate'])
      expect(Object.keys(services[name].environment!)).toEqual(expect.arrayContaining(demanded.split(' ')));
  });

  it.each(['server', 'web'])('%s.Dockerfile has stages, a health check and no root', (name) => {
    const text = dockerfile(name);
    expect(text.match(/^FROM /gm)).toHaveLength(2);
    const last = text.slice(text.lastIndexOf('\nFROM '));
    expect(last).toMatch(/^USER node$/m);
    expect(last).toMatch(/^HEALTHCHECK /m);
    expect(last.indexOf('USER node')).toBeLessThan(last.indexOf('\nCMD'));
  });
});

/** What a built file imports by name, dynamic imports included. */
function packagesIn(file: string): string[] {
  const text = readFileSync(file, 'utf8');
  const fixed = /(?:^|;)\s*(?:import|export)\s*(?:[\w*\s{},$]+\sfrom\s*)?["']([^"'./][^"'\n]*)["']/gm;
  const dynamic = /\bimport\(\s*["']([^"'./][^"'\n]*)["']/g;
  const names = [...text.matchAll(fixed), ...text.matchAll(dynamic)].map(([, name]) => name);
  return names.map((name) =>
    name
      .split('/')
      .slice(0, name.startsWith('@') ? 2 : 1)
      .join('/'),
  );
}

it('imports at run time only what the images keep: dependencies, not development tools', () => {
  const kept = new Set([...Object.keys(JSON.parse(read('package.json')).dependencies), ...builtinModules]);
  const files = ['dist/api', 'dist/worker', 'dist/web', 'dist/chunks', 'dist/shop/server']
    .filter((folder) => existsSync(join(root, folder)))
    .flatMap((folder) =>
      readdirSync(join(root, folder), { recursive: true }).map((file) => join(root, folder, String(file))),
    )
    .filter((file) => /\.m?js$/.test(file));
  // GraphiQL is asked for outside production only, when somebody opens it.
  const notInProduction = new Set(['ruru']);
  const missing = files
    .flatMap(packagesIn)
    .filter((name) => !name.startsWith('node:') && !kept.has(name) && !notInProduction.has(name));
  expect([...new Set(missing)]).toEqual([]);
});
