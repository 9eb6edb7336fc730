import type { Page, Response } from 'playwright-core';
import { core } from '../town/core';
import { adminTown, afterJob, drawn, expectSound, halves, type Variant } from './admin-pages';

const words = {
  nb: {
    choose: 'Velg fil',
    some: /ligner på en vare byen har fra før/,
    filter: /^Ligner på varer i byen/,
    same: (row: string) => `${row} er samme vare som Leselampe Blaff`,
    fresh: (row: string) => `${row} er en ny vare`,
    open: 'Ikke besvart: blir en ny vare i byen.',
    said: 'Blir et tilbud på varen byen har.',
    newSaid: 'Blir en ny vare i byen.',
    apply: /^Ta i bruk/,
    title: 'Kategorier byen ikke kjenner',
    search: (name: string) => `Søk etter hylle for ${name}`,
    none: 'Ikke ta inn disse',
    save: 'Husk 1 valg',
    noSuch: 'Velg en av hyllene i listen.',
    columns: 'Rett kolonnene',
    next: 'Vis hva som vil skje',
    first: /^Husk valgene av hylle først/,
  },
  en: {
    choose: 'Choose a file',
    some: /is like an item the town has already/,
    filter: /^Like goods in the town/,
    same: (row: string) => `${row} is the same item as Blaff reading lamp`,
    fresh: (row: string) => `${row} is a new item`,
    open: 'Not answered: becomes a new item in the town.',
    said: 'Becomes an offer on the item the town has.',
    newSaid: 'Becomes a new item in the town.',
    apply: /^Apply/,
    title: 'Categories that the town does not know',
    search: (name: string) => `Search for a shelf for ${name}`,
    none: 'Do not take these',
    save: 'Remember 1 choice',
    noSuch: 'Choose one of the shelves in the list.',
    columns: 'Correct the columns',
    next: 'Show what will happen',
    first: /^Remember the choices of shelves first/,
  },
};

const { bakery, people } = core;
const { novel } = core.bookshop;

describe('what an import asks before it is applied', () => {
  const town = adminTown();
  const look = async (page: Page, name: string) => {
    if (process.env.LOOK) await page.screenshot({ path: `${process.env.LOOK}/${name}.png`, fullPage: true });
  };
  const upload = async (page: Page, slug: string, name: string, text: string) => {
    await page.goto(`/admin/butikk/${slug}/import`);
    await page.locator('input[type=file]').setInputFiles({ name, mimeType: 'text/plain', buffer: Buffer.from(text) });
  };
  const press = async (page: Page, name: string) => {
    await page.getByRole('button', { name }).focus();
    await page.keyboard.press('Enter');
  };
  const pressed = (page: Page, name: string) => page.getByRole('button', { name, pressed: true }).waitFor();

  const notTaken = (page: Page, say: { none: string }, shelf: string) =>
    page.getByRole('group', { name: shelf }).getByRole('button', { name: say.none, pressed: true });

  const nothingLeftToDecide = async (answer: Response) => {
    if (!answer.request().postData()?.includes('query ImportShelves')) return false;
    const { importShelves } = (await answer.json()).data;
    return importShelves.every((shelf: { rows: number; decided: boolean }) => shelf.rows === 0 || shelf.decided);
  };

  it.each(halves)(
    'rows that the town may know are answered by keyboard ($language, $screen)',
    async (variant: Variant) => {
      const say = words[variant.language];
      const page = await town.signedIn(variant, people.bakeryOwner);
      const [one, other] = [`Leselampe Blaff ${variant.screen}`, `Leselampe, Blaff ${variant.screen}`];
      const row = (sku: string, name: string) => `${sku}-${variant.screen};${name};Blaff;300,00;1;Lamper`;
      const file = ['Varenr;Navn;Merke;Pris;Antall;Kategori', row('LL-1', one)];
      await upload(page, bakery.slug, 'lamper.csv', file.join('\n'));
      await page.getByText(say.some).waitFor(afterJob);
      await page.getByRole('button', { name: say.filter }).waitFor();
      await page.getByText(say.open).waitFor();
      await expectSound(page);
      await look(page, `likely-${variant.screen}`);
      await press(page, say.same(one));
      await page.getByText(say.said).waitFor();
      await pressed(page, say.same(one));
      await page.getByText(say.some).waitFor({ state: 'detached' });
      await press(page, say.fresh(one));
      await page.getByText(say.newSaid, { exact: true }).waitFor();
      await pressed(page, say.fresh(one));
      await expectSound(page);
      await look(page, `likely-answered-${variant.screen}`);

      // The next file does not ask about it again, only about what is new in it.
      await upload(page, bakery.slug, 'lamper.csv', [...file, row('LL-2', other)].join('\n'));
      await page.getByText(say.some).waitFor(afterJob);
      await page.getByText(say.newSaid, { exact: true }).waitFor();
      await page.getByText(say.open).waitFor();
      await page.context().close();
    },
  );

  it.each(halves)(
    'what the town does not know is placed once, and never asked again ($language, $screen)',
    async (variant: Variant) => {
      const say = words[variant.language];
      const page = await town.signedIn(variant, people.bakeryOwner);
      const mark = `${variant.screen}ting`;
      const rows = ['Bordlampa', 'Rariteter'].map((c, n) => `K-${mark}-${n};Sak ${mark} ${n};300,00;1;${c} ${mark}`);
      const known = `K-${mark}-9;Sak ${mark} 9;300,00;1;Lamper`;
      const file = ['Varenr;Navn;Pris;Antall;Kategori', ...rows, known].join('\n');
      await upload(page, bakery.slug, 'hyller.csv', file);
      await page.getByRole('heading', { name: say.title }).waitFor(afterJob);
      const field = page.getByLabel(say.search(`Bordlampa ${mark}`));
      await field.fill('Finnes ikke her');
      await page.getByText(say.noSuch).waitFor();
      const shelf = await page.locator('datalist option').filter({ hasText: '' }).first().getAttribute('value');
      await field.fill(shelf!.toLowerCase());
      await page.getByText(say.noSuch).waitFor({ state: 'detached' });
      await page
        .getByRole('group', { name: `Rariteter ${mark}` })
        .getByRole('button', { name: say.none })
        .focus();
      await page.keyboard.press('Space');
      await expectSound(page);
      await look(page, `shelves-${variant.screen}`);
      // What is chosen and not kept is neither applied over nor lost on the way to the columns and back.
      await page.getByText(say.first).waitFor();
      expect(await page.getByRole('button', { name: say.apply }).isDisabled()).toBe(true);
      await page.getByRole('button', { name: say.columns }).click();
      await notTaken(page, say, `Rariteter ${mark}`).waitFor();
      expect(await field.inputValue()).toBe(shelf);
      // While it works nothing is asked; what counts is that nothing is asked once it is through.
      const [decided] = await Promise.all([
        page.waitForResponse(nothingLeftToDecide, afterJob),
        page.getByRole('button', { name: say.next }).click(),
        page.getByRole('button', { name: say.apply }).waitFor(afterJob),
      ]);
      await decided.finished();
      await drawn(page);
      expect(await page.getByRole('heading', { name: say.title }).count()).toBe(0);

      // The next file asks only about what is new in it.
      await upload(page, bakery.slug, 'hyller.csv', `${file}\nK-${mark}-3;Sak ${mark} 3;300,00;1;Ukjent ${mark}`);
      const asked = page.getByRole('group', { name: mark });
      await asked.getByRole('button', { name: say.none }).click(afterJob);
      await page.getByRole('button', { name: say.save }).click();
      await asked.first().waitFor({ state: 'detached' });
      await page.getByRole('button', { name: say.apply }).waitFor(afterJob);
      // Where the columns are corrected, the answers are, too.
      await page.getByRole('button', { name: say.columns }).click();
      await page.getByRole('heading', { name: say.title }).waitFor();
      expect(await page.getByLabel(say.search(`Bordlampa ${mark}`)).inputValue()).toBe(shelf);
      await expectSound(page);
      await look(page, `shelves-kept-${variant.screen}`);
      await page
        .getByRole('group', { name: `Bordlampa ${mark}` })
        .getByRole('button', { name: say.none })
        .click();
      await page.getByRole('button', { name: say.next }).click();
      await page.getByRole('button', { name: say.columns }).click(afterJob);
      await notTaken(page, say, `Bordlampa ${mark}`).waitFor();
      await page.context().close();
    },
  );

  it('a feed that was made for Google is uploaded by hand as any file', async () => {
    const page = await town.signedIn(halves[0]!, people.bookshopOwner);
    const feed = `<?xml version="1.0"?><rss version="2.0" xmlns:g="http://base.google.com/ns/1.0"><channel><title>Bok</title>
      <item><g:id>${novel.sku}</g:id><g:title>${novel.nameNb}</g:title><g:gtin>${novel.gtin.replace(/^0+/, '')}</g:gtin><g:price>333.00 NOK</g:price><g:sale_price>321.00 NOK</g:sale_price><g:availability>in_stock</g:availability></item>
    </channel></rss>`;
    await page.goto(`/admin/butikk/${core.bookshop.slug}/import`);
    expect(await page.locator('input[type=file]').getAttribute('accept')).toContain('.xml');
    await upload(page, core.bookshop.slug, 'google.xml', feed);
    await page.getByText('321,00 kr').first().waitFor(afterJob);
    await page.getByRole('button', { name: words.nb.apply }).click();
    await page.getByRole('heading', { name: /^1 rad er tatt i bruk/ }).waitFor(afterJob);
    await expectSound(page);
    await page.goto(`/admin/butikk/${core.bookshop.slug}/varer`);
    await page.getByText('321,00').first().waitFor();
    await page.context().close();
  });
});
