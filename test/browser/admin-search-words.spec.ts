import type { Browser } from 'playwright-core';
import pg from 'pg';
import { openBrowser } from '../harness/browser';
import { startStack, type Stack } from '../harness/stack';
import { core } from '../town/core';
import { expectSound, openAdmin, said, signIn, halves } from './admin-pages';

const words = {
  nb: {
    title: 'Søkeord',
    make: 'Lag synonym for svevebrett',
    field: 'Ordene, med komma mellom',
    save: 'Lagre',
    two: 'Skriv minst to ulike ord.',
    find: 'Finn i listen',
    edit: 'Endre svevebrett',
    kindOf: 'Fellesord (valgfritt)',
    remove: 'Fjern svevegods',
    removed: 'Fjernet',
    none: 'Ingen ord her',
  },
  en: {
    title: 'Search words',
    make: 'Make a synonym for svevebrett',
    field: 'The words, with commas between',
    save: 'Save',
    two: 'Write at least two different words.',
    find: 'Find in the list',
    edit: 'Change svevebrett',
    kindOf: 'Word for all of them (optional)',
    remove: 'Remove svevegods',
    removed: 'Removed',
    none: 'No words here',
  },
};

describe('the coordinator’s search words', () => {
  let stack: Stack;
  let browser: Browser;
  beforeAll(async () => {
    [stack, browser] = await Promise.all([startStack(), openBrowser()]);
    const db = new pg.Client({ connectionString: stack.database.url });
    await db.connect();
    await db.query(`INSERT INTO search_miss (town_id, day, words, n) VALUES ($1, '2026-11-23', 'svevebrett', 4)`, [
      core.town.id,
    ]);
    await db.end();
  });
  afterAll(async () => {
    await browser?.close();
    await stack?.stop();
  });

  it.each(halves)('what was looked for in vain becomes a synonym ($language, $screen)', async (variant) => {
    const say = words[variant.language];
    const page = await openAdmin(browser, stack.url, variant);
    await signIn(page, core.people.coordinator, variant.language);
    await page.goto('/admin/by/sokeord');
    await page.getByRole('heading', { level: 1, name: say.title }).waitFor();
    await page.getByRole('button', { name: say.make }).waitFor();
    await expectSound(page);
    await page.getByRole('button', { name: say.make }).click();
    await page.getByLabel(say.field).fill('svevebrett');
    await page.getByRole('button', { name: say.save }).click();
    await page.getByText(say.two).waitFor();
    await page.getByLabel(say.field).fill('svevebrett, hammer');
    await expectSound(page);
    await page.keyboard.press('Enter');
    await page.getByRole('button', { name: say.make }).waitFor({ state: 'detached' });
    await page.getByLabel(say.find).fill('svevebrett');
    await page.getByText('svevebrett, hammer').waitFor();
    await page.getByRole('button', { name: say.edit }).click();
    await page.getByLabel(say.kindOf).fill('svevegods');
    await page.getByRole('button', { name: say.save }).click();
    await page.getByText('svevegods: svevebrett, hammer').waitFor();
    await expectSound(page);
    await said(page, say.removed, () => page.getByRole('button', { name: say.remove }).click());
    await page.getByText(say.none).waitFor();
    // Nothing explains the word any more: it is missed again.
    await page.getByRole('button', { name: say.make }).waitFor();
    await page.context().close();
  });
});
