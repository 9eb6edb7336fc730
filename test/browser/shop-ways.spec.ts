import type { Browser, Page } from 'playwright-core';
import { desktop, openBrowser, phone } from '../harness/browser';
import { startStack, type Stack } from '../harness/stack';
import { core } from '../town/core';
import { addToBasket, hydrated, visit, words } from './shopper';

let stack: Stack;
let browser: Browser;

beforeAll(async () => {
  [stack, browser] = await Promise.all([startStack(), openBrowser()]);
});
afterAll(() => Promise.all([browser?.close(), stack?.stop()]));

async function open(path: string, options = desktop): Promise<Page> {
  const { page } = await visit(browser, options);
  await page.goto(stack.url + path);
  return page;
}

const prices = (page: Page) => page.locator('.goods .price').allInnerTexts();

describe('search', () => {
  it('suggests while one types, by keyboard alone', async () => {
    const page = await open('/');
    await hydrated(page);
    const box = page.getByRole('combobox', { name: /Hva leter du etter/ });
    await box.pressSequentially('rugb', { delay: 30 });
    await page.getByRole('option').first().waitFor();
    expect(await box.getAttribute('aria-expanded')).toBe('true');
    await page.keyboard.press('ArrowDown');
    expect(await page.getByRole('option').first().getAttribute('aria-selected')).toBe('true');
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { level: 1, name: core.bakery.ryeBread.nameNb }).waitFor();
    // The keyboard starts at the top of the page it came to.
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('innhold');
    await page.context().close();
  });

  it('narrows by store and price, and lets go of it again', async () => {
    const page = await open('/sok');
    const all = await page.locator('.goods').count();
    await page.getByRole('checkbox', { name: core.bakery.name }).check();
    await page.waitForURL(/butikk=/);
    // While the skeletons stand there are no goods at all.
    await page.waitForFunction((before) => {
      const { length } = document.querySelectorAll('.goods');
      return length > 0 && length < before;
    }, all);
    await page.getByRole('link', { name: `Fjern filteret ${core.bakery.name}` }).click();
    await page.waitForFunction((before) => document.querySelectorAll('.goods').length === before, all);
    const byTown = await prices(page);
    await page.getByLabel('Sorter').selectOption('pris-opp');
    await page.waitForURL(/sorter=pris-opp/);
    await page.waitForFunction(
      ([first, before]) => {
        const now = [...document.querySelectorAll<HTMLElement>('.goods .price')].map((price) => price.innerText);
        return now.length === before && now[0] !== first;
      },
      [byTown[0], all] as const,
    );
    const ore = (await prices(page)).map((text) => Number(text.replace(/\D/g, '')));
    expect(ore).toHaveLength(all);
    expect(ore).toEqual([...ore].sort((a, b) => a - b));
    await page.context().close();
  });

  it('helps on when nothing is found: whom to ask', async () => {
    const page = await open('/sok?q=qwertyuiopqq', phone);
    await page.getByRole('heading', { name: /Ingen treff på/ }).waitFor();
    expect(await page.locator('.ask-phone').count()).toBe(3);
    // What narrowed the search keeps its name, though no facet is left to name it.
    await page.goto(
      `${stack.url}/sok?q=qwertyuiopqq&butikk=${core.bookshop.slug}&senter=${core.centres.hvittingfoss.slug}`,
    );
    expect(await page.locator('.chip--chosen').allInnerTexts()).toEqual([core.bookshop.name, 'Hvittingfoss']);
    await page.context().close();
  });
});

describe('a product that several stores have', () => {
  it('leads to the basket from the store one chooses', async () => {
    const { lamp } = core.ironmonger;
    const page = await open(`/vare/${lamp.slug}`, phone);
    expect(await page.getByRole('radio').count()).toBe(2);
    await page.locator('.offer', { hasText: core.bookshop.name }).getByRole('radio').check();
    await page.locator('.buy-bar small', { hasText: core.bookshop.name }).waitFor();
    await page.getByRole('button', { name: words.nb.add, exact: true }).click();
    await page.getByRole('link', { name: words.nb.seeBasket }).click();
    await page.getByRole('heading', { name: core.bookshop.name }).waitFor();
    expect(await page.locator('.part').count()).toBe(1);
    await page.context().close();
  });

  it('shows the distance from an address, until told to forget it', async () => {
    const page = await open('/butikker', phone);
    await page.getByText('Velg sted').click();
    await page.getByLabel('Gateadresse').fill(core.ane.address.line);
    await page.getByRole('button', { name: 'Vis avstand' }).click();
    await page.getByText(`Avstand fra ${core.ane.address.line}`).waitFor();
    expect(await page.locator('.store-sign-open').first().innerText()).toMatch(/\d\u00a0k?m$/);
    await page.context().close();
  });

  it('cannot be bought where nobody has it', async () => {
    const page = await open(`/vare/${core.ironmonger.snowShovel.slug}`);
    await page.getByText('Ingen butikk har varen akkurat nå.').waitFor();
    expect(await page.getByRole('button', { name: words.nb.add, exact: true }).count()).toBe(0);
    await page.context().close();
  });
});

describe('the basket', () => {
  it('counts up, down and out, and says so without reloading', async () => {
    const { page } = await visit(browser, phone);
    const { nameNb, slug } = core.bakery.cinnamonBun;
    await addToBasket(page, stack.url, slug, 'nb');
    await page.goto(`${stack.url}/kurv`);
    await page.getByRole('button', { name: `En til av ${nameNb}` }).click();
    await page.locator('.header-count', { hasText: '2' }).waitFor();
    await page.getByRole('button', { name: `En mindre av ${nameNb}` }).click();
    await page.locator('.header-count', { hasText: '1' }).waitFor();
    await page.getByRole('button', { name: `Fjern ${nameNb}` }).click();
    await page.getByRole('heading', { name: 'Kurven er tom' }).waitFor();
    await page.context().close();
  });

  it('offers no delivery of what can only be collected, and says why', async () => {
    const { page } = await visit(browser, phone);
    await addToBasket(page, stack.url, core.bakery.almondCake.slug, 'nb');
    await page.goto(`${stack.url}/kurv`);
    expect(await page.getByLabel(/Samlet levering/).isDisabled()).toBe(true);
    await page.getByText('En vare i kurven kan bare hentes.').waitFor();
    await page.context().close();
  });
});

it('keeps the page when the language changes, and the look when told', async () => {
  const page = await open(`/vare/${core.bakery.ryeBread.slug}`);
  await page.getByRole('link', { name: 'English' }).click();
  await page.getByRole('heading', { level: 1, name: core.bakery.ryeBread.nameEn }).waitFor();
  expect(new URL(page.url()).pathname).toMatch(/^\/en\/vare\//);
  await page
    .getByRole('button', { name: /^Looks/ })
    .first()
    .click();
  await page.waitForFunction(() => document.documentElement.dataset.colorScheme === 'dark');
  await page.reload();
  expect(await page.locator('html').getAttribute('data-color-scheme')).toBe('dark');
  await page.context().close();
});

it('sends a lost link again, and never tells whether there was an order', async () => {
  for (const email of [core.ane.email, 'ingen@bytorg.example']) {
    const page = await open('/finn-bestilling', phone);
    await page.getByRole('button', { name: 'Send lenken' }).click();
    await page.getByText('Skriv en e-postadresse').waitFor();
    await page.getByLabel('E-post').fill(email);
    await page.getByRole('button', { name: 'Send lenken' }).click();
    await page.getByText(`Er det bestilt med ${email}`).waitFor();
    await page.context().close();
  }
});

it('shows a page from its top at once, however far down one came from', async () => {
  const page = await browser.newPage({ viewport: phone, baseURL: stack.url, reducedMotion: 'no-preference' });
  await page.goto('/sok');
  await hydrated(page);
  await page.evaluate(() => window.scrollTo({ top: document.body.scrollHeight, behavior: 'instant' }));
  expect(await page.evaluate(() => scrollY)).toBeGreaterThan(500);
  const topOnceThere = page.evaluate(
    () =>
      new Promise<number>((seen) => {
        const look = () =>
          location.pathname === '/vilkar' && document.querySelector('main h1')?.textContent === 'Kjøpsvilkår'
            ? requestAnimationFrame(() => requestAnimationFrame(() => seen(scrollY)))
            : requestAnimationFrame(look);
        look();
      }),
  );
  await page.getByRole('contentinfo').getByRole('link', { name: 'Kjøpsvilkår' }).click();
  expect(await topOnceThere).toBe(0);
  // Control: the page is long enough to be further down.
  expect(await page.evaluate(() => document.body.scrollHeight - innerHeight)).toBeGreaterThan(500);
  await page.close();
});
