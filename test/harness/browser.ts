import { chromium, type Browser } from 'playwright-core';

/**
 * What a tab never needs. The suggestions below a desktop's address bar are two web pages of their own, loaded anew for
 * each window: half of what a test's browser would work at. A list given here takes the place of the driver's own.
 */
const off = [
  'WebUIOmniboxPopup',
  'WebUIOmniboxAimPopup',
  'WebUIOmniboxFullPopup',
  'SpareRendererForSitePerProcess',
  'HttpsUpgrades',
  'HttpsFirstBalancedModeAutoEnable',
  'AvoidUnnecessaryBeforeUnloadCheckSync',
  'LensOverlay',
  'MediaRouter',
  'NetworkTimeServiceQuerying',
  'OptimizationHints',
  'PaintHolding',
  'PreconnectToSearch',
];

/** Chromium as tools/test.mjs found or fetched it; a fresh profile each time. */
export async function openBrowser(...more: string[]): Promise<Browser> {
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
      `--disable-features=${off.join()}`,
      ...more,
    ],
  });
}

export const phone = { width: 390, height: 844 };
export const desktop = { width: 1280, height: 900 };
