import type { Browser, Page } from 'playwright-core';
import pg from 'pg';
import { openBrowser } from '../harness/browser';
import { Client, eventually } from '../harness/client';
import { startStack, type Stack } from '../harness/stack';
import { buildBundle } from '../town/bundled';
import { core } from '../town/core';
import { A_JOB, expectSound, halves, handScan, openAdmin, said, signIn, type Variant, visitSound } from './admin-pages';
import { addToBasket, fillContact, words as shopWords } from './shopper';

// A novel of 399,00 and two packs of pencils of 129,00 each, together 450,00.
const { novel, pencils } = core.bookshop;
const words = {
  nb: {
    name: 'Skrivepakke',
    novel: novel.nameNb,
    pencils: pencils.nameNb,
    title: 'Dette er i pakken',
    separate: /Hver for seg 657,00\skr/,
    saved: /du sparer 207,00\skr/,
    card: /Pakke · spar 207,00\skr/,
    missing: /1 mangler i pakken, pakken koster 273,29\skr mindre/,
    pick: `Mangler: ${novel.nameNb}`,
    head: '1 × Skrivepakke',
    short: 'Mangler',
    ofBundle: 'I pakken Skrivepakke',
    new: 'Ny pakke',
    itemName: 'Navn',
    find: /^Legg til vare/,
    put: `Legg ${novel.nameNb} i pakken`,
    more: `Flere ${novel.nameNb}`,
    price: 'Pris for pakken med mva.',
    sku: 'Varenummer',
    category: 'Kategori',
    save: 'Legg inn pakken',
    pieces: 'En pakke har fra 2 til 99 stykker i alt.',
    saving: /Kunden sparer 128,00\skr/,
    notCounted: 'Telles ikke',
    change: 'Endre pakken: Skrivepakke',
    saveChange: 'Lagre',
    remove: `Ta ut ${novel.nameNb}`,
    sell: 'Registrer salg i butikken: Skrivepakke',
    sold: '1 solgt: Skrivepakke',
    off: `${pencils.nameNb} er utgått`,
    soldOut: `Utsolgt: mangler ${pencils.nameNb}`,
    changed: 'Skrivepakke: Butikken har endret hva som er i pakken. Det nye innholdet står i kurven.',
    accept: 'Godta endringene',
  },
  en: {
    name: 'Writing bundle',
    novel: novel.nameEn,
    pencils: pencils.nameEn,
    title: 'What is in the bundle',
    separate: /657,00\skr one by one/,
    saved: /you save 207,00\skr/,
    card: /Bundle · save 207,00\skr/,
    missing: /1 is missing from the bundle, which costs 273,29\skr less/,
    pick: `Missing: ${novel.nameEn}`,
    head: '1 × Writing bundle',
    short: 'Missing',
    ofBundle: 'In the bundle Writing bundle',
    new: 'New bundle',
    itemName: 'Name',
    find: /^Add an item/,
    put: `Put ${novel.nameEn} in the bundle`,
    more: `More ${novel.nameEn}`,
    price: 'Price of the bundle with VAT',
    sku: 'SKU',
    category: 'Category',
    save: 'Add the bundle',
    pieces: 'A bundle has from 2 to 99 pieces in all.',
    saving: /The shopper saves 128,00\skr/,
    notCounted: 'Not counted',
    change: 'Change the bundle: Writing bundle',
    saveChange: 'Save',
    remove: `Take out ${novel.nameEn}`,
    sell: 'Record a sale in the store: Writing bundle',
    sold: '1 sold: Writing bundle',
    off: `${pencils.nameEn} is retired`,
    soldOut: `Sold out: no ${pencils.nameEn}`,
    changed: 'Writing bundle: The store has changed what is in the bundle. The basket shows what it holds now.',
    accept: 'Accept the changes',
  },
};

let stack: Stack;
let browser: Browser;
let db: pg.Client;
beforeAll(async () => {
  [stack, browser] = await Promise.all([startStack(), openBrowser()]);
  db = new pg.Client({ connectionString: stack.database.url });
  await db.connect();
  await db.query(`UPDATE stock SET on_hand = 60 WHERE offer_id = ANY($1)`, [[novel.offerId, pencils.offerId]]);
});
afterAll(async () => {
  await db?.end();
  await browser?.close();
  await stack?.stop();
});

let seen = 0;
const look = async (page: Page, name: string, { language }: Variant) => {
  if (!process.env.LOOK) return;
  seen += 1;
  await page.screenshot({ path: `${process.env.LOOK}/${language}-${seen}-${name}.png`, fullPage: true });
};
/** What shoppers read of it is there, and is not being written anew. */
const listed = async (productId: string): Promise<boolean> =>
  (
    await db.query(
      `SELECT EXISTS (SELECT FROM listing WHERE product_id = $1) AND NOT EXISTS (SELECT FROM listing_stale WHERE product_id = $1) AS fresh`,
      [productId],
    )
  ).rows[0].fresh;
const partsOf = async (offerId: string) =>
  (
    await db.query(
      `SELECT part_offer_id AS "offerId", quantity FROM bundle_part WHERE offer_id = $1 ORDER BY quantity`,
      [offerId],
    )
  ).rows;

describe.each(halves)('bundles ($language, $screen)', (variant) => {
  const t = words[variant.language];
  const shop = shopWords[variant.language];
  let bundle: Awaited<ReturnType<typeof buildBundle>>;
  beforeAll(async () => {
    bundle = await buildBundle(db, { sku: `pakke-${variant.language}` });
    await eventually(() => listed(bundle.productId), A_JOB);
  });
  // What the other half of the choices looks for is not to be found twice.
  afterAll(() => db.query(`UPDATE offer SET status = 'retired' WHERE id = $1`, [bundle.offerId]));

  const toTill = async (page: Page) => {
    await page.goto(`${shop.prefix}/vare/${bundle.slug}`);
    const inside = page.getByRole('region', { name: t.title });
    await inside.getByRole('link', { name: t.novel }).waitFor();
    await inside.getByText('2 ×').waitFor();
    await page.locator('.offer').getByText(t.separate).waitFor();
    await page.locator('.offer').getByText(t.saved).waitFor();
    await expectSound(page);
    await look(page, 'product', variant);
    await addToBasket(page, stack.url, bundle.slug, variant.language);
    await page.goto(`${shop.prefix}/kurv`);
    const line = page.locator('.line');
    await line.getByText(t.pencils).waitFor();
    await line.getByText(t.saved).waitFor();
    await expectSound(page);
    await look(page, 'basket', variant);
  };

  it('from the product’s page to an order of which a part is missing', async () => {
    const page = await openAdmin(browser, stack.url, variant);
    await toTill(page);
    await page.getByRole('button', { name: shop.toTill }).click();
    await page.waitForURL(/\/kasse\//);
    await fillContact(page, variant.language);
    await page.getByLabel(shop.accept).check();
    await expectSound(page);
    await look(page, 'checkout', variant);
    await page.getByRole('button', { name: shop.pay }).click();
    await page.waitForURL(/\/pay\//);
    await page.getByRole('button', { name: shop.testPay }).click();
    await page.waitForURL(/\/bestilling\//);
    const orderUrl = page.url();
    const lines = page.locator('.order-bundle');
    await lines.getByText('450,00 kr').waitFor();
    // Two lines of pencils at prices an øre apart are one to the reader.
    expect(await lines.locator('ul li').count()).toBe(2);
    await expectSound(page);
    await look(page, 'ordered', variant);

    const { rows } = await db.query(
      `SELECT s.id FROM sub_order s JOIN orders o ON o.id = s.order_id WHERE o.token = $1`,
      [new URL(orderUrl).pathname.split('/').at(-1)],
    );
    const marit = await new Client(stack.url).signIn(core.people.bookshopOwner);
    for (const step of ['accept', 'startPicking'])
      await marit.must(`mutation ($s: ID!) { ${step}(subOrderId: $s) { id } }`, { s: rows[0].id });
    await signIn(page, core.people.bookshopOwner, variant.language);
    await visitSound(page, `/admin/butikk/${core.bookshop.slug}/plukk/${rows[0].id}`);
    await page.getByText(t.head, { exact: true }).waitFor();
    expect(await page.getByText(t.ofBundle).count()).toBe(2);
    await look(page, 'picking', variant);
    // Two packs at two prices, an øre apart, are fetched with one tap.
    const pencilCard = page.getByRole('article', { name: t.pencils });
    await pencilCard.getByRole('button').first().click();
    await pencilCard.locator('.pick__done').waitFor();
    const { rows: fetched } = await db.query(
      `SELECT quantity, picked FROM order_line WHERE sub_order_id = $1 AND offer_id = $2`,
      [rows[0].id, pencils.offerId],
    );
    expect(fetched).toEqual([1, 2].map(() => ({ quantity: 1, picked: 1 })));
    const { subOrder }: any = await marit.must(
      `query ($s: ID!) { subOrder(id: $s) { lines { id offerId quantity } } }`,
      { s: rows[0].id },
    );
    for (const line of subOrder.lines)
      await marit.must(
        `mutation ($l: ID!, $p: Int!, $r: ShortReason) { pickLine(lineId: $l, picked: $p, shortReason: $r) { id } }`,
        line.offerId === novel.offerId
          ? { l: line.id, p: 0, r: 'NOT_FOUND' }
          : { l: line.id, p: line.quantity, r: null },
      );
    await marit.must(`mutation ($s: ID!) { ready(subOrderId: $s, bags: 1) { id } }`, { s: rows[0].id });
    await page.goto(orderUrl);
    await page.getByText(t.missing).waitFor();
    await lines.getByText('176,71 kr').waitFor();
    await expectSound(page);
    await look(page, 'missing', variant);
    await page.context().close();
  });

  it('is found among the goods with what it saves; without one of its goods the basket says which', async () => {
    const page = await openAdmin(browser, stack.url, variant);
    await page.goto(`${shop.prefix}/sok?q=${encodeURIComponent(t.name)}`);
    await page.getByText(t.card).first().waitFor();
    await look(page, 'search', variant);
    await addToBasket(page, stack.url, bundle.slug, variant.language);
    await db.query(`UPDATE stock SET on_hand = held WHERE offer_id = $1`, [pencils.offerId]);
    await page.goto(`${shop.prefix}/kurv`);
    await page.getByText(t.soldOut).waitFor();
    await expectSound(page);
    await look(page, 'lacking', variant);
    await db.query(`UPDATE stock SET on_hand = held + 60 WHERE offer_id = $1`, [pencils.offerId]);

    const pencilsInIt = (quantity: number) =>
      db.query(`UPDATE bundle_part SET quantity = $3 WHERE offer_id = $1 AND part_offer_id = $2`, [
        bundle.offerId,
        pencils.offerId,
        quantity,
      ]);
    await pencilsInIt(1);
    await page.goto(`${shop.prefix}/kurv`);
    await page.getByText(t.changed).waitFor();
    await expectSound(page);
    await look(page, 'changed', variant);
    await page.getByRole('button', { name: t.accept }).click();
    await page.getByText(t.changed).waitFor({ state: 'detached' });
    await pencilsInIt(2);
    await page.context().close();
  });

  it('a store makes one of its own goods, found by name and by scan', async () => {
    const page = await openAdmin(browser, stack.url, variant);
    await signIn(page, core.people.bookshopOwner, variant.language);
    await visitSound(page, `/admin/butikk/${core.bookshop.slug}/varer`);
    await page.getByRole('link', { name: t.new }).click();
    await page.getByLabel(t.itemName, { exact: true }).fill(`Lesepakke ${variant.language}`);
    await page.getByLabel(t.find).fill(t.novel.slice(0, 8));
    await page.getByRole('button', { name: t.put }).click();
    await page.getByLabel(t.price).fill('799');
    await page.getByLabel(t.sku, { exact: true }).fill(`lese-${variant.language}`);
    await page.getByLabel(t.category, { exact: true }).selectOption({ index: 1 });
    await page.getByRole('button', { name: t.save }).click();
    // One piece is no bundle.
    await page.getByText(t.pieces).waitFor();
    await expectSound(page);
    await look(page, 'one-piece', variant);
    await page.getByRole('button', { name: t.more }).click();
    // A hand scanner at the counter puts in what it reads.
    await handScan(page, pencils.gtin.slice(1));
    await page.locator('.bundle-list b', { hasText: t.pencils }).first().waitFor();
    await page.getByText(t.saving).waitFor();
    await expectSound(page);
    await look(page, 'new', variant);
    await page.getByRole('button', { name: t.save }).click();
    await page.getByText(t.notCounted).first().waitFor();
    await expectSound(page);
    await look(page, 'grid', variant);
    const { rows } = await db.query(`SELECT id, price_ore, bundle FROM offer WHERE sku = $1`, [
      `lese-${variant.language}`,
    ]);
    expect(rows).toMatchObject([{ price_ore: 79_900, bundle: true }]);
    expect(await partsOf(rows[0].id)).toEqual([
      { offerId: pencils.offerId, quantity: 1 },
      { offerId: novel.offerId, quantity: 2 },
    ]);
    await page.context().close();
  });

  it('a store sells one over the counter, changes it, and reads why it cannot be had', async () => {
    const page = await openAdmin(browser, stack.url, variant);
    await signIn(page, core.people.bookshopOwner, variant.language);
    await visitSound(page, `/admin/butikk/${core.bookshop.slug}/varer?q=${bundle.sku}`);
    const before = (await db.query(`SELECT on_hand AS n FROM stock WHERE offer_id = $1`, [pencils.offerId])).rows[0].n;
    await page.getByRole('button', { name: t.sell }).click();
    await said(page, t.sold, () => page.getByRole('dialog').getByRole('button', { name: '1', exact: true }).click());
    const { rows } = await db.query(`SELECT on_hand AS n FROM stock WHERE offer_id = $1`, [pencils.offerId]);
    expect(rows).toEqual([{ n: before - 2 }]);

    await page.getByRole('button', { name: t.change }).click();
    const sheet = page.getByRole('dialog');
    await sheet.getByRole('button', { name: t.remove }).click();
    await sheet.getByLabel(t.price).fill('239');
    await expectSound(page);
    await look(page, 'change', variant);
    await sheet.getByRole('button', { name: t.saveChange }).click();
    await sheet.waitFor({ state: 'detached' });
    expect(await partsOf(bundle.offerId)).toEqual([{ offerId: pencils.offerId, quantity: 2 }]);

    await db.query(`UPDATE offer SET status = 'retired' WHERE id = $1`, [pencils.offerId]);
    await page.reload();
    await page.getByText(t.off).waitFor();
    await expectSound(page);
    await look(page, 'off', variant);
    await db.query(`UPDATE offer SET status = 'active' WHERE id = $1`, [pencils.offerId]);
    await page.context().close();
  });
});
