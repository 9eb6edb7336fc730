import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { run } from '../../tools/launch/run.mjs';

const root = join(import.meta.dirname, '../..');
const env = {
  ...process.env,
  NX_DAEMON: 'false',
  NX_TUI: 'false',
  NX_NO_CLOUD: 'true',
  NO_COLOR: '1',
  FORCE_COLOR: '0',
};
const planted: string[] = [];

function plant(lib: string, name: string, text: string) {
  const file = `libs/${lib}/src/${name}-planted.ts`;
  writeFileSync(join(root, file), text);
  planted.push(join(root, file));
  return file;
}

/** What npm run check does, on the given files only. Plain eslint lacks Nx's project graph and would let all pass. */
async function lint(...files: string[]): Promise<string> {
  const args = ['node_modules/nx/dist/bin/nx.js', 'run', 'bytorg:lint', `--args=${files.join(' ')}`, '--skip-nx-cache'];
  try {
    await run(process.execPath, args, { cwd: root, env });
    return '';
  } catch (error) {
    return (error as { output: string }).output;
  }
}

afterEach(() => {
  for (const file of planted.splice(0)) rmSync(file, { force: true });
});

describe('the boundaries of house.md', () => {
  it('control: a call downwards is allowed', async () => {
    expect(await lint(plant('ordering', 'down', `export { Config } from '@bytorg/config';\n`))).toBe('');
  });

  it('refuses a call upwards, a cycle, forwardRef, the own door and a setting read aside', async () => {
    const files = [
      plant('money', 'up', `export * from '@bytorg/ordering';\n`),
      plant('pickup', 'side', `export * from '@bytorg/delivery';\n`),
      plant('clock', 'one', `export { two } from './two-planted';\nexport const one = 1;\n`),
      plant('clock', 'two', `import { one } from './one-planted';\nexport const two = one + 1;\n`),
      plant('stores', 'ref', `import { forwardRef } from '@nestjs/common';\nexport const late = forwardRef;\n`),
      plant('errors', 'door', `export * from './index';\n`),
      plant('catalog', 'env', `export const port = process.env.PORT;\n`),
    ];
    const output = await lint(...files);
    for (const file of files) expect(output).toContain(file);
    expect(output.match(/@nx\/enforce-module-boundaries/g)).toHaveLength(2);
    expect(output.match(/import-x\/no-cycle/g)).toHaveLength(2);
    expect(output.match(/no-restricted-imports/g)).toHaveLength(2);
    expect(output.match(/no-restricted-properties/g)).toHaveLength(1);
  });
});
