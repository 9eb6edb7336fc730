import { AxeBuilder } from '@axe-core/playwright';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { desktop, phone } from '../harness/browser';
import { core } from '../town/core';

export type Language = 'nb' | 'en';

/**
 * Each path is walked in both languages, in the hand and at the desk. The rules are checked where every half of the
 * choices comes once: light, bokmål and the hand; dark, English and the desk. The others are the same elements again.
 */
export const variants = [
  { language: 'nb', screen: 'phone', viewport: phone, look: 'light', rules: true },
  { language: 'en', screen: 'phone', viewport: phone, look: 'dark', rules: false },
  { language: 'nb', screen: 'desk', viewport: desktop, look: 'light', rules: false },
  { language: 'en', screen: 'desk', viewport: desktop, look: 'dark', rules: true },
] as const;
export type Variant = (typeof variants)[number];

const underRules = new WeakSet<BrowserContext>();

export async function openAdmin(
  browser: Browser,
  url: string,
  { language, viewport, look, rules }: Variant,
): Promise<Page> {
  const context = await browser.newContext({
    viewport,
    colorScheme: look,
    locale: 'nb-NO',
    timezoneId: 'Europe/Oslo',
    baseURL: url,
  });
  if (rules) underRules.add(context);
  await context.addInitScript((code) => localStorage.setItem('bytorg.language', code), language);
  // The browser's clock goes with the town's: ages and countdowns are told from both.
  await context.clock.install({ time: core.instant });
  const page = await context.newPage();
  page.setDefaultTimeout(15_000);
  return page;
}

export async function signIn(page: Page, { email, password }: { email: string; password: string }, language: Language) {
  const words = { nb: ['E-post', 'Passord', 'Logg inn'], en: ['E-mail', 'Password', 'Sign in'] }[language];
  await page.goto('/admin/');
  await page.getByLabel(words[0]!).fill(email);
  await page.getByLabel(words[1]!, { exact: true }).fill(password);
  await page.getByRole('button', { name: words[2] }).click();
  await page.waitForURL((address) => !address.pathname.includes('logg-inn'));
}

/** Rules broken on the page as it stands, each with the first place. Empty is what a test expects. */
async function brokenRules(page: Page): Promise<string[]> {
  // Without frames there is nothing to gather in a second page, which the newer mode opens each time.
  const { violations } = await new AxeBuilder({ page }).setLegacyMode().analyze();
  return violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`);
}

/** A page wider than its screen makes the thumb hunt sideways. */
const sideways = (page: Page) => page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);

export async function expectSound(page: Page): Promise<void> {
  if (underRules.has(page.context())) expect(await brokenRules(page)).toEqual([]);
  expect(await sideways(page)).toBeLessThanOrEqual(0);
}

/** As a hand scanner does it: a whole code within some milliseconds, then Enter. */
export async function handScan(page: Page, code: string): Promise<void> {
  await page.evaluate(
    (keys) => {
      for (const key of keys)
        (document.activeElement ?? document.body).dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true }));
    },
    [...code, 'Enter'],
  );
}
