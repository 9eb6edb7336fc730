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
/** What a job of the worker has to do first may take this many seconds on a machine with other work. */
export const A_JOB = 60;
export const afterJob = { timeout: A_JOB * 1000 };
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
  return context.newPage();
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
    database: () => stack.database.url,
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

/** Nothing of the page is on its way any more. Several parts may be for a moment, and a locator stands for one. */
export const loaded = (page: Page) => page.waitForFunction(() => !document.querySelector('main [aria-busy]'));

/** Loaded, and then as a page should be. */
export async function visitSound(page: Page, path: string): Promise<void> {
  await page.goto(path);
  // Before its heading is there a page is empty, and nothing empty is ever wrong.
  await page.locator('main h1').first().waitFor();
  await loaded(page);
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

/**
 * As a hand scanner does it: a whole code at one moment, then Enter. What listens takes the Enter; where nothing listens
 * yet, the clerk hears no beep and scans again.
 */
export async function handScan(page: Page, code: string): Promise<void> {
  await page.waitForFunction(
    (keys) => {
      // The browser's own times would tell how busy the machine is, and a slow code is nobody's scan.
      const at = { value: new Event('scan').timeStamp };
      const press = (key: string) => {
        const pressed = new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true });
        return (document.activeElement ?? document.body).dispatchEvent(Object.defineProperty(pressed, 'timeStamp', at));
      };
      return keys.map(press).at(-1) === false;
    },
    [...code, 'Enter'],
  );
}

/** Done, and said: what is gone after some seconds is looked for in the page itself, from before it is brought about. */
export async function said(page: Page, word: RegExp | string, act: () => Promise<unknown>): Promise<void> {
  const heard = page.waitForFunction((asked) => {
    const told = [...document.querySelectorAll('[role="status"]')].map(({ textContent }) => textContent ?? '');
    return told.some((text) => (typeof asked === 'string' ? text.includes(asked) : asked.test(text)));
  }, word);
  await Promise.all([heard, act()]);
}

/** Awaits the answer to what an act sends, read to its end. */
export async function answered(page: Page, operation: string, act: () => Promise<unknown>): Promise<void> {
  const sent = page.waitForResponse((one) => one.request().postData()?.includes(operation) ?? false);
  const [answer] = await Promise.all([sent, act()]);
  await answer.finished();
}

/** What had arrived is read and on the screen: a question asked since is answered, and two frames are drawn. */
export const drawn = (page: Page) =>
  page.evaluate(async () => {
    await (await fetch('/healthz')).text();
    for (let frames = 0; frames < 2; frames++) await new Promise((next) => requestAnimationFrame(next));
  });
