import type { Browser, Page } from 'playwright-core';
import { openBrowser, phone } from '../harness/browser';
import { Client, eventually } from '../harness/client';
import { startStack, type Stack } from '../harness/stack';
import { core } from '../town/core';
import { addToBasket, fillContact, visit, words } from './shopper';

// A slow line: the page is there to be used, its scripts are not. What is done then must count as if they were.

let stack: Stack;
let browser: Browser;

beforeAll(async () => {
  [stack, browser] = await Promise.all([startStack(), openBrowser()]);
});
afterAll(() => Promise.all([browser?.close(), stack?.stop()]));

const t = words.nb;
const { lamp } = core.ironmonger;
const { ryeBread } = core.bakery;

const open = async () => (await visit(browser, phone)).page;

/** Goes somewhere, and keeps the scripts away until the answer is called. */
async function early(page: Page, go: () => Promise<unknown>): Promise<() => Promise<void>> {
  const come = Promise.withResolvers<void>();
  await page.route('**/*.js', (route) => come.promise.then(() => route.continue()));
  await go();
  return async () => {
    come.resolve();
    await page.unrouteAll({ behavior: 'wait' });
    await page.waitForLoadState();
  };
}
const goTo = (page: Page, path: string) =>
  early(page, async () => {
    await page.goto(stack.url + path, { waitUntil: 'commit' });
    await page.locator('footer').waitFor();
  });

it('another store’s offer, chosen early, is the one whose price stands beside the button', async () => {
  const page = await open();
  const scripts = await goTo(page, `/vare/${lamp.slug}`);
  await page.locator('.offer', { hasText: core.bookshop.name }).getByRole('radio').check();
  await scripts();
  await page.locator('.buy-bar small', { hasText: core.bookshop.name }).waitFor();
  await page.context().close();
});

it('delivery, chosen early in the basket, is in its sums', async () => {
  const page = await open();
  await addToBasket(page, stack.url, ryeBread.slug, 'nb');
  const scripts = await goTo(page, '/kurv');
  await page.getByLabel(t.deliver).check();
  expect(await page.locator('.to-till .sums div').count()).toBe(1);
  await scripts();
  await page.locator('.to-till .sums').getByText('Levering').waitFor();
  await page.context().close();
});

it('a filter and an order of the hits, chosen early, are asked for', async () => {
  const page = await open();
  let scripts = await goTo(page, '/sok');
  await page.locator('.filters-open').click();
  await page.getByRole('checkbox', { name: core.bakery.name }).check();
  await scripts();
  await page.waitForURL(/butikk=/);
  await page.getByRole('link', { name: `Fjern filteret ${core.bakery.name}` }).waitFor();

  scripts = await goTo(page, '/sok');
  await page.getByLabel('Sorter').selectOption('pris-opp');
  await scripts();
  await page.waitForURL(/sorter=pris-opp/);
  await page.context().close();
});

it('letters typed early are suggested to, and stay; going back, the box says what the page shows', async () => {
  const page = await open();
  const scripts = await goTo(page, '/sok?q=hammer');
  const box = page.getByRole('combobox').first();
  await box.fill('rugb');
  await scripts();
  await page.getByRole('option').first().waitFor();
  await box.blur();
  expect(await box.inputValue()).toBe('rugb');

  await box.fill('rugbrød');
  await box.press('Enter');
  await page.waitForURL(/q=rugbr/);
  await page.goBack();
  await eventually(async () => (await box.inputValue()) === 'hammer', 30);
  await page.context().close();
});

it('what is mended early at the till is called wrong no longer, and a postcode finds its town', async () => {
  const page = await open();
  await addToBasket(page, stack.url, ryeBread.slug, 'nb');
  await page.goto(`${stack.url}/kurv`);
  await page.getByLabel(t.deliver).check();
  await page.getByRole('button', { name: t.toTill }).click();
  await page.waitForURL(/\/kasse\//);
  const address = new URL(page.url()).pathname;
  const scripts = await goTo(page, `${address}?levering=1`);
  await fillContact(page, 'nb');
  await page.getByLabel(t.phone).fill('123');
  // Sent by the page alone; the answer, too, is read before any script comes.
  await page.getByRole('button', { name: t.pay }).click({ noWaitAfter: true });
  await page.getByText(t.notPhone).first().waitFor();
  await page.getByLabel(t.phone).fill('912 34 567');
  await page.getByRole('textbox', { name: t.postcode }).last().fill(core.ane.address.postcode);
  expect(await page.getByLabel(t.phone).getAttribute('aria-invalid')).toBe('true');
  await scripts();
  await page.waitForFunction(() => !document.querySelector('[name=phone]')?.hasAttribute('aria-invalid'));
  await eventually(async () => (await page.getByLabel(t.city, { exact: true }).inputValue()) !== '', 30);
  await page.context().close();
});

it('what a store does while the order page is on its way is shown', async () => {
  const page = await open();
  await addToBasket(page, stack.url, ryeBread.slug, 'nb');
  await page.goto(`${stack.url}/kurv`);
  await page.getByRole('button', { name: t.toTill }).click();
  await page.waitForURL(/\/kasse\//);
  await fillContact(page, 'nb');
  await page.getByLabel(t.accept).check();
  await page.getByRole('button', { name: t.pay }).click();
  await page.waitForURL(/\/pay\//);
  const scripts = await early(page, async () => {
    await page.getByRole('button', { name: t.testPay }).click({ noWaitAfter: true });
    await page.getByRole('heading', { level: 1, name: t.thanks }).waitFor();
  });
  const token = new URL(page.url()).pathname.split('/').at(-1);
  const bjorn = await new Client(stack.url).signIn(core.people.bjorn);
  const { order } = await bjorn.must(`query ($t: String!) { order(token: $t) { parts { id } } }`, { t: token });
  await bjorn.must(`mutation ($s: ID!) { accept(subOrderId: $s) { id } }`, { s: order.parts[0].id });
  await scripts();
  await page.locator('.order-state', { hasText: t.accepted }).waitFor();
  await page.context().close();
});
