import { chromium, type Browser } from 'playwright-core';

/** Chromium as tools/test.mjs found or fetched it; a fresh profile each time. */
export async function openBrowser(): Promise<Browser> {
  const executablePath = process.env.BYTORG_TEST_BROWSER;
  if (!executablePath) throw new Error('There is no browser: run the tests with npm test, also a single file');
  return chromium.launch({
    executablePath,
    headless: true,
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
  });
}

export const phone = { width: 390, height: 844 };
export const desktop = { width: 1280, height: 900 };
