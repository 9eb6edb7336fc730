import { withCheckDigit } from '@bytorg/catalog/gtin';
import type { Browser, Page } from 'playwright-core';
import pg from 'pg';
import { openBrowser } from '../harness/browser';
import { Client } from '../harness/client';
import { startStack, type Stack } from '../harness/stack';
import { core } from '../town/core';
import { buildWeighed } from '../town/weighed';
import { expectSound, halves, handScan, openAdmin, signIn, type Variant, visitSound } from './admin-pages';
import { addToBasket, fillContact, words as shopWords } from './shopper';

// A piece of cheese: about 450 g at 250,00 a kilo, at most 540 g.
const words = {
  nb: {
    estimate: 'ca. 112,50 kr',
    weighs: 'ca. 450 g',
    ceiling: 'Veies når den plukkes. Du betaler aldri mer enn 135,00 kr per stykke.',
    most: /Du betaler aldri mer enn\s*270,00\skr/,
    two: 'ca. 225,00 kr',
    grams: 'Vekt i gram for Lagret gulost i stykke',
    picked: 'Plukket Lagret gulost i stykke',
    pays: 'Kunden betaler 107,00 kr',
    heavy: /Tyngre enn 540\sg: kunden betaler 135,00\skr og ikke mer/,
    all: 'Ferdig plukket',
    ready: 'Klar til henting',
    told: /Kunden har fått beskjed/,
    heavier: '600 g, du betaler for 540 g',
    scanned: 'Lagret gulost i stykke: 402 g',
    wrong: 'Ingen stykker av denne varen gjenstår i bestillingen.',
    byWeight: 'Selges i stykker, prises per kilo',
    typical: 'Vanlig vekt per stykke',
    max: /^Det største stykket dere gir/,
    perKilo: 'Pris per kilo med mva.',
    open: 'Salg etter vekt: Lagret gulost i stykke',
    save: 'Lagre',
    form: ['Varen har ingen strekkode', 'Navn', 'Merke', 'Kategori', 'Brød', 'Antall på lager', 'Varenummer'],
    add: 'Legg inn varen',
    wide: /^ca\. 500\sg, høyst 600\sg$/,
  },
  en: {
    estimate: 'approx. 112,50 kr',
    weighs: 'approx. 450 g',
    ceiling: 'Weighed when it is picked. You never pay more than 135,00 kr a piece.',
    most: /You never pay more than\s*270,00\skr/,
    two: 'approx. 225,00 kr',
    grams: 'Weight in grams of Matured cheese, cut',
    picked: 'Picked Matured cheese, cut',
    pays: 'The shopper pays 107,00 kr',
    heavy: /Heavier than 540\sg: the shopper pays 135,00\skr and no more/,
    all: 'Picking done',
    ready: 'Ready to collect',
    told: /The shopper has been told/,
    heavier: '600 g, you pay for 540 g',
    scanned: 'Matured cheese, cut: 402 g',
    wrong: 'No piece of this item is left to pick in the order.',
    byWeight: 'Sold by the piece, priced by the kilo',
    typical: 'Usual weight of a piece',
    max: /^The heaviest piece you give/,
    perKilo: 'Price per kilo with VAT',
    open: 'Sale by weight: Matured cheese, cut',
    save: 'Save',
    form: ['The item has no barcode', 'Name', 'Brand', 'Category', 'Bread', 'Number on hand', 'SKU'],
    add: 'Add the item',
    wide: /^approx\. 500\sg, at most 600\sg$/,
  },
};

let stack: Stack;
let browser: Browser;
let db: pg.Client;
beforeAll(async () => {
  [stack, browser] = await Promise.all([startStack(), openBrowser()]);
  db = new pg.Client({ connectionString: stack.database.url });
  await db.connect();
  await db.query(`UPDATE store SET scale_codes = '2.IIIIIWWWWWC' WHERE id = $1`, [core.bakery.id]);
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
const label = (sku: string, grams: number) => withCheckDigit(`21${sku}${String(grams).padStart(5, '0')}`);

describe.each(halves)('goods by weight ($language, $screen)', (variant) => {
  const t = words[variant.language];
  const shop = shopWords[variant.language];
  const sku = variant.language === 'nb' ? '23450' : '23451';
  let cheese: Awaited<ReturnType<typeof buildWeighed>>;
  beforeAll(async () => {
    cheese = await buildWeighed(db, { sku });
  });

  /** Two pieces, from the product's page to the order's. */
  const buy = async (page: Page): Promise<void> => {
    await page.goto(`${shop.prefix}/vare/${cheese.slug}`);
    const offer = page.locator('.offer');
    await offer.getByText('250,00 kr/kg').waitFor();
    await offer.getByText(t.estimate).waitFor();
    await offer.getByText(t.weighs, { exact: true }).waitFor();
    await offer.getByText(t.ceiling).waitFor();
    await expectSound(page);
    await look(page, 'product', variant);
    await addToBasket(page, stack.url, cheese.slug, variant.language);
    await addToBasket(page, stack.url, cheese.slug, variant.language);
    await page.goto(`${shop.prefix}/kurv`);
    await page.locator('.line-total', { hasText: t.two }).waitFor();
    await expectSound(page);
    await look(page, 'basket', variant);
    await page.getByRole('button', { name: shop.toTill }).click();
    await page.waitForURL(/\/kasse\//);
    await page.locator('.only-collect .sums', { hasText: t.most }).waitFor();
    await fillContact(page, variant.language);
    await page.getByLabel(shop.accept).check();
    await expectSound(page);
    await look(page, 'checkout', variant);
    await page.getByRole('button', { name: shop.pay }).click();
    await page.waitForURL(/\/pay\//);
    await page.getByRole('button', { name: shop.testPay }).click();
    await page.waitForURL(/\/bestilling\//);
    await page.locator('.receipt', { hasText: t.most }).waitFor();
    await look(page, 'ordered', variant);
  };

  it('from the product’s page to two weighed pieces, one of them heavier than was promised', async () => {
    const page = await openAdmin(browser, stack.url, variant);
    await buy(page);
    const orderUrl = page.url();
    const { rows } = await db.query(
      `SELECT s.id FROM sub_order s JOIN orders o ON o.id = s.order_id WHERE o.token = $1`,
      [new URL(orderUrl).pathname.split('/').at(-1)],
    );
    const bjorn = await new Client(stack.url).signIn(core.people.bjorn);
    for (const step of ['accept', 'startPicking'])
      await bjorn.must(`mutation ($s: ID!) { ${step}(subOrderId: $s) { id } }`, { s: rows[0].id });

    await signIn(page, core.people.bjorn, variant.language);
    await visitSound(page, `/admin/butikk/${core.bakery.slug}/plukk/${rows[0].id}`);
    await look(page, 'picking', variant);
    const fields = page.getByLabel(t.grams);
    expect(await fields.count()).toBe(2);
    await fields.first().fill('428');
    await page.getByText(t.pays).waitFor();
    await page.getByRole('button', { name: t.picked }).first().click();
    await page.getByText(/428\sg, 107,00\skr/).waitFor();
    // Enter does what the button does: who weighs has one hand free.
    await fields.first().fill('600');
    await page.getByText(t.heavy).waitFor();
    await expectSound(page);
    await look(page, 'heavy', variant);
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: t.all }).waitFor();
    // A third piece is nowhere in this order.
    await handScan(page, label(sku, 402));
    await page.getByRole('alert').getByText(t.wrong).waitFor();
    await page.getByRole('button', { name: t.ready }).click();
    await page.getByText(t.told).waitFor();

    await page.goto(orderUrl);
    await page.locator('.order-lines', { hasText: '428 g' }).waitFor();
    await page.getByText(t.heavier).waitFor();
    await page.locator('.sums-total', { hasText: '242,00 kr' }).waitFor();
    expect(await page.locator('.receipt', { hasText: t.most }).count()).toBe(0);
    await expectSound(page);
    await look(page, 'weighed', variant);
    await page.context().close();
  });

  it('the scale’s label picks a piece with its weight', async () => {
    const page = await openAdmin(browser, stack.url, variant);
    await buy(page);
    const { rows } = await db.query(
      `SELECT s.id FROM sub_order s JOIN orders o ON o.id = s.order_id WHERE o.token = $1`,
      [new URL(page.url()).pathname.split('/').at(-1)],
    );
    const bjorn = await new Client(stack.url).signIn(core.people.bjorn);
    for (const step of ['accept', 'startPicking'])
      await bjorn.must(`mutation ($s: ID!) { ${step}(subOrderId: $s) { id } }`, { s: rows[0].id });
    await signIn(page, core.people.bjorn, variant.language);
    await visitSound(page, `/admin/butikk/${core.bakery.slug}/plukk/${rows[0].id}`);
    await handScan(page, label(sku, 402));
    await page.getByText(t.scanned).waitFor();
    await page.getByText(/402\sg, 100,50\skr/).waitFor();
    await page.context().close();
  });

  it('a store adds goods by weight', async () => {
    const [without, name, brand, category, shelf, onHand, number] = t.form as [string, ...string[]];
    const page = await openAdmin(browser, stack.url, variant);
    await signIn(page, core.people.bjorn, variant.language);
    await visitSound(page, `/admin/butikk/${core.bakery.slug}/varer/ny`);
    await page.getByRole('button', { name: without }).click();
    await page.getByLabel(name!, { exact: true }).fill(`Langpannefocaccia ${variant.language}`);
    await page.getByLabel(brand!, { exact: true }).fill('Sølvkringla');
    await page.getByLabel(category!, { exact: true }).selectOption({ label: shelf! });
    await page.getByLabel(onHand!).fill('4');
    await page.getByLabel(number!).fill(`8${sku}`);
    await page.getByLabel(t.byWeight).check();
    await page.getByLabel(t.perKilo).fill('149');
    await page.getByLabel(t.typical).fill('600');
    await page.getByRole('button', { name: t.add }).click();
    // Nobody guesses how large a piece may be.
    await page.locator('[aria-invalid="true"]').first().waitFor();
    await expectSound(page);
    await look(page, 'new', variant);
    await page.getByLabel(t.max).fill('700');
    await page.getByRole('button', { name: t.add }).click();
    await page.getByText('149,00 kr/kg').waitFor();
    const { rows } = await db.query(`SELECT price_ore, typical_grams, max_grams, piece_ore FROM offer WHERE sku = $1`, [
      `8${sku}`,
    ]);
    expect(rows).toEqual([{ price_ore: 14_900, typical_grams: 600, max_grams: 700, piece_ore: 8940 }]);
    await page.context().close();
  });

  it('a store changes the weights of its pieces, with the price they are sold at', async () => {
    const page = await openAdmin(browser, stack.url, variant);
    await signIn(page, core.people.bjorn, variant.language);
    await visitSound(page, `/admin/butikk/${core.bakery.slug}/varer?q=${sku}`);
    await page.getByText('250,00 kr/kg').waitFor();
    await page.getByRole('button', { name: t.open }).click();
    const sheet = page.getByRole('dialog');
    await sheet.getByLabel(t.typical).fill('500');
    await sheet.getByLabel(t.max).fill('1100');
    await sheet.getByLabel(t.perKilo).fill('239');
    await sheet.getByRole('button', { name: t.save }).click();
    // More than twice the usual weight would keep back too much on the card.
    await sheet.locator('[aria-invalid="true"]').first().waitFor();
    await expectSound(page);
    await look(page, 'weights', variant);
    await sheet.getByLabel(t.max).fill('600');
    await sheet.getByRole('button', { name: t.save }).click();
    await page.getByText('239,00 kr/kg').waitFor();
    await page.getByText(t.wide).waitFor();
    const { rows } = await db.query(`SELECT price_ore, typical_grams, max_grams FROM offer WHERE id = $1`, [
      cheese.offerId,
    ]);
    expect(rows).toEqual([{ price_ore: 23_900, typical_grams: 500, max_grams: 600 }]);
    await page.context().close();
  });
});
