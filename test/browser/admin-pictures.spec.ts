import sharp from 'sharp';
import { eventually } from '../harness/client';
import { core } from '../town/core';
import { A_JOB, adminTown, expectSound, halves } from './admin-pages';

const words = {
  nb: {
    open: 'Bilder av',
    title: 'Bilder',
    choose: 'Velg bilde',
    ready: 'Vises først',
    type: 'Dette er ikke et bilde vi kan vise.',
    describe: 'Beskriv bilde 1',
    nb: 'Hva bildet viser, på norsk',
    en: 'Hva bildet viser, på engelsk',
    save: 'Lagre beskrivelsen',
    saved: 'Beskrivelsen er lagret',
    remove: 'Fjern bilde 1',
    none: 'Ingen bilder ennå',
  },
  en: {
    open: 'Pictures of',
    title: 'Pictures',
    choose: 'Choose a picture',
    ready: 'Shown first',
    type: 'This is not a picture that we can show.',
    describe: 'Describe picture 1',
    nb: 'What it shows, in Norwegian',
    en: 'What it shows, in English',
    save: 'Save the description',
    saved: 'The description is saved',
    remove: 'Remove picture 1',
    none: 'No pictures yet',
  },
};
const { novel } = core.bookshop;

describe('pictures of goods', () => {
  const town = adminTown();

  it.each(halves)('are brought, described, shown to shoppers and taken back ($language, $screen)', async (variant) => {
    const say = words[variant.language];
    const page = await town.signedIn(variant, core.people.bookshopClerk);
    await page.goto(`/admin/butikk/${core.bookshop.slug}/varer?q=${novel.sku}`);
    await page
      .getByRole('button', { name: new RegExp(`^${say.open}`) })
      .first()
      .click();
    const sheet = page.getByRole('dialog');
    await sheet.getByText(say.none).waitFor();
    await expectSound(page);

    const chooser = async (name: string, mimeType: string, buffer: Buffer) => {
      const waiting = page.waitForEvent('filechooser');
      await sheet.getByRole('button', { name: say.choose }).click();
      await (await waiting).setFiles({ name, mimeType, buffer });
    };
    await chooser('tegning.jpg', 'image/jpeg', Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>'));
    await sheet.getByText(say.type).waitFor();
    const background = `hsl(${halves.indexOf(variant) * 80}, 50%, 45%)`;
    const photograph = await sharp({ create: { width: 700, height: 900, channels: 3, background } })
      .jpeg()
      .toBuffer();
    await chooser('bok.jpg', 'image/jpeg', photograph);
    // The page's clock stands still: time goes on only so far as it is told to.
    await eventually(async () => {
      await page.clock.runFor(1500);
      return sheet.getByText(say.ready).isVisible();
    }, A_JOB);
    await expectSound(page);

    await sheet.getByText(say.describe).click();
    await sheet.getByLabel(say.nb).fill('Romanen, forfra');
    await sheet.getByLabel(say.en).fill('The novel, its front');
    await page.keyboard.press('Enter');
    await sheet.getByText(say.saved).waitFor({ state: 'attached' });

    const shop = await page.context().newPage();
    await shop.goto(`${variant.language === 'en' ? '/en' : ''}/vare/${novel.slug}`);
    const shown = shop.getByRole('img', {
      name: variant.language === 'en' ? 'The novel, its front' : 'Romanen, forfra',
    });
    await shown.waitFor();
    // Decoded, and in a newer format than its address names.
    expect(await shown.evaluate((img: HTMLImageElement) => img.decode().then(() => img.naturalWidth))).toBeGreaterThan(
      0,
    );
    expect(await shown.evaluate((img: HTMLImageElement) => new URL(img.currentSrc).pathname)).toMatch(
      /\/(320|640|1280)$/,
    );
    await shop.close();

    await sheet.getByRole('button', { name: say.remove }).click();
    await sheet.getByText(say.none).waitFor();
    await page.context().close();
  });
});
