import { eventually } from '../harness/client';
import { core } from '../town/core';
import { adminTown, afterJob, expectSound, mainPaths, said, variants, visitSound } from './admin-pages';

const words = {
  nb: {
    price: /^Pris for Grovt rugbrød/,
    onHand: /^På lager for Grovt rugbrød/,
    counted: 'Antall du har telt',
    saveCount: 'Lagre tellingen',
    sell: /^Registrer salg i butikken: Grovt/,
    sold: /2 solgt/,
    history: /^Bevegelser for Grovt/,
    walkIn: 'Solgt i butikken',
    columns: 'Rett kolonnene',
    show: 'Vis hva som vil skje',
    apply: /^Ta i bruk/,
    applied: '1 rad er tatt i bruk',
    step: 'Kolonner',
    broken: /Strekkode \(GTIN\): Strekkoden er ødelagt/,
    refused: /Avvist/,
    known: 'Byen kjenner denne varen',
    gtin: 'Strekkode (GTIN)',
    find: 'Slå opp',
    monday: 'mandag, åpner',
    week: 'Lagre uken',
    saved: 'Endringene er lagret',
    close: 'Lukk',
  },
  en: {
    price: /^Price of (Coarse rye|Grovt)/,
    onHand: /^On hand of (Coarse rye|Grovt)/,
    counted: 'Number you counted',
    saveCount: 'Save the count',
    sell: /^Record a sale in the store: (Coarse|Grovt)/,
    sold: /2 sold/,
    history: /^Movements of (Coarse|Grovt)/,
    walkIn: 'Sold in the store',
    columns: 'Correct the columns',
    show: 'Show what will happen',
    apply: /^Apply/,
    applied: '1 row is applied',
    step: 'Columns',
    broken: /Barcode \(GTIN\): /,
    refused: /Refused/,
    known: 'The town knows this item',
    gtin: 'Barcode (GTIN)',
    find: 'Look up',
    monday: 'Monday, opens',
    week: 'Save the week',
    saved: 'The changes are saved',
    close: 'Close',
  },
};

/** As a till writes it: Windows-1252, semicolons, decimal commas, and a barcode that Excel has mangled. */
const tillFile = (price: string) =>
  Buffer.from(
    [
      'Strekkode;Varenr;Varenavn;Utsalgspris;Beholdning',
      `${core.bakery.cinnamonBun.gtin};${core.bakery.cinnamonBun.sku};Kanelbolle;${price};38`,
      '7,03E+12;2001;Skolebrød på gammelmåten;42,00;12',
      '',
    ].join('\r\n'),
    'latin1',
  );

describe('the bakery’s owner at the desk', () => {
  const town = adminTown();

  it.each(mainPaths)(
    'keeps prices and stock, imports a file and sets the hours ($language, $screen)',
    async (variant) => {
      const say = words[variant.language];
      const at = variants.indexOf(variant);
      const page = await town.signedIn(variant, core.people.bakeryOwner);
      await page.waitForURL('**/tavle');
      const store = '/admin/butikk/solvkringla-bakeri';

      await page.goto(`${store}/varer`);
      await page.getByRole('button', { name: say.history }).waitFor();
      // The last column is on the screen without scrolling sideways in the table.
      const hidden = await page.locator('.goods-wrap').evaluate((wrap) => wrap.scrollWidth - wrap.clientWidth);
      expect(hidden).toBeLessThanOrEqual(0);
      await page.getByRole('button', { name: say.price }).click();
      await page.getByRole('textbox', { name: say.price }).fill(`6${at},50`);
      await page.getByRole('textbox', { name: say.price }).press('Enter');
      await page.getByRole('button', { name: new RegExp(`${say.price.source}.*6${at},50`) }).waitFor();
      await page.getByRole('button', { name: say.onHand }).click();
      await page.getByLabel(say.counted).fill('20');
      await page.getByRole('button', { name: say.saveCount }).click();
      await page.getByLabel(say.counted).waitFor({ state: 'detached' });
      await page.getByRole('button', { name: say.sell }).click();
      await said(page, say.sold, () => page.getByRole('button', { name: '2', exact: true }).click());
      await expectSound(page);
      await page.getByRole('button', { name: say.history }).click();
      await page.getByRole('dialog').getByText(say.walkIn).first().waitFor();
      await expectSound(page);
      await page.keyboard.press('Escape');

      await page.goto(`${store}/varer/ny`);
      await page.getByLabel(say.gtin).fill(core.ironmonger.hammer.gtin);
      await page.getByRole('button', { name: say.find }).click();
      await page.getByText(say.known).waitFor();
      await expectSound(page);

      await page.goto(`${store}/import`);
      const file = { name: `kasse-${at}.csv`, mimeType: 'text/csv', buffer: tillFile(`3${at},00`) };
      await page.locator('input[type=file]').setInputFiles(file);
      // Columns with names like these need no correcting; the screen for it is one tap away.
      await page.getByRole('button', { name: say.columns }).click(afterJob);
      expect(await page.locator('.steps [aria-current]').textContent()).toBe(say.step);
      await expectSound(page);
      await page.getByRole('button', { name: say.show }).click();
      await page.getByRole('button', { name: say.apply }).waitFor(afterJob);
      await page.getByRole('button', { name: say.refused, pressed: true }).waitFor();
      await page.getByText(say.broken).waitFor();
      await expectSound(page);
      await page.getByRole('button', { name: say.apply }).click();
      // The refused row is gone through, and not counted as taken in.
      await page.getByRole('heading', { name: say.applied }).waitFor(afterJob);

      await page.goto(`${store}/innstillinger`);
      const monday = page.getByLabel(say.monday);
      await monday.fill(`9.${at}0`);
      await said(page, say.saved, () => page.getByRole('button', { name: say.week }).click());
      await eventually(async () => (await monday.inputValue()) === `09:${at}0`);
      await expectSound(page);
      for (const path of ['ansatte', 'tall']) await visitSound(page, `${store}/${path}`);
      await page.context().close();
    },
  );

  it('leaves the columns also when the new preview is there before the answer', async () => {
    const say = words.nb;
    const page = await town.signedIn(variants[2], core.people.bakeryOwner);
    await page.route('**/graphql', async (route) => {
      if (!route.request().postData()?.includes('mutation SetImportMapping')) return route.continue();
      const response = await route.fetch();
      const json = await response.json();
      // As a worker makes it that is quicker than the answer.
      json.data.setImportMapping.state = 'PREVIEWED';
      await route.fulfill({ response, json });
    });
    await page.goto('/admin/butikk/solvkringla-bakeri/import');
    const file = { name: 'rask.csv', mimeType: 'text/csv', buffer: tillFile('44,00') };
    await page.locator('input[type=file]').setInputFiles(file);
    await page.getByRole('button', { name: say.columns }).click(afterJob);
    await page.getByRole('button', { name: say.show }).click();
    await page.getByRole('button', { name: say.columns }).waitFor(afterJob);
    expect(await page.locator('.columns').count()).toBe(0);
    await page.context().close();
  });
});
