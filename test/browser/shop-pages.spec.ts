import type { Browser, Page, Request } from 'playwright-core';
import { brokenRules } from '../harness/axe';
import { desktop, openBrowser, phone } from '../harness/browser';
import { Client } from '../harness/client';
import { buy, fillBasket, beginCheckout } from '../harness/shopping';
import { startStack, type Stack } from '../harness/stack';
import { core } from '../town/core';
import { hydrated, sideways, ifNever, visit, words } from './shopper';

let stack: Stack;
let browser: Browser;
let paths: string[];
let basketCookie: string;

beforeAll(async () => {
  [stack, browser] = await Promise.all([startStack(), openBrowser()]);
  const ane = new Client(stack.url);
  const wishes = [{ offerId: core.bakery.ryeBread.offerId }, { offerId: core.ironmonger.hammer.offerId }];
  const [token, basket] = await Promise.all([buy(ane, wishes), fillBasket(ane, wishes)]);
  const checkout = await beginCheckout(ane, basket);
  basketCookie = encodeURIComponent(Buffer.from(JSON.stringify(basket)).toString('base64'));
  paths = [
    ...[
      '/',
      '/sok',
      '/sok?q=finnesikkehos',
      '/butikker',
      '/kurv',
      '/finn-bestilling',
      `/vare/${core.ironmonger.lamp.slug}`,
      `/butikk/${core.bakery.slug}`,
    ],
    ...[`/kasse/${checkout.id}`, `/bestilling/${token}`, `/angre/${token}`, '/finnes-ikke'],
    ...['/angrerett', '/vilkar', '/personvern', '/tilgjengelighet', '/rangering', '/om'],
  ];
});
afterAll(() => Promise.all([browser?.close(), stack?.stop()]));

async function eachPage(
  options: Parameters<typeof visit>[1],
  prefix: string,
  look: (page: Page, path: string) => Promise<void>,
) {
  const { context, page, complaints } = await visit(browser, options);
  await context.addCookies([{ name: 'kurv', value: basketCookie, url: stack.url }]);
  for (const path of paths) {
    await page.goto(stack.url + (path === '/' ? prefix || '/' : prefix + path));
    await look(page, path);
  }
  await context.close();
  expect(complaints).toEqual([]);
}

const rules = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

describe.each([
  { width: phone.width, dark: false, prefix: '' },
  { width: desktop.width, dark: true, prefix: '/en' },
])('every page at $width px, dark: $dark, under "$prefix"', ({ prefix, ...options }) => {
  it('has one title of its own, one main heading and its language, breaks no rule of axe and never runs out sideways, at a desk also at 200 %', async () => {
    const broken: string[] = [];
    const titles = new Set<string>();
    await eachPage(options, prefix, async (page, path) => {
      expect([path, await page.locator('html').getAttribute('lang')]).toEqual([path, prefix ? 'en' : 'nb']);
      expect([path, await page.locator('h1').count()]).toEqual([path, 1]);
      expect([path, await page.locator('head > title').count()]).toEqual([path, 1]);
      titles.add(await page.title());
      broken.push(...(await brokenRules(page, rules)).map((rule) => `${path} ${rule}`));
      const over = await sideways(page);
      if (over > 0) broken.push(`${path} runs ${over} px out of the screen`);
      // Letters as large in the hand are asked for in the browser's own settings: text-size.spec.
      if (options.width < desktop.width) return;
      await page.evaluate(() => void (document.documentElement.style.fontSize = '200%'));
      // The larger text may be laid out before the town's own letters are there: what counts is where it settles.
      await page.evaluate(() => document.fonts.ready);
      const settled = () => document.documentElement.scrollWidth <= document.documentElement.clientWidth;
      await page.waitForFunction(settled).catch(ifNever(() => broken.push(`${path} with text at 200 %`)));
    });
    expect(broken).toEqual([]);
    // Two searches share their beginning at most; every other page has a title of its own.
    expect(titles.size).toBe(paths.length);
  });
});

it('control: a picture without words is found by axe', async () => {
  const { context, page } = await visit(browser, phone);
  // Without its scripts, or the page would put itself right again.
  await page.route('**/*.js', (route) => route.abort());
  await page.goto(`${stack.url}/om`);
  await page.evaluate(() => document.querySelector('main')!.append(new Image(10, 10)));
  expect(await brokenRules(page, rules)).toEqual([expect.stringContaining('image-alt')]);
  await context.close();
});

it('sends at most 150 kB of scripts with a page', async () => {
  for (const path of ['/', `/vare/${core.ironmonger.lamp.slug}`, paths.find((one) => one.startsWith('/kasse/'))!]) {
    // A context of its own, so that nothing comes from an earlier page's cache.
    const { context, page } = await visit(browser, phone);
    await context.addCookies([{ name: 'kurv', value: basketCookie, url: stack.url }]);
    const sizes: Promise<number>[] = [];
    const size = async (request: Request) => {
      await (await request.response())?.finished();
      return (await request.sizes()).responseBodySize;
    };
    page.on('request', (request) => {
      if (request.resourceType() === 'script') sizes.push(size(request));
    });
    await page.goto(stack.url + path);
    await hydrated(page);
    // What the scripts fetch in their turn counts, too.
    await page.waitForLoadState('networkidle');
    const total = (await Promise.all(sizes)).reduce((sum, size) => sum + size, 0);
    await context.close();
    expect([path, total > 20_000 && total <= 150_000, total]).toEqual([path, true, total]);
  }
});

it('keeps what is private out of search engines', async () => {
  const { context, page } = await visit(browser, phone);
  const robots = () => page.locator('meta[name=robots]').getAttribute('content');
  for (const path of ['/kurv', ...paths.filter((one) => /^\/(kasse|bestilling|angre)\//.test(one))]) {
    await page.goto(stack.url + path);
    expect([path, await robots()]).toEqual([path, 'noindex']);
  }
  expect(await (await fetch(`${stack.url}/robots.txt`)).text()).toContain('Disallow: /en/kasse');
  await context.close();
});

it('a product describes itself to search engines, with every store as a seller', async () => {
  const { lamp } = core.ironmonger;
  const html = await (await fetch(`${stack.url}/vare/${lamp.slug}`)).text();
  const json = /<script type="application\/ld\+json"[^>]*>(.*?)<\/script>/s.exec(html)?.[1] ?? '{}';
  const told = JSON.parse(json) as { name: string; offers: { offers: { seller: { name: string } }[] } };
  expect(told.name).toBe(lamp.nameNb);
  expect(told.offers.offers.map(({ seller }) => seller.name).sort()).toEqual(
    [core.bookshop.name, core.ironmonger.name].sort(),
  );
  expect(html).toContain(`hrefLang="en"`);
});

it.each(['nb', 'en'] as const)('says in %s that a page is missing, with a way on', async (language) => {
  const { context, page } = await visit(browser, phone);
  for (const path of [
    '/vare/finnes-ikke',
    '/butikk/finnes-ikke',
    '/kategori/finnes-ikke',
    '/bestilling/finnes-ikke',
    '/kasse/finnes-ikke',
  ]) {
    const answer = await page.goto(stack.url + words[language].prefix + path);
    expect([path, answer?.status()]).toEqual([path, 404]);
    expect(await page.getByRole('heading', { level: 1 }).innerText()).toBe(
      language === 'nb' ? 'Siden finnes ikke' : 'There is no such page',
    );
  }
  await context.close();
});
