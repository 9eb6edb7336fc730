import pg from 'pg';
import type { Browser, Page } from 'playwright-core';
import { openBrowser } from '../harness/browser';
import { startStack, type Stack, vanTime } from '../harness/stack';
import { core } from '../town/core';
import { plannedRun } from './admin-api';
import { afterJob, expectSound, handScan, openAdmin, signIn, variants, type Language } from './admin-pages';
import { keptForOffline } from './courier-phone';

const words = {
  nb: {
    start: 'Start ruten',
    onBoard: 'Alt er med, kjør videre',
    delivered: 'Levert',
    menu: 'Meny',
    signOut: 'Logg ut',
    told: '1 merking er ikke sendt',
    stay: 'Bli innlogget',
    anyway: 'Logg ut likevel',
    signIn: 'Logg inn',
    finish: 'Avslutt ruten',
    done: /Ruten er ferdig/,
  },
  en: {
    start: 'Start the run',
    onBoard: 'All on board, drive on',
    delivered: 'Delivered',
    menu: 'Menu',
    signOut: 'Sign out',
    told: '1 mark is not sent',
    stay: 'Stay signed in',
    anyway: 'Sign out anyway',
    signIn: 'Sign in',
    finish: 'Finish the run',
    done: /The run is done/,
  },
};
const hand = variants.filter(({ screen }) => screen === 'phone');

let stack: Stack;
let browser: Browser;
let db: pg.Client;
beforeAll(async () => {
  [stack, browser] = await Promise.all([startStack({ clockStart: vanTime }), openBrowser()]);
  db = new pg.Client({ connectionString: stack.database.url });
  await db.connect();
});
afterAll(async () => {
  await browser?.close();
  await db?.end();
  await stack?.stop();
});

const door = async (runId: string) =>
  (await db.query(`SELECT state FROM stop WHERE run_id = $1 AND kind = 'door'`, [runId])).rows[0].state;

/** Whom the server takes this browser for. */
async function whoIs(page: Page): Promise<string | null> {
  const answer = await page.context().request.post('/graphql', { data: { query: '{ me { email } }' } });
  return (await answer.json()).data?.me?.email ?? null;
}

async function atTheDoor(page: Page, runId: string, say: (typeof words)[Language]) {
  await page.goto(`/admin/ruter/${runId}`);
  await page.getByRole('button', { name: say.start }).click();
  await page.locator('.bag').first().waitFor();
  await handScan(page, (await page.locator('.bag b').first().textContent())!);
  await page.getByRole('button', { name: say.onBoard }).click();
  await page.getByRole('heading', { name: core.ane.name }).waitFor();
  await page.locator('.marks-waiting').waitFor({ state: 'detached' });
}

it.each(hand)('signing out without net is told of what waits, and is finished with the net ($language)', async (v) => {
  const say = words[v.language];
  const runId = await plannedRun(stack.url);
  const page = await openAdmin(browser, stack.url, v);
  await signIn(page, core.people.courier, v.language);
  await atTheDoor(page, runId, say);
  await keptForOffline(page);

  await page.context().setOffline(true);
  await page.getByRole('button', { name: say.delivered, exact: true }).click();
  await page.locator('.marks-waiting').waitFor();
  await page.getByRole('button', { name: say.menu }).click();
  await page.getByRole('button', { name: say.signOut }).click();
  await page.getByRole('heading', { name: say.told }).waitFor();
  await expectSound(page);
  await page.getByRole('button', { name: say.stay }).click();
  await page.getByRole('heading', { name: say.told }).waitFor({ state: 'detached' });
  await page.getByRole('button', { name: say.signOut }).click();
  await page.getByRole('button', { name: say.anyway }).click();
  await page.getByRole('button', { name: say.signIn }).waitFor();

  await page.context().setOffline(false);
  await page.goto('/admin/ruter');
  await page.getByRole('button', { name: say.signIn }).waitFor();
  expect(await whoIs(page)).toBeNull();
  expect(await door(runId)).toBe('planned');

  // The mark was kept for the one who made it.
  await signIn(page, core.people.courier, v.language);
  expect(await whoIs(page)).toBe(core.people.courier.email);
  await page.goto(`/admin/ruter/${runId}`);
  await page.getByRole('button', { name: say.finish }).click();
  await page.getByText(say.done).waitFor();
  expect(await door(runId)).toBe('done');
  await page.context().close();
});

it('an older window sends nobody’s marks in the name of whoever signed in since', async () => {
  const say = words.nb;
  const runId = await plannedRun(stack.url);
  const page = await openAdmin(browser, stack.url, hand[0]!);
  await signIn(page, core.people.courier, 'nb');
  await atTheDoor(page, runId, say);
  const become = async ({ email, password }: { email: string; password: string }) => {
    const headers = { origin: stack.url };
    await page.context().request.post('/api/auth/sign-in/email', { data: { email, password }, headers });
    expect(await whoIs(page)).toBe(email);
  };
  await become(core.people.coordinator);

  const asked = page.waitForResponse(
    (answer) => answer.request().postData()?.includes('mutation DeliverStop') ?? false,
  );
  await page.getByRole('button', { name: say.delivered, exact: true }).click();
  await asked;
  await page.locator('.marks-waiting').waitFor();
  expect(await door(runId)).toBe('planned');

  // Sent once its maker is back; sent under the other name it would stand as refused.
  await become(core.people.courier);
  await page.getByRole('button', { name: say.finish }).click(afterJob);
  await page.getByText(say.done).waitFor();
  expect(await door(runId)).toBe('done');
  await page.context().close();
});
