import type { Browser } from 'playwright-core';
import { desktop, openBrowser, phone } from '../harness/browser';
import { startStack, type Stack } from '../harness/stack';
import { core } from '../town/core';
import { sideways, visit } from './shopper';

let stack: Stack;
let browser: Browser;

// Late in the evening: nobody is open, and nothing can be ready today.
beforeAll(async () => {
  [stack, browser] = await Promise.all([startStack({ clockStart: '2026-11-24T22:30:00+01:00' }), openBrowser()]);
});
afterAll(() => Promise.all([browser?.close(), stack?.stop()]));

const words = {
  nb: { prefix: '', name: core.ironmonger.hammer.nameNb },
  en: { prefix: '/en', name: core.ironmonger.hammer.nameEn },
};

it.each(['nb', 'en'] as const)('the filters open on a phone when no quick choice applies (%s)', async (language) => {
  const t = words[language];
  const { page } = await visit(browser, phone);
  await page.goto(`${stack.url}${t.prefix}/sok?q=${encodeURIComponent(t.name)}`);
  await page.locator('.goods').first().waitFor();
  // A tap lands on what lies on top: the button itself, or there is no tap.
  await page.locator('.filters-open').click();
  await page.locator('.filters[open] .filters-form').waitFor();
  expect(await page.locator('.quick-filters').count()).toBe(0);
  expect(await sideways(page)).toBe(0);
  await page.context().close();
});

it('a desk shows no heading without a choice under it', async () => {
  const { page } = await visit(browser, desktop);
  await page.goto(`${stack.url}/sok?q=${encodeURIComponent(words.nb.name)}`);
  await page.locator('.filters-form fieldset').first().waitFor();
  expect(await page.locator('.filters-form fieldset:not(:has(input))').count()).toBe(0);
  await page.context().close();
});
