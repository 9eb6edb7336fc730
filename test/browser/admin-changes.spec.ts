import type { Browser } from 'playwright-core';
import pg from 'pg';
import { openBrowser } from '../harness/browser';
import { eventually } from '../harness/client';
import { startStack, type Stack } from '../harness/stack';
import { core } from '../town/core';
import { A_JOB, expectSound, openAdmin, said, signIn, halves } from './admin-pages';

const words = {
  nb: {
    open: /^Endre teksten til /,
    asked: /Flere butikker selger varen/,
    brand: 'Merke',
    send: 'Send forslaget',
    nothing: 'Ingenting er endret.',
    sent: 'Forslaget er sendt',
    accept: /^Godta endringen av /,
    undo: /^Angre endringen av /,
    waiting: 'Venter',
    accepted: 'Godtatt',
    find: 'Finn en vare',
    search: 'Søk',
    nobody: /^Fant ingen vare/,
    office: /gjelder i hele byen med en gang\. Det står/,
    note: 'Hvor har du det fra? (valgfritt)',
    save: 'Lagre',
    saved: 'Vareteksten er endret',
    town: /Bykontoret/,
  },
  en: {
    open: /^Change the text of /,
    asked: /Several stores sell this/,
    brand: 'Brand',
    send: 'Send the proposal',
    nothing: 'Nothing is changed.',
    sent: 'The proposal is sent',
    accept: /^Accept the change of /,
    undo: /^Undo the change of /,
    waiting: 'Waiting',
    accepted: 'Accepted',
    find: 'Find an item',
    search: 'Search',
    nobody: /^No item found/,
    office: /for the whole town at once\. It stands/,
    note: 'How do you know? (optional)',
    save: 'Save',
    saved: 'The product text is changed',
    town: /The town office/,
  },
};
const { lamp } = core.ironmonger;

let stack: Stack;
let browser: Browser;
let db: pg.Client;
beforeAll(async () => {
  [stack, browser] = await Promise.all([startStack(), openBrowser()]);
  db = new pg.Client({ connectionString: stack.database.url });
  await db.connect();
  await db.query(`UPDATE product SET created_by_store = NULL WHERE slug = $1`, [lamp.slug]);
});
afterAll(async () => {
  await db?.end();
  await browser?.close();
  await stack?.stop();
});
const brand = async (): Promise<string> =>
  (await db.query(`SELECT brand FROM product WHERE slug = $1`, [lamp.slug])).rows[0].brand;

it.each(halves)('a store proposes, the coordinator accepts and takes it back ($language, $screen)', async (variant) => {
  const say = words[variant.language];
  const was = await brand();
  const wished = `Lysverk ${variant.language} ${variant.screen}`;
  const owner = await openAdmin(browser, stack.url, variant);
  await signIn(owner, core.people.ironmongerOwner, variant.language);
  const list = `/admin/butikk/${core.ironmonger.slug}/varer`;
  await owner.goto(`${list}?q=${encodeURIComponent(lamp.nameNb)}`);
  await owner.getByRole('button', { name: say.open }).first().click();
  const sheet = owner.getByRole('dialog');
  await sheet.getByText(say.asked).waitFor();
  await expectSound(owner);
  await sheet.getByRole('button', { name: say.send }).click();
  await sheet.getByText(say.nothing).waitFor();
  await sheet.getByLabel(say.brand).fill(wished);
  await said(owner, say.sent, () => sheet.getByRole('button', { name: say.send }).click());
  await owner.goto(`${list}/endringer`);
  await owner.locator('.change__state', { hasText: say.waiting }).first().waitFor();
  await expectSound(owner);
  await owner.context().close();

  const office = await openAdmin(browser, stack.url, variant);
  await signIn(office, core.people.coordinator, variant.language);
  await office.goto('/admin/by/varetekster');
  const change = office.locator('.change', { hasText: wished }).first();
  await change.getByRole('button', { name: say.accept }).waitFor();
  await expectSound(office);
  await change.getByRole('button', { name: say.accept }).click();
  await eventually(async () => (await brand()) === wished, A_JOB);
  await change.getByRole('button', { name: say.undo }).click();
  await eventually(async () => (await brand()) === was, A_JOB);
  expect(
    (
      await db.query(
        `SELECT count(*)::int AS n FROM product_change WHERE after->>'brand' = $1 AND state = 'accepted'`,
        [wished],
      )
    ).rows[0].n,
  ).toBe(1);
  await office.context().close();
});

it.each(halves)(
  'the coordinator finds goods, writes about them and takes it back ($language, $screen)',
  async (variant) => {
    const say = words[variant.language];
    const was = await brand();
    const wished = `Kontorlys ${variant.language}`;
    const office = await openAdmin(browser, stack.url, variant);
    await signIn(office, core.people.coordinator, variant.language);
    await office.goto('/admin/by/varetekster');
    const box = office.getByLabel(say.find);
    await box.fill('Kvantefysikk for hunder');
    await office.getByRole('button', { name: say.search, exact: true }).click();
    await office.getByText(say.nobody).waitFor();
    await box.fill(lamp.nameNb);
    await box.press('Enter');
    await office.getByRole('button', { name: say.open }).first().waitFor();
    await expectSound(office);
    await box.fill(lamp.gtin.replace(/^0+/, ''));
    await box.press('Enter');
    const found = office.locator('.find-product__found li');
    await eventually(async () => (await found.count()) === 1);
    // By keyboard: the button, the form, and back to the button.
    await found.getByRole('button', { name: say.open }).focus();
    await office.keyboard.press('Enter');
    const sheet = office.getByRole('dialog');
    await sheet.getByText(say.office).waitFor();
    await expectSound(office);
    await sheet.getByRole('button', { name: say.save, exact: true }).click();
    await sheet.getByText(say.nothing).waitFor();
    expect(await brand()).toBe(was);
    await sheet.getByLabel(say.brand, { exact: true }).fill(wished);
    await sheet.getByLabel(say.note).fill('Produsentens side');
    await sheet.getByRole('button', { name: say.save, exact: true }).click();
    await office.getByText(say.saved).waitFor();
    expect(await brand()).toBe(wished);
    await found.locator('button:focus').waitFor();
    const written = office.locator('.change', { hasText: wished }).first();
    await written.getByText(say.town).waitFor();
    expect(await written.innerText()).toContain(core.people.coordinator.name);
    await written.getByRole('button', { name: say.undo }).click();
    await eventually(async () => (await brand()) === was);
    await office.context().close();
  },
);
