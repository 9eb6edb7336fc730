import { withCheckDigit } from '@bytorg/catalog/gtin';
import type { Browser } from 'playwright-core';
import pg from 'pg';
import { openBrowser } from '../harness/browser';
import { startStack, type Stack } from '../harness/stack';
import { core } from '../town/core';
import { expectSound, halves, openAdmin, signIn } from './admin-pages';

const words = {
  nb: {
    prefix: '',
    food: 'Ingredienser og innhold',
    bread: core.bakery.ryeBread.nameNb,
    marked: ['RUG', 'HVETEMEL', 'RUG'],
    contains: /Inneholder\s*gluten/,
    traces: /Kan inneholde spor av\s*nøtter,?\s*sesam/,
    nutrition: 'Næringsinnhold per 100 g',
    salt: ['Salt', '1,1 g'],
    says: 'sier Sølvkringla Bakeri',
    ask: 'Butikken har ikke lagt inn ingredienser',
    without: 'Varen har ingen strekkode',
    name: 'Navn',
    brand: 'Merke',
    category: 'Kategori',
    bread_: 'Brød',
    novels: 'Romaner',
    vat: 'Mva.',
    price: 'Pris med mva.',
    onHand: 'Antall på lager',
    sku: 'Varenummer',
    save: 'Legg inn varen',
    refused: /Alkohol kan ikke selges her/,
    ingredients: 'Ingredienser',
    notTicked: /Kryss av for hvilke/,
    containing: 'Inneholder',
    gluten: 'Gluten',
  },
  en: {
    prefix: '/en',
    food: 'Ingredients and contents',
    bread: core.bakery.ryeBread.nameEn,
    marked: ['RYE', 'WHEAT', 'RYE'],
    contains: /Contains\s*gluten/,
    traces: /May contain traces of\s*nuts,?\s*sesame/,
    nutrition: 'Nutrition per 100 g',
    salt: ['Salt', '1,1 g'],
    says: 'says Sølvkringla Bakeri',
    ask: 'The shop has not given ingredients',
    without: 'The item has no barcode',
    name: 'Name',
    brand: 'Brand',
    category: 'Category',
    bread_: 'Bread',
    novels: 'Novels',
    vat: 'VAT',
    price: 'Price with VAT',
    onHand: 'Number on hand',
    sku: 'SKU',
    save: 'Add the item',
    refused: /Alcohol cannot be sold here/,
    ingredients: 'Ingredients',
    notTicked: /Tick which/,
    containing: 'Contains',
    gluten: 'Gluten',
  },
};
const { ryeBread, lastLoaf } = core.bakery;

let stack: Stack;
let browser: Browser;
let db: pg.Client;
beforeAll(async () => {
  [stack, browser] = await Promise.all([startStack(), openBrowser()]);
  db = new pg.Client({ connectionString: stack.database.url });
  await db.connect();
  await db.query(
    `UPDATE product SET ingredients_nb = NULL, ingredients_en = NULL, contains = '{}', may_contain = '{}', nutrition = NULL WHERE slug = $1`,
    [lastLoaf.slug],
  );
});
afterAll(async () => {
  await db?.end();
  await browser?.close();
  await stack?.stop();
});

it.each(halves)('a shopper reads the label before paying, or is told to ask ($language, $screen)', async (variant) => {
  const say = words[variant.language];
  const page = await openAdmin(browser, stack.url, variant);
  await page.goto(`${say.prefix}/vare/${ryeBread.slug}`);
  const food = page.getByRole('region', { name: say.food });
  await food.waitFor();
  expect(await food.locator('.food-ingredients strong').allTextContents()).toEqual(say.marked);
  expect(await food.getByText(say.ask).count()).toBe(0);
  const text = await food.innerText();
  expect(text).toMatch(say.contains);
  expect(text).toMatch(say.traces);
  const table = food.getByRole('table', { name: say.nutrition });
  const row = table.getByRole('row', { name: say.salt[0] });
  expect(await row.getByRole('cell').textContent()).toBe(say.salt[1]);
  expect(await page.locator('.product-choice .label').first().innerText()).toContain(say.says);
  const data = await page.locator('script[type="application/ld+json"]').first().textContent();
  const properties = JSON.parse(data!).additionalProperty;
  expect(properties).toContainEqual(expect.objectContaining({ name: 'allergens', value: 'gluten' }));
  await expectSound(page);
  await page.goto(`${say.prefix}/vare/${lastLoaf.slug}`);
  await food.getByText(say.ask).waitFor();
  expect(await food.getByRole('table').count()).toBe(0);
  await expectSound(page);
  await page.context().close();
});

it.each(halves)(
  'a merchant is told what may not be sold, and gives food its label ($language, $screen)',
  async (variant) => {
    const say = words[variant.language];
    const page = await openAdmin(browser, stack.url, variant);
    await signIn(page, core.people.bakeryOwner, variant.language);
    await page.goto(`/admin/butikk/${core.bakery.slug}/varer/ny`);
    const count = async () => (await db.query(`SELECT count(*)::int AS n FROM product`)).rows[0].n as number;
    const before = await count();
    const number = variant.language === 'nb' ? '703999200001' : '703999200002';
    await page.getByLabel(/GTIN/).fill(withCheckDigit(number));
    await page.keyboard.press('Enter');
    const name = page.getByLabel(say.name, { exact: true });
    await name.fill('Rødvin fra kjelleren');
    await page.getByLabel(say.brand, { exact: true }).fill('Sølvkringla');
    await page.getByLabel(say.category, { exact: true }).selectOption({ label: say.bread_ });
    // The shelf says the rate; what is chosen by hand stays, whatever the shelf.
    const vat = page.getByLabel(say.vat, { exact: true });
    expect(await vat.inputValue()).toBe('FOOD');
    await vat.selectOption('BOOKS');
    await vat.selectOption('STANDARD');
    await page.getByLabel(say.category, { exact: true }).selectOption({ label: say.novels });
    await page.getByLabel(say.category, { exact: true }).selectOption({ label: say.bread_ });
    expect(await vat.inputValue()).toBe('STANDARD');
    await vat.selectOption('FOOD');
    await page.getByLabel(say.price).fill('49');
    await page.getByLabel(say.onHand).fill('4');
    await page.getByLabel(say.sku).fill(number);
    await page.getByRole('button', { name: say.save }).click();
    await page.getByText(say.refused).waitFor();
    await expectSound(page);
    expect(await count()).toBe(before);

    await name.fill(`Focaccia ${variant.language}`);
    await page.getByLabel(say.ingredients, { exact: true }).fill('*Hvetemel*, vann, salt');
    await page.getByRole('button', { name: say.save }).click();
    await page.getByText(say.notTicked).waitFor();
    expect(await count()).toBe(before);
    await page.getByRole('group', { name: say.containing, exact: true }).getByLabel(say.gluten).check();
    await page.getByRole('button', { name: say.save }).click();
    await page.waitForURL(/varer\?q=/);
    expect(
      (
        await db.query(
          `SELECT p.ingredients_nb, p.contains FROM product p JOIN variant v ON v.product_id = p.id WHERE v.gtin = lpad($1, 14, '0')`,
          [withCheckDigit(number)],
        )
      ).rows,
    ).toEqual([{ ingredients_nb: '*Hvetemel*, vann, salt', contains: ['gluten'] }]);
    await page.context().close();
  },
);
