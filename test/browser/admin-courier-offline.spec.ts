import { randomUUID } from 'node:crypto';
import pg from 'pg';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { openBrowser, phone } from '../harness/browser';
import { startStack, type Stack, vanTime } from '../harness/stack';
import { core } from '../town/core';
import { Api, plannedRun } from './admin-api';
import { afterJob, expectSound, handScan, openAdmin, signIn, variants } from './admin-pages';
import { keptForOffline } from './courier-phone';

const words = {
  nb: {
    start: 'Start ruten',
    onBoard: 'Alt er med, kjør videre',
    delivered: 'Levert',
    waiting: /(\d+) merking(er)? venter på å bli sendt/,
    finish: 'Avslutt ruten',
    done: /Ruten er ferdig/,
    after: 'Ruten kan avsluttes når alt er sendt.',
    refused: 'Dette ble ikke tatt imot',
    remove: /^Fjern: Levert/,
    away: /Ingen forbindelse/,
  },
  en: {
    start: 'Start the run',
    onBoard: 'All on board, drive on',
    delivered: 'Delivered',
    waiting: /(\d+) marks? (is|are) waiting to be sent/,
    finish: 'Finish the run',
    done: /The run is done/,
    after: 'The run can be finished when all is sent.',
    refused: 'This was not accepted',
    remove: /^Remove: Delivered/,
    away: /No connection/,
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

/** What the server knows of the run's door and of everything that was told of it. */
async function known(runId: string) {
  const { rows } = await db.query(
    `SELECT (SELECT state FROM stop WHERE run_id = $1 AND kind = 'door') AS door,
       (SELECT array_agg(DISTINCT b.state) FROM bag b JOIN sub_order s ON s.id = b.sub_order_id JOIN stop d ON d.order_id = s.order_id WHERE d.run_id = $1) AS bags,
       (SELECT count(*)::int FROM outbox_event WHERE name = 'drop.completed' AND payload->>'runId' = $1::text) AS drops,
       (SELECT count(*)::int FROM outbox_event WHERE name = 'sub_order.delivered' AND payload->>'orderId' = (SELECT order_id::text FROM stop WHERE run_id = $1 AND kind = 'door')) AS delivered`,
    [runId],
  );
  return rows[0];
}

async function toTheStore(page: Page, runId: string, start: string) {
  await page.goto(`/admin/ruter/${runId}`);
  await page.getByRole('button', { name: start }).click();
  await page.locator('.bag').first().waitFor();
}

it('control: without a worker of its own the page is gone with the net', async () => {
  const context = await browser.newContext({ viewport: phone, baseURL: stack.url, serviceWorkers: 'block' });
  const page = await context.newPage();
  await signIn(page, core.people.courier, 'nb');
  await page.goto(`/admin/ruter`);
  await context.setOffline(true);
  await expect(page.reload()).rejects.toThrow('ERR_INTERNET_DISCONNECTED');
  await context.close();
});

it.each(hand)('what is done without net is kept, seen, and sent once ($language)', async (variant) => {
  const say = words[variant.language];
  const runId = await plannedRun(stack.url);
  const page = await openAdmin(browser, stack.url, variant);
  const context: BrowserContext = page.context();
  await signIn(page, core.people.courier, variant.language);
  await toTheStore(page, runId, say.start);
  await keptForOffline(page);

  await context.setOffline(true);
  await handScan(page, (await page.locator('.bag b').first().textContent())!);
  await page.getByRole('button', { name: say.onBoard }).click();
  await page.getByRole('heading', { name: core.ane.name }).waitFor();
  await page.getByText(say.waiting).waitFor();
  expect(say.waiting.exec(await page.locator('.marks-waiting b').innerText())?.[1]).toBe('2');
  await expectSound(page);
  expect(await known(runId)).toEqual({ door: 'planned', bags: ['packed'], drops: 0, delivered: 0 });

  // The phone is locked and opened again in the cellar.
  await page.reload();
  await page.getByRole('heading', { name: core.ane.name }).waitFor();
  await page.getByText(say.away).waitFor();
  await page.getByRole('button', { name: say.delivered, exact: true }).click();
  await page.getByText(say.after).waitFor();
  expect(await page.getByRole('button', { name: say.finish }).isDisabled()).toBe(true);
  await page.reload();
  await page.getByText(say.after).waitFor();
  expect(await known(runId)).toEqual({ door: 'planned', bags: ['packed'], drops: 0, delivered: 0 });

  // The first answer gets lost on its way: the server has done it, the phone does not know and sends it again.
  let lost = 0;
  await page.route('**/graphql', async (route) => {
    const body = route.request().postData() ?? '';
    if (!body.includes('deliverStop') || lost++) return route.continue();
    await route.fetch();
    await route.abort('connectionreset');
  });
  await context.setOffline(false);
  await page.locator('.marks-waiting').waitFor({ state: 'detached', ...afterJob });
  expect(lost).toBeGreaterThan(1);
  expect(await known(runId)).toEqual({ door: 'done', bags: ['delivered'], drops: 1, delivered: 1 });
  await page.getByRole('button', { name: say.finish }).click();
  await page.getByText(say.done).waitFor();
  await expectSound(page);
  await context.close();
});

it.each(hand)('what the server will not take is shown plainly ($language)', async (variant) => {
  const say = words[variant.language];
  const runId = await plannedRun(stack.url);
  const page = await openAdmin(browser, stack.url, variant);
  await signIn(page, core.people.courier, variant.language);
  await toTheStore(page, runId, say.start);
  await handScan(page, (await page.locator('.bag b').first().textContent())!);
  await page.getByRole('button', { name: say.onBoard }).click();
  await page.getByRole('heading', { name: core.ane.name }).waitFor();
  await page.locator('.marks-waiting').waitFor({ state: 'detached' });

  await page.context().setOffline(true);
  await page.getByRole('button', { name: say.delivered, exact: true }).click();
  await page.getByText(say.waiting).waitFor();
  // Meanwhile another phone of the same courier has ended the stop.
  const other = await Api.signedIn(stack.url, core.people.courier);
  const { run } = await other.ask(`query ($r: ID!) { run(id: $r) { stops { id kind } } }`, { r: runId });
  await other.ask(`mutation ($s: ID!, $k: String!) { failStop(stopId: $s, reason: NOBODY_HOME, key: $k) { id } }`, {
    s: run.stops.find((stop: any) => stop.kind === 'DOOR').id,
    k: randomUUID(),
  });
  const before = await known(runId);
  await page.context().setOffline(false);
  await page.getByRole('heading', { name: say.refused }).waitFor(afterJob);
  await expectSound(page);
  expect(await known(runId)).toEqual(before);
  expect(before).toEqual({ door: 'failed', bags: ['returned'], drops: 0, delivered: 0 });
  await page.getByRole('button', { name: say.remove }).click();
  await page.getByRole('heading', { name: say.refused }).waitFor({ state: 'detached' });
  await page.context().close();
});
