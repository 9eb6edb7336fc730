import { randomUUID } from 'node:crypto';
import type { Page } from 'playwright-core';
import pg from 'pg';
import { brokenRules } from '../harness/axe';
import { openBrowser } from '../harness/browser';
import { Client, eventually } from '../harness/client';
import { startStack, type Stack } from '../harness/stack';
import { core } from '../town/core';
import { A_JOB, type Language, openAdmin, signIn, type Variant, halves } from './admin-pages';
import { fillContact, visit, words as tillWords } from './shopper';

let stack: Stack;
let browser: Awaited<ReturnType<typeof openBrowser>>;
let db: pg.Client;
let slug: string;

const CREATE = `mutation ($i: NewOfferInput!, $key: String!) { createOffer(input: $i, key: $key) { ... on OfferRow { productId productSlug } ... on InputProblems { problems { field code } } } }`;
const kinds: [length: string, colour: string, onHand: number][] = [
  ['30', 'svart', 5],
  ['60', 'svart', 2],
  ['30', 'rød', 0],
];

beforeAll(async () => {
  [stack, browser] = await Promise.all([startStack(), openBrowser()]);
  db = new pg.Client({ connectionString: stack.database.url });
  await db.connect();
  const owner = await new Client(stack.url).signIn(core.people.ironmongerOwner);
  const categoryId = (await db.query(`SELECT id FROM category WHERE slug = 'handverktoy'`)).rows[0].id;
  let productId: string | undefined;
  for (const [n, [length, colour, onHand]] of kinds.entries()) {
    const attributes = [
      { code: 'length', value: length },
      { code: 'colour', value: colour },
    ];
    const goods = productId
      ? { variant: { productId, attributes } }
      : { product: { name: 'Brekkjern Valg', brand: 'Smelt', categoryId, vatClass: 'STANDARD', attributes } };
    const i = { storeId: core.ironmonger.id, sku: `K-${n}`, priceOre: 19900 + n * 1000, onHand, ...goods };
    const made = (await owner.must(CREATE, { i, key: randomUUID() })).createOffer;
    [productId, slug] = [made.productId, made.productSlug];
  }
});
afterAll(async () => {
  await db?.end();
  await Promise.all([browser?.close(), stack?.stop()]);
});

const words = {
  nb: {
    prefix: '',
    length: 'Lengde',
    colour: 'Farge',
    red: 'rød',
    black: 'svart',
    gone: 'utsolgt',
    none: 'Ikke på lager',
  },
  en: {
    prefix: '/en',
    length: 'Length',
    colour: 'Colour',
    red: 'red',
    black: 'black',
    gone: 'sold out',
    none: 'Out of stock',
  },
};
const priceOf = (page: Page) => page.locator('.offer .price').first().innerText();

describe.each(halves)('choosing a variant, $language, $screen', ({ language, viewport, look }) => {
  const t = words[language];

  it('by radio buttons; offers and address follow, and the choice is kept', async () => {
    const { page, complaints } = await visit(browser, { width: viewport.width, dark: look === 'dark' });
    await page.goto(`${stack.url}${t.prefix}/vare/${slug}`);
    const length = page.getByRole('group', { name: t.length });
    await length.waitFor();
    expect(await length.getByRole('radio').count()).toBe(2);
    const colour = page.getByRole('group', { name: t.colour });
    expect(await length.getByRole('radio', { name: /^30/ }).isChecked()).toBe(true);

    await colour.getByRole('radio', { name: `${t.red} ${t.gone}` }).check({ force: true });
    await page.waitForURL(/variant=/);
    await page.locator('.offer', { hasText: t.none }).waitFor();
    expect(
      await page
        .getByRole('button', { name: language === 'nb' ? 'Legg i kurven' : 'Add to basket', exact: true })
        .count(),
    ).toBe(0);
    expect(await brokenRules(page)).toEqual([]);

    // The keyboard alone, back to what is there; 60 exists in black only and says so.
    const red = page.url();
    await page.keyboard.press('ArrowUp');
    await page.waitForURL((address) => address.href !== red);
    await page.locator('.offer', { hasText: t.none }).waitFor({ state: 'detached' });
    const before = new URL(page.url()).search;
    await length.getByRole('radio', { name: /^60/ }).check({ force: true });
    await page.locator('.offer .price', { hasText: '209,00' }).first().waitFor();
    await page.waitForURL((address) => address.search !== before);
    await page.reload();
    expect(await length.getByRole('radio', { name: /^60/ }).isChecked()).toBe(true);
    expect(complaints).toEqual([]);
    await page.context().close();
  });

  it('begins with the size that the search was narrowed to', async () => {
    const { page } = await visit(browser, { width: viewport.width, dark: look === 'dark' });
    await page.goto(`${stack.url}${t.prefix}/sok?q=brekkjern&valg=${encodeURIComponent('length:60 cm')}`);
    await page.getByRole('link', { name: 'Brekkjern Valg' }).click();
    const length = page.getByRole('group', { name: t.length });
    await length.waitFor();
    expect(await length.getByRole('radio', { name: /^60/ }).isChecked()).toBe(true);
    // The control: without it the page begins with another.
    await page.goto(`${stack.url}${t.prefix}/vare/${slug}`);
    await length.waitFor();
    expect(await length.getByRole('radio', { name: /^60/ }).isChecked()).toBe(false);
    await page.context().close();
  });

  it('by links, without scripts, into a basket, an order and a letter that name it', async () => {
    const { page } = await visit(browser, { width: viewport.width, dark: look === 'dark', scripts: false });
    await page.goto(`${stack.url}${t.prefix}/vare/${slug}`);
    await page.getByRole('navigation', { name: t.length }).getByRole('link', { name: /^60/ }).click();
    expect(await page.getByRole('navigation', { name: t.length }).locator('[aria-current]').innerText()).toMatch(/^60/);
    expect(await priceOf(page)).toContain('209,00');
    await page
      .getByRole('button', { name: language === 'nb' ? 'Legg i kurven' : 'Add to basket', exact: true })
      .click();
    await page.locator('.line-variant', { hasText: `60 cm, ${t.black}` }).waitFor();

    const till = tillWords[language];
    await page.getByRole('button', { name: till.toTill }).click();
    await page.waitForURL(/\/kasse\//);
    await fillContact(page, language);
    await page.getByLabel(till.accept).check();
    await page.getByRole('button', { name: till.pay }).click();
    await page.waitForURL(/\/pay\//);
    await page.getByRole('button', { name: till.testPay }).click();
    const bought = `1 × Brekkjern Valg, 60 cm, ${t.black}`;
    await page.locator('.order-lines li', { hasText: bought }).waitFor();
    const letters = `${stack.sandboxUrl}/dev/mail.json?to=${encodeURIComponent(core.ane.email)}`;
    await eventually(async () => (await (await fetch(letters)).text()).includes(bought), A_JOB);
    await page.context().close();
  });
});

const admin = {
  nb: {
    name: 'Navn',
    brand: 'Merke',
    category: 'Kategori',
    length: 'Lengde',
    colour: 'Farge',
    black: 'svart',
    red: 'rød',
    pages: 'Sider',
    describe: 'Endre teksten til',
    keep: 'Lagre',
    price: 'Pris med mva.',
    onHand: 'Antall på lager',
    sku: 'Varenummer',
    save: 'Legg inn varen',
    without: 'Varen har ingen strekkode',
    another: 'Annen størrelse eller farge',
  },
  en: {
    name: 'Name',
    brand: 'Brand',
    category: 'Category',
    length: 'Length',
    colour: 'Colour',
    black: 'black',
    red: 'red',
    pages: 'Pages',
    describe: 'Change the text of',
    keep: 'Save',
    price: 'Price with VAT',
    onHand: 'Number on hand',
    sku: 'SKU',
    save: 'Add the item',
    without: 'The item has no barcode',
    another: 'Another size or colour',
  },
} satisfies Record<Language, object>;

describe.each(halves)('the merchant, $language, $screen', (variant: Variant) => {
  const t = admin[variant.language];
  const own = `Vinkel ${variant.language}`;

  it('describes goods by what their shelf asks, and another kind of them under another barcode', async () => {
    const page = await openAdmin(browser, stack.url, variant);
    await signIn(page, core.people.ironmongerOwner, variant.language);
    await page.goto(`/admin/butikk/${core.ironmonger.slug}/varer/ny`);
    await page.getByRole('button', { name: t.without }).click();
    await page.getByLabel(t.name, { exact: true }).fill(own);
    await page.getByLabel(t.brand, { exact: true }).fill('Smelt');
    // A slip first: what books were asked is no answer to tools, and stands in nobody's way.
    await page
      .getByRole('combobox', { name: t.category })
      .selectOption({ label: variant.language === 'nb' ? 'Romaner' : 'Novels' });
    await page.getByLabel(t.pages).fill('240');
    await page
      .getByRole('combobox', { name: t.category })
      .selectOption({ label: variant.language === 'nb' ? 'Håndverktøy' : 'Hand tools' });
    await page.getByLabel(t.length).fill('25');
    await page.getByRole('combobox', { name: t.colour }).selectOption({ label: t.black });
    expect(await brokenRules(page)).toEqual([]);
    await finish(page, `${variant.language}-1`);
    await eventually(async () => (await named(own)).length === 1, A_JOB);

    await page.goto(`/admin/butikk/${core.ironmonger.slug}/varer/ny`);
    await page
      .getByLabel(variant.language === 'nb' ? 'Strekkode (GTIN)' : 'Barcode (GTIN)')
      .fill(variant.language === 'nb' ? '7038010000034' : '7038010000041');
    await page.keyboard.press('Enter');
    await page.getByLabel(t.name, { exact: true }).fill(own);
    await page.getByLabel(t.brand, { exact: true }).fill('Smelt');
    await page.getByRole('button', { name: `${t.another} ${variant.language === 'nb' ? 'av' : 'of'} ${own}` }).click();
    await page.getByLabel(t.length).fill('25');
    await page.getByRole('combobox', { name: t.colour }).selectOption({ label: t.black });
    await finish(page, `${variant.language}-2`);
    await page
      .getByText(variant.language === 'nb' ? 'Denne varianten finnes allerede.' : 'This variant exists already.')
      .waitFor();
    expect(await named(own)).toEqual(['25 cm, svart']);
    await page.getByLabel(t.length).fill('50');
    await page.getByRole('button', { name: t.save }).click();
    await eventually(async () => (await named(own)).length === 2, A_JOB);
    expect(await named(own)).toEqual(['25 cm, svart', '50 cm, svart']);
    await page.context().close();
  });

  it('corrects by hand what a variant is; the list and the words of the change say so', async () => {
    const { language } = variant;
    const page = await openAdmin(browser, stack.url, variant);
    await signIn(page, core.people.ironmongerOwner, language);
    await page.goto(`/admin/butikk/${core.ironmonger.slug}/varer?q=${encodeURIComponent(own)}`);
    await page.getByRole('button', { name: `${t.describe} ${own}, 25 cm, ${t.black}` }).click();
    const sheet = page.getByRole('dialog');
    await sheet.getByText(`25 cm, ${t.black}`).waitFor();
    await sheet.getByRole('combobox', { name: t.colour }).first().selectOption({ label: t.red });
    await sheet.getByLabel(t.length).first().fill('27,5');
    expect(await brokenRules(page)).toEqual([]);
    await sheet.getByRole('button', { name: t.keep, exact: true }).click();
    await sheet.waitFor({ state: 'detached' });
    const said = language === 'nb' ? '27,5 cm, rød' : '27.5 cm, red';
    await page.getByText(`${own}, ${said}`).first().waitFor();
    expect(await named(own)).toEqual(['27,5 cm, rød', '50 cm, svart']);
    await page.goto(`/admin/butikk/${core.ironmonger.slug}/varer/endringer`);
    const words = language === 'nb' ? 'Lengde: 27,5 cm, Farge: rød' : 'Length: 27.5 cm, Colour: red';
    await page.locator('.change', { hasText: own }).getByText(words).waitFor();
    await page.context().close();
  });

  const finish = async (page: Page, sku: string) => {
    await page.getByLabel(t.price).fill('199');
    await page.getByLabel(t.onHand).fill('4');
    await page.getByLabel(t.sku).fill(sku);
    await page.getByRole('button', { name: t.save }).click();
  };
});

const named = async (name: string): Promise<string[]> =>
  (
    await db.query(
      `SELECT v.name FROM variant v JOIN product p ON p.id = v.product_id WHERE p.name_nb = $1 ORDER BY 1`,
      [name],
    )
  ).rows.map((r) => r.name);

const desk = {
  nb: {
    of: 'Egenskaper for Håndverktøy',
    add: 'Ny egenskap',
    nb: 'Navn på bokmål',
    en: 'Navn på engelsk',
    choice: 'Nytt valg',
    one: 'Valg 1 på bokmål',
    oneEn: 'Valg 1 på engelsk',
    save: 'Lagre',
    edit: 'Endre',
    from: 'Fra Verktøy og hus',
  },
  en: {
    of: 'Attributes of Hand tools',
    add: 'New attribute',
    nb: 'Name in Norwegian',
    en: 'Name in English',
    choice: 'New choice',
    one: 'Choice 1 in Norwegian',
    oneEn: 'Choice 1 in English',
    save: 'Save',
    edit: 'Change',
    from: 'From Tools and house',
  },
};

describe.each(halves)('the coordinator, $language, $screen', (variant: Variant) => {
  const t = desk[variant.language];
  const own = `Grep ${variant.language}`;

  it('lets a shelf ask something new, and sees what it takes from above', async () => {
    const page = await openAdmin(browser, stack.url, variant);
    await signIn(page, core.people.coordinator, variant.language);
    await page.goto('/admin/by/kategorier');
    await page.getByRole('button', { name: t.of }).click();
    await page.getByText(t.from).first().waitFor();
    await page.getByRole('button', { name: t.add }).click();
    await page.getByLabel(t.nb).fill(own);
    await page.getByLabel(t.en).fill(`${own} en`);
    await page.getByRole('button', { name: t.choice }).click();
    await page.getByLabel(t.one).fill('gummi');
    await page.getByLabel(t.oneEn).fill('rubber');
    expect(await brokenRules(page)).toEqual([]);
    await page.getByRole('button', { name: t.save }).click();
    await page.getByRole('button', { name: `${t.edit} ${variant.language === 'nb' ? own : `${own} en`}` }).waitFor();
    expect(await brokenRules(page)).toEqual([]);
    const { rows } = await db.query(
      `SELECT c.name_nb, c.name_en FROM attribute a JOIN attribute_choice c ON c.attribute_id = a.id WHERE a.name_nb = $1`,
      [own],
    );
    expect(rows).toEqual([{ name_nb: 'gummi', name_en: 'rubber' }]);
    await page.context().close();
  });
});
