import type { Browser } from 'playwright-core';
import pg from 'pg';
import { openBrowser } from '../harness/browser';
import { eventually } from '../harness/client';
import { startStack, type Stack } from '../harness/stack';
import { core } from '../town/core';
import { expectSound, openAdmin, signIn, halves } from './admin-pages';

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
  await sheet.getByRole('button', { name: say.send }).click();
  await owner.getByText(say.sent).waitFor();
  await owner.goto(`${list}/endringer`);
  await owner.locator('.change__state', { hasText: say.waiting }).waitFor();
  await expectSound(owner);
  await owner.context().close();

  const office = await openAdmin(browser, stack.url, variant);
  await signIn(office, core.people.coordinator, variant.language);
  await office.goto('/admin/by/varetekster');
  await office.getByRole('button', { name: say.accept }).waitFor();
  await expectSound(office);
  await office.getByRole('button', { name: say.accept }).click();
  await office.locator('.change', { hasText: wished }).getByRole('button', { name: say.undo }).click();
  await eventually(async () => (await brand()) === was);
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
