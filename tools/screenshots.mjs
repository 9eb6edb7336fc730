// npm run screenshots: the ten main screens of the full demo town, into test/browser/screenshots/.
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { chromium } from 'playwright-core';
import { findNode, withNode } from './launch/node.mjs';
import { root } from './launch/place.mjs';
import { report } from './launch/problem.mjs';
import { run, stopCommands } from './launch/run.mjs';
import { step } from './launch/steps.mjs';
import { adminScreens, courierScreen } from './screenshots/admin-screens.mjs';
import { afternoon, openDemoTown } from './screenshots/demo-town.mjs';
import { shopScreens } from './screenshots/shop-screens.mjs';
import { findBrowser } from './test/browser.mjs';

const folder = join(root, 'test/browser/screenshots');
const phone = { width: 390, height: 844 };
const desk = { width: 1280, height: 900 };
const atEnd = [];

/** A browser of its own for each person; what a screen shows depends on nothing but the town. */
function photographer(browser, { url, moment }) {
  const visit = async (viewport, withClock) => {
    const look = { colorScheme: 'light', reducedMotion: 'reduce', locale: 'nb-NO', timezoneId: 'Europe/Oslo' };
    const context = await browser.newContext({ viewport, baseURL: url, ...look });
    // The offices tell ages from the browser's clock; the shop asks its server.
    if (withClock) await context.clock.install({ time: moment });
    return context.newPage();
  };
  const take = async (page, name) => {
    await page.waitForLoadState('networkidle');
    await page.evaluate(() => document.fonts.ready);
    await page.screenshot({ path: join(folder, `${name}.png`), animations: 'disabled' });
  };
  return { visit, take, phone, desk };
}

async function finish(code) {
  stopCommands();
  for (const work of atEnd.splice(0).reverse()) await work();
  process.exit(code);
}

for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => void finish(130));
try {
  const node = findNode();
  const env = withNode(node);
  mkdirSync(folder, { recursive: true });
  await step('Built', () => run(node, ['tools/build.mjs'], { cwd: root, env }).then(() => {}));
  let town = await step('Demo town', () => openDemoTown(node));
  atEnd.push(() => town?.close());
  const browser = await chromium.launch({
    executablePath: await findBrowser(node),
    args: ['--no-sandbox', '--disable-gpu'],
  });
  atEnd.push(() => browser.close());
  const atNoon = photographer(browser, town);
  await step('The shop', () => shopScreens(atNoon));
  await step('The offices', () => adminScreens(atNoon, town.people));
  await town.close();
  town = undefined;
  town = await step('Demo town, later that day', () => openDemoTown(node, afternoon));
  await step('The van', () => courierScreen(photographer(browser, town), town.people));
  await finish(0);
} catch (error) {
  report(error);
  await finish(1);
}
