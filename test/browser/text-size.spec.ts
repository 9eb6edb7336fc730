import type { Browser, Page } from 'playwright-core';
import { desktop, openBrowser, phone } from '../harness/browser';
import { startStack, type Stack } from '../harness/stack';
import { core } from '../town/core';
import { loaded, signIn } from './admin-pages';
import { addToBasket, fillContact, ifNever } from './shopper';

let stack: Stack;
let browser: Browser;
beforeAll(async () => {
  // A browser whose user has asked for letters twice as large: its own setting, as people make it.
  [stack, browser] = await Promise.all([startStack(), openBrowser('--blink-settings=defaultFontSize=32')]);
});
afterAll(() => Promise.all([browser?.close(), stack?.stop()]));

async function openPage(): Promise<Page> {
  const context = await browser.newContext({ viewport: desktop, baseURL: stack.url, locale: 'nb-NO' });
  return context.newPage();
}

/** Kept out of `found` when the page comes to lie within both screens; pictures and fonts may still be on their way. */
async function note(page: Page, name: string, found: string[]) {
  await page.evaluate(() => document.fonts.ready);
  const settled = () => document.documentElement.scrollWidth <= window.innerWidth;
  for (const screen of [phone, desktop]) {
    await page.setViewportSize(screen);
    await page.waitForFunction(settled).catch(ifNever(() => found.push(`${name} at ${screen.width} px`)));
  }
}

const asked = () => getComputedStyle(document.documentElement).fontSize;
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

it('letters twice as large push nothing out of an office’s screen', async () => {
  const found: string[] = [];
  const page = await openPage();
  for (const { who, paths } of offices) {
    await page.context().clearCookies();
    await signIn(page, who, 'nb');
    expect(await page.evaluate(asked)).toBe('32px');
    for (const path of paths) {
      await page.goto(`/admin${path}`);
      await page.locator('h1').first().waitFor();
      await loaded(page);
      await note(page, path, found);
    }
  }
  expect(found).toEqual([]);
});

const open = [
  '/',
  '/sok?q=brød',
  '/sok?q=finnesikke',
  '/butikker',
  `/butikk/${core.bakery.slug}`,
  '/finn-bestilling',
  '/vilkar',
  '/angrerett',
  '/finnes-ikke',
];

it('letters twice as large push nothing out of the shop, as far as the order page', async () => {
  const found: string[] = [];
  const page = await openPage();
  for (const path of open) {
    await page.goto(path);
    await note(page, path, found);
  }
  expect(await page.evaluate(asked)).toBe('32px');
  await addToBasket(page, stack.url, core.bakery.ryeBread.slug, 'nb');
  await note(page, 'product', found);
  await page.goto('/kurv');
  await note(page, 'basket', found);
  await page.getByRole('button', { name: 'Til kassen' }).click();
  await page.getByRole('heading', { name: 'Kassen' }).waitFor();
  await page.locator('.way', { hasText: 'Samlet levering' }).click();
  await page.getByLabel('Gateadresse').waitFor();
  await note(page, 'checkout, delivered', found);
  await page.locator('.way', { hasText: 'Hent i butikk' }).click();
  await page.getByText('Hentetid', { exact: true }).waitFor();
  await note(page, 'checkout, collected', found);
  await fillContact(page, 'nb');
  await page.getByLabel(/Jeg godtar vilkårene/).check();
  await page.getByRole('button', { name: 'Betal nå' }).click();
  await page.waitForURL(/\/pay\//);
  await page.getByRole('button', { name: /^Betal/ }).click();
  await page.locator('.code-digits').first().waitFor();
  await note(page, 'order', found);
  expect(found).toEqual([]);
});
