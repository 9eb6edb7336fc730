import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium, type BrowserContext } from 'playwright-core';
import { desktop, phone } from '../harness/browser';
import { startStack, type Stack } from '../harness/stack';
import { core } from '../town/core';
import { signIn } from './admin-pages';

let stack: Stack;
beforeAll(async () => {
  stack = await startStack();
});
afterAll(() => stack?.stop());

/** A browser whose user has asked for letters twice as large: its own setting, as people make it. */
async function largeLetters<T>(
  viewport: { width: number; height: number },
  work: (context: BrowserContext) => Promise<T>,
): Promise<T> {
  const profile = mkdtempSync(join(tmpdir(), 'bytorg-letters-'));
  mkdirSync(join(profile, 'Default'));
  const preferences = { webkit: { webprefs: { default_font_size: 32 } } };
  writeFileSync(join(profile, 'Default/Preferences'), JSON.stringify(preferences));
  const context = await chromium.launchPersistentContext(profile, {
    executablePath: process.env.BYTORG_TEST_BROWSER,
    args: ['--no-sandbox', '--disable-gpu'],
    viewport,
    baseURL: stack.url,
    locale: 'nb-NO',
  });
  try {
    return await work(context);
  } finally {
    await context.close();
    rmSync(profile, { recursive: true, force: true });
  }
}

const store = `/butikk/${core.bakery.slug}`;
const offices = [
  {
    who: core.people.bakeryOwner,
    paths: ['tavle', 'utlevering', 'varer', 'varer/ny', 'import', 'innstillinger', 'ansatte', 'tall'].map(
      (path) => `${store}/${path}`,
    ),
  },
  {
    who: core.people.coordinator,
    paths: ['', '/butikker', '/ruter', '/sentre', '/kategorier', '/brukere', '/logg'].map((path) => `/by${path}`),
  },
  { who: core.people.courier, paths: ['/ruter'] },
  { who: core.people.evaluator, paths: ['/pilotkontor'] },
];

it.each([desktop, phone])(
  'letters twice as large push nothing out of the screen at $width px',
  async (viewport) => {
    const broken = await largeLetters(viewport, async (context) => {
      const found: string[] = [];
      const page = context.pages()[0]!;
      page.setDefaultTimeout(15_000);
      for (const { who, paths } of offices) {
        await context.clearCookies();
        await signIn(page, who, 'nb');
        expect(await page.evaluate(() => getComputedStyle(document.documentElement).fontSize)).toBe('32px');
        for (const path of paths) {
          await page.goto(`/admin${path}`);
          await page.locator('h1').first().waitFor();
          await page.locator('main [aria-busy]').waitFor({ state: 'detached' });
          await page.evaluate(() => document.fonts.ready);
          const settled = () => document.documentElement.scrollWidth <= window.innerWidth;
          await page.waitForFunction(settled, undefined, { timeout: 3_000 }).catch(() => found.push(path));
        }
      }
      return found;
    });
    expect(broken).toEqual([]);
  },
  120_000,
);
