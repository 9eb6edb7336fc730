import { existsSync } from 'node:fs';
import { root } from '../launch/place.mjs';
import { Problem } from '../launch/problem.mjs';
import { run } from '../launch/run.mjs';
import { installWithApt, onPath } from './debian.mjs';

const names = ['chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome'];

/** A file that is there may still lack its libraries: only one that answers counts. */
async function works(file) {
  if (!file || !existsSync(file)) return undefined;
  try {
    await run(file, ['--version', '--no-sandbox']);
    return file;
  } catch {
    return undefined;
  }
}

async function onSystem() {
  for (const name of names) {
    const found = await works(onPath(name));
    if (found) return found;
  }
  return undefined;
}

async function downloaded() {
  const { chromium } = await import('playwright-core');
  return works(chromium.executablePath());
}

async function download(node) {
  const env = { ...process.env, PLAYWRIGHT_DOWNLOAD_CONNECTION_TIMEOUT: '8000' };
  const args = ['node_modules/playwright-core/cli.js', 'install', 'chromium'];
  await run(node, args, { cwd: root, env, timeout: 300_000 }).catch(() => {});
  return downloaded();
}

export async function findBrowser(node) {
  const given = process.env.CHROMIUM_PATH;
  if (given) {
    if (await works(given)) return given;
    throw new Problem(`CHROMIUM_PATH=${given} is no browser that starts.`);
  }
  const found = (await onSystem()) ?? (await downloaded()) ?? (await download(node));
  if (found) return found;
  if (await installWithApt('chromium')) return onSystem();
  throw new Problem(
    'The browser tests need Chromium: install it (Debian: apt-get install chromium), ' +
      'or run npx playwright-core install --with-deps chromium, or give CHROMIUM_PATH.',
  );
}
