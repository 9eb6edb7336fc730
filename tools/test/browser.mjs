import { existsSync } from 'node:fs';
import { root } from '../launch/place.mjs';
import { Problem } from '../launch/problem.mjs';
import { run } from '../launch/run.mjs';
import { installWithApt, onPath } from './debian.mjs';

// The same engine without a desktop's window around it comes first: a third less work for the same pages.
const names = ['chromium-headless-shell', 'chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome'];

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
  for (const name of names.slice(0, 2)) if (await installWithApt(name)) return onSystem();
  throw new Problem(
    'The browser tests need Chromium: install it (Debian: apt-get install chromium), ' +
      'or run npx playwright-core install --with-deps chromium, or give CHROMIUM_PATH.',
  );
}
