import { brotliCompress, constants, gzip } from 'node:zlib';
import { promisify } from 'node:util';
import { readFile, readdir, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { dist, root } from '../launch/place.mjs';
import { run } from '../launch/run.mjs';
import { present } from './groups.mjs';

const tool = (path) => join(root, 'node_modules', path);
const production = { ...process.env, NODE_ENV: 'production' };

export async function buildShop() {
  await run(process.execPath, [tool('@react-router/dev/bin.cjs'), 'build'], { cwd: join(root, 'apps/shop'), env: production });
  await compressAll(join(dist, 'shop/client'));
}

export async function buildAdmin() {
  const args = ['build', '--config', 'vite.config.ts', '--base', '/admin/', '--outDir', join(dist, 'admin'), '--emptyOutDir'];
  await run(process.execPath, [tool('vite/bin/vite.js'), ...args], { cwd: join(root, 'apps/admin'), env: production });
  await compressAll(join(dist, 'admin'));
}

/** The schema and the sites' documents become libs/graphql-client/src/generated. */
export async function generateClient() {
  if (!present('codegen.ts') || !present('apps/api/schema.graphql')) return;
  await run(process.execPath, [tool('@graphql-codegen/cli/esm/bin.js'), '--config', 'codegen.ts'], { cwd: root });
}

const worthIt = /\.(js|mjs|css|html|svg|json|webmanifest|txt|xml|wasm)$/;
const squeeze = { br: promisify(brotliCompress), gz: promisify(gzip) };
const brotli = { params: { [constants.BROTLI_PARAM_QUALITY]: 9 } };

/** Compressed once here, so that the web process only has to send. */
async function compressAll(folder) {
  for (const entry of await readdir(folder, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile() || !worthIt.test(entry.name)) continue;
    const file = join(entry.parentPath, entry.name);
    if ((await stat(file)).size < 1024) continue;
    const body = await readFile(file);
    await writeFile(`${file}.br`, await squeeze.br(body, brotli));
    await writeFile(`${file}.gz`, await squeeze.gz(body));
  }
}
