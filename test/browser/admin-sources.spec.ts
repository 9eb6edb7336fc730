import { zipSync } from 'fflate';
import sharp from 'sharp';
import {
  fileServer,
  type OutsideServer,
  pictureServer,
  shopifyServer,
  shopifyToken,
  wooSecret,
  wooServer,
} from '../harness/web-shops';
import { core } from '../town/core';
import { coreCategories } from '../town/core/categories';
import { adminTown, afterJob, expectSound, halves, loaded, variants } from './admin-pages';
import type { Page } from 'playwright-core';

const words = {
  nb: {
    sources: 'Kilder som hentes',
    none: 'Ingen kilder ennå',
    add: 'Ny kilde',
    kind: 'Hva slags kilde',
    name: 'Navn',
    address: 'Nettadresse',
    token: 'Tilgangsnøkkel (Admin API)',
    key: 'Nøkkel og hemmelighet',
    code: 'Butikkens kode i strømmen',
    complete: 'Kilden har alt dere selger',
    edit: 'Rediger',
    save: 'Lagre',
    run: 'Hent nå',
    dry: 'Prøv uten å endre',
    apply: /^Ta i bruk/,
    applied: /^1 rad er tatt i bruk/,
    counts: 'Dette er en lagerfil: den endrer bare antall.',
    yes: /^Ja, \d+ varer skal endres slik/,
    retires: /varer er ikke med/,
    history: 'Hentinger',
    waits: 'Må ses gjennom',
    required: 'Må fylles ut.',
    refused: /godtar ikke nøkkelen/,
    fetched: '1 bilde hentet.',
    notFetched: '1 bilde kunne ikke hentes',
    notThere: /Det ligger ikke noe bilde på adressen/,
  },
  en: {
    sources: 'Sources that are fetched',
    none: 'No sources yet',
    add: 'New source',
    kind: 'Kind of source',
    name: 'Name',
    address: 'Address',
    token: 'Access token (Admin API)',
    key: 'Key and secret',
    code: 'The store’s code in the feed',
    complete: 'The source has everything you sell',
    edit: 'Edit',
    save: 'Save',
    run: 'Fetch now',
    dry: 'Try without changing',
    apply: /^Apply/,
    applied: /^1 row is applied/,
    counts: 'This is a stock file: it changes counts only.',
    yes: /^Yes, \d+ items are to be changed like this/,
    retires: /items are not in it/,
    history: 'Runs',
    waits: 'Has to be looked through',
    required: 'This is needed.',
    refused: /does not accept the key/,
    fetched: '1 picture fetched.',
    notFetched: '1 picture could not be fetched',
    notThere: /There is no picture at the address/,
  },
};
type Words = (typeof words)['nb' | 'en'];

const { novel } = core.bookshop;
const category = coreCategories[0]!.nb;
const ean = novel.gtin.replace(/^0+/, '');
const list = `/admin/butikk/${core.bookshop.slug}/import/kilder`;

/** As a till's Excel export is packed, with the least a reader needs. */
const workbook = (rows: string[][]) => {
  const cell = (text: string, at: string) => `<c r="${at}" t="inlineStr"><is><t>${text}</t></is></c>`;
  const lines = rows.map(
    (cells, r) => `<row r="${r + 1}">${cells.map((t, c) => cell(t, `${'ABC'[c]}${r + 1}`)).join('')}</row>`,
  );
  const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
  const files = {
    'xl/workbook.xml': `<workbook xmlns:r="${office}"><sheets><sheet name="Lager" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `<Relationships><Relationship Id="rId1" Type="${office}/worksheet" Target="worksheets/sheet1.xml"/></Relationships>`,
    'xl/worksheets/sheet1.xml': `<worksheet><sheetData>${lines.join('')}</sheetData></worksheet>`,
  };
  return Buffer.from(
    zipSync(Object.fromEntries(Object.entries(files).map(([n, text]) => [n, new TextEncoder().encode(text)]))),
  );
};

const feed = (
  price: string,
) => `<?xml version="1.0"?><rss version="2.0" xmlns:g="http://base.google.com/ns/1.0"><channel><title>Bok</title>
  <item><g:id>${novel.sku}</g:id><g:title>${novel.nameNb}</g:title><g:gtin>${ean}</g:gtin><g:price>${price} NOK</g:price><g:availability>in_stock</g:availability><g:image_link>https://bilder.example/bok.jpg</g:image_link></item>
</channel></rss>`;

describe('the bookshop’s owner lets goods come by themselves', () => {
  const town = adminTown({ env: { PRIVATE_SOURCES: 'allowed' } });
  const servers: OutsideServer[] = [];
  const serve = async (server: Promise<OutsideServer>) => {
    servers.push(await server);
    return servers.at(-1)!;
  };
  afterAll(() => Promise.all(servers.map((s) => s.close())));

  const add = async (page: Page, say: Words, kind: string, fields: Record<string, string>) => {
    await page.goto(list);
    await page.getByRole('button', { name: say.add }).click();
    await page.getByLabel(say.kind).selectOption(kind);
    for (const [label, text] of Object.entries(fields)) await page.getByLabel(label, { exact: true }).fill(text);
    await page.getByRole('button', { name: say.save }).click();
    await page.getByRole('button', { name: say.run }).waitFor();
  };
  const fetchAndApply = async (page: Page, say: Words) => {
    await page.getByRole('button', { name: say.run }).click();
    await page.getByRole('button', { name: say.apply }).click(afterJob);
    await page.getByRole('heading', { name: say.applied }).waitFor(afterJob);
  };
  const goods = (price: string) => [{ id: 1, sku: novel.sku, gtin: ean, name: novel.nameNb, price, stock: 9 }];

  it.each([variants[0], variants[3]])('from every kind of source ($language, $screen)', async (variant) => {
    const say = words[variant.language];
    const at = variants.indexOf(variant);
    const page = await town.signedIn(variant, core.people.bookshopOwner);
    await page.goto(list.replace('/kilder', ''));
    await page.getByRole('link', { name: say.sources }).click();
    await page.getByRole('button', { name: say.add }).waitFor();
    if (at === 0) await page.getByText(say.none).waitFor();
    await loaded(page);
    await expectSound(page);
    await page.getByRole('button', { name: say.add }).click();
    await page.getByRole('button', { name: say.save }).click();
    await page.getByText(say.required).first().waitFor();
    await expectSound(page);

    const shopify = await serve(shopifyServer());
    shopify.goods = goods(`30${at}.00`);
    await add(page, say, 'SHOPIFY', { [say.name]: 'Shopify', [say.address]: shopify.url, [say.token]: shopifyToken });
    await expectSound(page);
    await fetchAndApply(page, say);

    const woo = await serve(wooServer());
    woo.goods = goods(`31${at}`);
    await add(page, say, 'WOOCOMMERCE', { [say.name]: 'Woo', [say.address]: woo.url, [say.key]: wooSecret });
    await fetchAndApply(page, say);

    const google = await serve(fileServer(() => feed(`32${at}.00`)));
    await add(page, say, 'GOOGLE_FEED', {
      [say.name]: 'Google',
      [say.address]: `${google.url}/feed.xml`,
      [say.code]: 'kongsberg',
    });
    await fetchAndApply(page, say);

    const stock = await serve(
      fileServer(() =>
        workbook([
          ['EAN', 'Beholdning'],
          [ean, `2${at}`],
        ]),
      ),
    );
    // Named for this half of the choices: the other half's waits in the same list.
    const till = `Kassen ${variant.screen}`;
    await add(page, say, 'FILE_URL', { [say.name]: till, [say.address]: `${stock.url}/lager.xlsx` });
    await page.getByRole('button', { name: say.dry }).click();
    await page.getByText(say.counts).waitFor(afterJob);
    await expectSound(page);
    await page.goto(list);
    await page.getByRole('listitem').filter({ hasText: till }).getByText(say.waits).waitFor();
    await expectSound(page);
    await page.getByRole('link', { name: till }).click();
    await page.getByRole('heading', { name: say.history }).waitFor();
    await expectSound(page);
    await page.context().close();
  });

  it.each(halves)(
    'the pictures it names are fetched after the goods are in, and what fails is told ($language, $screen)',
    async (variant) => {
      const say = words[variant.language];
      const page = await town.signedIn(variant, core.people.bookshopOwner);
      const bytes = await sharp({ create: { width: 400, height: 300, channels: 3, background: '#37a' } })
        .jpeg()
        .toBuffer();
      const bureau = await serve(pictureServer({ '/penn.jpg': (response) => response.end(bytes) }));
      const sku = `P-${variant.screen}`;
      const rows = ['penn', 'borte'].map(
        (n) => `${sku}-${n};Penn ${sku} ${n};30,00;${category};${bureau.url}/${n}.jpg`,
      );
      const file = await serve(fileServer(() => ['Varenr;Varenavn;Pris;Kategori;Bilde', ...rows].join('\n')));
      await add(page, say, 'FILE_URL', { [say.name]: sku, [say.address]: `${file.url}/penner.csv` });
      await page.getByRole('button', { name: say.run }).click();
      await page.getByRole('button', { name: say.apply }).click(afterJob);
      await page.clock.runFor(5000);
      await page.getByText(say.fetched).waitFor(afterJob);
      await page.getByText(say.notFetched).click();
      await page.getByText(say.notThere).waitFor();
      await expectSound(page);
      if (process.env.LOOK) await page.screenshot({ path: `${process.env.LOOK}/pictures-${sku}.png`, fullPage: true });
      await page.context().close();
    },
  );

  it('a source that would empty the store asks first, and one that is refused says so', async () => {
    const say = words.nb;
    const page = await town.signedIn(variants[0], core.people.bookshopOwner);
    const rows = Array.from({ length: 6 }, (_, n) => `ALT-${n};Skrivebok nummer ${n};30,00;${category}`);
    const file = await serve(fileServer(() => ['Varenr;Varenavn;Pris;Kategori', ...rows].join('\n')));
    await add(page, say, 'FILE_URL', { [say.name]: 'Alt', [say.address]: `${file.url}/alt.csv` });
    const source = page.url();
    await page.getByRole('button', { name: say.run }).click();
    await page.getByRole('button', { name: say.apply }).click(afterJob);
    await page.getByRole('heading', { name: /^6 rader er tatt i bruk/ }).waitFor(afterJob);

    rows.splice(1);
    await page.goto(source);
    await page.getByRole('button', { name: say.edit }).click();
    await page.getByLabel(say.complete).check();
    await page.getByRole('button', { name: say.save }).click();
    await page.getByRole('button', { name: say.save }).waitFor({ state: 'detached' });
    await page.getByRole('button', { name: say.run }).click();
    await page.getByText(say.retires).click(afterJob);
    await page.locator('.retired li').first().waitFor();
    expect(await page.getByRole('button', { name: say.apply }).isDisabled()).toBe(true);
    await expectSound(page);
    await page.getByLabel(say.yes).check();
    expect(await page.getByRole('button', { name: say.apply }).isDisabled()).toBe(false);

    const shop = await serve(shopifyServer());
    await add(page, say, 'SHOPIFY', { [say.name]: 'Feil', [say.address]: shop.url, [say.token]: 'shpat_feil' });
    await page.getByRole('button', { name: say.run }).click();
    await page.getByText(say.refused).waitFor(afterJob);
    await expectSound(page);
    await page.context().close();
  });
});
