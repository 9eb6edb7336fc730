import type { Browser, BrowserContext, Page } from 'playwright-core';
import { brokenRules } from '../harness/axe';
import { desktop, openBrowser, phone } from '../harness/browser';
import { startStack, type Stack } from '../harness/stack';
import { core } from '../town/core';

export type Language = 'nb' | 'en';

/** Both languages, in the hand and at the desk. The rules are checked where every half of the choices comes once. */
export const variants = [
  { language: 'nb', screen: 'phone', viewport: phone, look: 'light', rules: true },
  { language: 'en', screen: 'phone', viewport: phone, look: 'dark', rules: false },
  { language: 'nb', screen: 'desk', viewport: desktop, look: 'light', rules: false },
  { language: 'en', screen: 'desk', viewport: desktop, look: 'dark', rules: true },
] as const;
export type Variant = (typeof variants)[number];
/** Every half of the choices once: light, bokmål and the hand; dark, English and the desk. */
export const halves = variants.filter(({ rules }) => rules);
/** An office's main paths; `npm run prove` walks them also in English in the hand and in bokmål at the desk. */
export const mainPaths = process.env.PROVE === '1' ? [...variants] : halves;

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

export async function signIn(page: Page, { email, password }: Person, language: Language) {
  const words = { nb: ['E-post', 'Passord', 'Logg inn'], en: ['E-mail', 'Password', 'Sign in'] }[language];
  await page.goto('/admin/');
  await page.getByLabel(words[0]!).fill(email);
  await page.getByLabel(words[1]!, { exact: true }).fill(password);
  await page.getByRole('button', { name: words[2] }).click();
  await page.waitForURL((address) => !address.pathname.includes('logg-inn'));
}

interface Person {
  email: string;
  password: string;
}

/** One town and one browser for the tests of a describe. */
export function adminTown(settings: Parameters<typeof startStack>[0] = {}) {
  let stack: Stack;
  let browser: Browser;
  beforeAll(async () => {
    [stack, browser] = await Promise.all([startStack(settings), openBrowser()]);
  });
  afterAll(async () => {
    await browser?.close();
    await stack?.stop();
  });
  const open = (variant: Variant) => openAdmin(browser, stack.url, variant);
  return {
    url: () => stack.url,
    open,
    async signedIn(variant: Variant, person: Person) {
      const page = await open(variant);
      await signIn(page, person, variant.language);
      return page;
    },
  };
}

/** A page wider than its screen makes the thumb hunt sideways. */
const sideways = (page: Page) => page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);

/** Titles of open dialogs that cannot be seen: what a page says of its own headings must not reach them. */
const hiddenTitles = (page: Page) =>
  page
    .locator('dialog[open] h2')
    .evaluateAll((titles) =>
      titles.filter((title) => title.getBoundingClientRect().height < 12).map((title) => title.textContent),
    );

/** Loaded, and then as a page should be. */
export async function visitSound(page: Page, path: string): Promise<void> {
  await page.goto(path);
  // Before its heading is there a page is empty, and nothing empty is ever wrong.
  await page.locator('main h1').first().waitFor();
  await page.locator('main [aria-busy]').waitFor({ state: 'detached' });
  await expectSound(page);
}

/** What is still fading in has no colours of its own yet. */
const settled = (page: Page) =>
  page.evaluate(() =>
    Promise.allSettled(
      document
        .getAnimations()
        .filter((a) => a.effect?.getComputedTiming().endTime !== Infinity)
        .map((a) => a.finished),
    ).then(() => undefined),
  );

export async function expectSound(page: Page): Promise<void> {
  await settled(page);
  if (underRules.has(page.context())) expect(await brokenRules(page)).toEqual([]);
  expect(await sideways(page)).toBeLessThanOrEqual(0);
  expect(await hiddenTitles(page)).toEqual([]);
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
