import type { Browser } from 'playwright-core';
import { desktop, openBrowser, phone } from '../harness/browser';
import { Client } from '../harness/client';
import { startStack, type Stack } from '../harness/stack';
import { core } from '../town/core';
import { addToBasket, fillContact, hydrated, type Language, sideways, visit, words } from './shopper';

let stack: Stack;
let browser: Browser;

beforeAll(async () => {
  [stack, browser] = await Promise.all([startStack(), openBrowser()]);
});
afterAll(() => Promise.all([browser?.close(), stack?.stop()]));

const { ryeBread } = core.bakery;
const { hammer } = core.ironmonger;

/** The whole way of a shopper, from the question to the code; answers the order's token. */
async function shop(language: Language, width: number, scripts: boolean) {
  const t = words[language];
  const { context, page, complaints } = await visit(browser, { width, scripts });
  await page.goto(`${stack.url}${t.prefix}/`);
  expect(await page.locator('html').getAttribute('lang')).toBe(language);

  await page.getByRole('combobox').first().fill(t.search);
  await page.keyboard.press('Enter');
  await page.waitForURL(/\/sok\?/);
  await page.getByRole('link', { name: t.bread }).first().click();
  await page.getByRole('heading', { level: 1, name: t.bread }).waitFor();
  await page.getByRole('button', { name: t.add, exact: true }).first().click();
  await page.waitForFunction(() => location.pathname.endsWith('/kurv') || document.querySelector('.outcome-done'));
  await addToBasket(page, stack.url, hammer.slug, language);

  await page.goto(`${stack.url}${t.prefix}/kurv`);
  expect(await page.locator('.part').count()).toBe(2);
  expect(await sideways(page)).toBe(0);
  await page.getByRole('button', { name: t.toTill }).click();
  await page.waitForURL(/\/kasse\//);

  // Something wrong first: it is said beside the field, and nothing typed is lost.
  await page.getByLabel(t.name, { exact: true }).fill(core.ane.name);
  await page.getByLabel(t.phone).fill('123');
  await page.getByRole('button', { name: t.pay }).click();
  await page.getByText(t.notPhone).first().waitFor();
  expect(await page.getByLabel(t.name, { exact: true }).inputValue()).toBe(core.ane.name);
  expect(await page.getByLabel(t.email).getAttribute('aria-invalid')).toBe('true');
  expect(await sideways(page)).toBe(0);

  if (scripts) await hydrated(page);
  await fillContact(page, language);
  await page.getByLabel(t.accept).check();
  // With scripts, what is corrected is called wrong no longer.
  if (scripts) expect(await page.locator('[aria-invalid="true"]').count()).toBe(0);
  await page.getByRole('button', { name: t.pay }).click();
  await page.waitForURL(/\/pay\//);
  await page.getByRole('button', { name: t.testPay }).click();
  await page.waitForURL(/\/bestilling\//);
  await page.getByRole('heading', { level: 1, name: t.thanks }).waitFor();
  const code = (await page.locator('.code-digits span').first().innerText()).replace(/\D/g, '');
  expect(code).toMatch(/^\d{6}$/);
  expect(await page.locator('.order-part').count()).toBe(2);
  expect(await sideways(page)).toBe(0);
  const token = new URL(page.url()).pathname.split('/').at(-1)!;
  return { context, page, complaints, token };
}

describe.each<Language>(['nb', 'en'])('a shopper in %s', (language) => {
  it.each([phone.width, desktop.width])('shops from two stores at %i px', async (width) => {
    const { context, page, complaints, token } = await shop(language, width, true);
    expect(complaints).toEqual([]);

    // The basket is empty again, and the order page keeps up by itself.
    expect(await page.locator('.header-count').count()).toBe(0);
    const bjorn = await new Client(stack.url).signIn(core.people.bjorn);
    const { order } = await bjorn.must(`query ($t: String!) { order(token: $t) { parts { id store { id } } } }`, {
      t: token,
    });
    const part = order.parts.find((one: { store: { id: string } }) => one.store.id === core.bakery.id);
    await bjorn.must(`mutation ($s: ID!) { accept(subOrderId: $s) { id } }`, { s: part.id });
    await page.locator('.order-state', { hasText: words[language].accepted }).waitFor();
    await context.close();
  });

  it('gets as far as the order page without scripts', async () => {
    const { context, page } = await shop(language, phone.width, false);
    const t = words[language];
    await page.getByText(t.cancelAll).click();
    await page.locator('.receipt').getByRole('button', { name: t.yesCancel }).click();
    await page.getByRole('heading', { level: 1, name: t.cancelled }).waitFor();
    await context.close();
  });
});

it('a declined card leads back to the till with everything kept', async () => {
  const t = words.nb;
  const { context, page } = await visit(browser, phone);
  await addToBasket(page, stack.url, ryeBread.slug, 'nb');
  await page.goto(`${stack.url}/kurv`);
  await page.getByLabel(t.deliver).check();
  await page.getByRole('button', { name: t.toTill }).click();
  await page.waitForURL(/\/kasse\//);
  await fillContact(page, 'nb');
  await page.getByLabel(t.line).fill(core.ane.address.line);
  await page.getByRole('textbox', { name: t.postcode }).last().fill(core.ane.address.postcode);
  await page.getByLabel(t.city, { exact: true }).fill(core.ane.address.city);
  await page.getByLabel(t.accept).check();
  await page.getByRole('button', { name: t.pay }).click();
  await page.waitForURL(/\/pay\//);
  await page.getByLabel(t.declined).check();
  await page.getByRole('button', { name: t.testPay }).click();

  // A slow line: the page is read, and gone on in, before its scripts arrive.
  const arrived = Promise.withResolvers<void>();
  await page.route('**/*.js', (route) => arrived.promise.then(() => route.continue()));
  await page.getByRole('link', { name: t.backToTill }).click({ noWaitAfter: true });
  await page.waitForURL(/\/kasse\//, { waitUntil: 'commit' });
  const alert = page.getByRole('alert');
  await alert.getByText(/Ingenting er trukket/).waitFor();
  await page.waitForFunction(() => document.activeElement?.getAttribute('role') === 'alert');
  expect(await page.getByLabel(t.name, { exact: true }).inputValue()).toBe(core.ane.name);
  expect(await page.getByLabel(t.line).inputValue()).toBe(core.ane.address.line);
  expect(await page.getByLabel(t.deliver).isChecked()).toBe(true);
  await page.getByLabel(t.accept).check();
  // Letters that come late move the lines; whoever reads stays where they were all the same.
  await page.evaluate(() => document.fonts.ready);
  const place = () =>
    page.evaluate(() => {
      const { id, top } = { id: document.activeElement!.id, top: document.activeElement!.getBoundingClientRect().top };
      return { id, top, scrolled: scrollY };
    });
  const was = await place();
  expect(was.scrolled).toBeGreaterThan(0);
  arrived.resolve();
  await page.locator('.hold-clock strong').waitFor();
  const is = await place();
  expect(is.id).toBe(was.id);
  expect(Math.abs(is.top - was.top)).toBeLessThanOrEqual(2);
  expect(await page.getByLabel(t.accept).isChecked()).toBe(true);
  await page.getByRole('button', { name: t.pay }).click();
  await page.waitForURL(/\/pay\//);
  await page.getByLabel(t.worksCard).check();
  await page.getByRole('button', { name: t.testPay }).click();
  await page.waitForURL(/\/bestilling\//);
  await page.getByText(core.ane.address.line).first().waitFor();
  await context.close();
});
