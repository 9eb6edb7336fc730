import type { Page, Request } from 'playwright-core';
import { Client } from '../harness/client';
import { vanTime } from '../harness/stack';
import { core } from '../town/core';
import { Api, makeReady, placeOrder, plannedRun, planRun } from './admin-api';
import {
  adminTown,
  answered,
  drawn,
  expectSound,
  halves,
  handScan,
  type Language,
  loaded,
  mainPaths,
  variants,
} from './admin-pages';
import { startedRunKept } from './courier-phone';

const words = {
  nb: {
    attention: 'Trenger tilsyn',
    planning: 'Kjøreruter',
    plan: /^Lag rute for /,
    courier: /^Sjåfør for ruten /,
    open: /1 dør/,
    start: 'Start ruten',
    onBoard: 'Alt er med, kjør videre',
    withoutOrder: 'Kjør videre uten 1 bestilling',
    notReady: /^Bestilling .+ er ikke klar/,
    nothing: 'Ingenting er om bord til denne døra.',
    fetchFirst: /er ikke hentet ennå/,
    all: 'Alle stopp',
    goTo: (name: string) => `Kjør dit: ${name}`,
    justDriveOn: 'Kjør videre',
    without: 'Kjør videre uten 1 pose',
    behind: 'En bestilling blir igjen',
    stay: 'Bli her',
    wrong: /hører ikke til dette stoppet/,
    delivered: 'Levert',
    failed: 'Ikke levert',
    nobody: 'Ingen hjemme',
    driveOn: 'Lagre og kjør videre',
    finish: 'Avslutt ruten',
    done: /Ruten er ferdig/,
  },
  en: {
    attention: 'Needs attention',
    planning: 'Runs',
    plan: /^Plan the run of /,
    courier: /^Courier of the run /,
    open: /1 door/,
    start: 'Start the run',
    onBoard: 'All on board, drive on',
    withoutOrder: 'Drive on without 1 order',
    notReady: /^Order .+ is not ready/,
    nothing: 'Nothing is on board for this door.',
    fetchFirst: /have not been fetched yet/,
    all: 'All stops',
    goTo: (name: string) => `Navigate: ${name}`,
    justDriveOn: 'Drive on',
    without: 'Drive on without 1 bag',
    behind: 'One order stays behind',
    stay: 'Stay here',
    wrong: /does not belong to this stop/,
    delivered: 'Delivered',
    failed: 'Not delivered',
    nobody: 'Nobody home',
    driveOn: 'Save and drive on',
    finish: 'Finish the run',
    done: /The run is done/,
  },
};

/** One tap leaves nobody's goods behind: it is asked first, and whoever stays finds all as it was. */
async function stayWithTheBags(page: Page, say: (typeof words)[Language]) {
  const here = await page.locator('.stop h2').textContent();
  await page.getByRole('button', { name: say.without }).click();
  await page.getByRole('dialog').getByRole('heading', { name: say.behind }).waitFor();
  await expectSound(page);
  await page.getByRole('button', { name: say.stay }).click();
  await page.getByRole('dialog').waitFor({ state: 'detached' });
  expect(await page.locator('.stop h2').textContent()).toBe(here);
  expect(await page.locator('.bag').first().isEnabled()).toBe(true);
}

describe('one van for several shops', () => {
  const town = adminTown({ clockStart: vanTime });

  it.each(mainPaths)(
    'is planned by the coordinator and driven by the courier ($language, $screen)',
    async (variant) => {
      const say = words[variant.language];
      const order = await placeOrder(town.url(), [core.bakery.ryeBread.offerId, core.ironmonger.hammer.offerId], true);
      const owners = { [core.bakery.id]: core.people.bakeryOwner, [core.ironmonger.id]: core.people.ironmongerOwner };
      for (const part of order.parts) await makeReady(await Api.signedIn(town.url(), owners[part.store.id]!), part.id);

      const desk = await town.signedIn(variant, core.people.coordinator);
      await desk.getByRole('heading', { name: say.attention, level: 1 }).waitFor();
      await loaded(desk);
      await expectSound(desk);
      await desk.goto('/admin/by/ruter');
      await desk.getByRole('button', { name: say.plan }).click();
      // Runs of the same window that are driven already cannot be given away.
      const courier = desk.getByRole('combobox', { name: say.courier, disabled: false });
      await answered(desk, 'mutation AssignCourier', () => courier.selectOption({ label: core.people.courier.name }));
      await expectSound(desk);
      await desk.context().close();

      const page = await town.signedIn(variant, core.people.courier);
      await page.waitForURL('**/ruter');
      const planned = page.locator('[data-state="PLANNED"]').first();
      await planned.waitFor();
      await expectSound(page);
      await planned.click();
      await page.getByRole('button', { name: say.start }).click();

      for (let stores = 0; stores < 2; stores++) {
        const bag = page.locator('.bag').first();
        await bag.waitFor();
        await handScan(page, 'P-0000');
        await page.getByText(say.wrong).waitFor();
        if (stores === 0) await stayWithTheBags(page, say);
        await handScan(page, (await bag.locator('b').textContent())!);
        await page.getByRole('button', { name: say.onBoard }).waitFor();
        if (stores === 0) await expectSound(page);
        const here = await page.locator('.stop h2').textContent();
        await page.getByRole('button', { name: say.onBoard }).click();
        await page.waitForFunction((was) => document.querySelector('.stop h2')?.textContent !== was, here);
      }

      await page.getByRole('heading', { name: core.ane.name }).waitFor();
      await expectSound(page);
      if (variant.screen === 'phone') {
        await page.getByRole('button', { name: say.delivered, exact: true }).click();
      } else {
        await page.getByRole('button', { name: say.failed }).click();
        await page.getByLabel(say.nobody).check();
        await page.getByRole('button', { name: say.driveOn }).click();
      }
      await page.getByRole('button', { name: say.finish }).click();
      await page.getByText(say.done).waitFor();
      await expectSound(page);
      await page.context().close();
    },
  );

  it.each(halves)(
    'nothing is said to be on board, or delivered, that no store had ready ($language, $screen)',
    async (variant) => {
      const say = words[variant.language];
      const order = await placeOrder(town.url(), [core.bakery.ryeBread.offerId], true);
      const runId = await planRun(town.url());
      const page = await town.signedIn(variant, core.people.courier);
      await page.goto(`/admin/ruter/${runId}`);
      await page.getByRole('button', { name: say.start }).click();
      await page.getByText(say.notReady).waitFor();
      await expectSound(page);
      // At the door before its store nothing can be given up in passing.
      await page.getByText(say.all, { exact: true }).click();
      await page.getByRole('button', { name: say.goTo(core.ane.name) }).click();
      await page.getByText(say.fetchFirst).waitFor();
      await expectSound(page);
      expect(await page.locator('.stop button').count()).toBe(0);
      await page.getByRole('button', { name: say.goTo(core.bakery.name) }).click();
      await page.getByRole('button', { name: say.withoutOrder }).click();
      const ask = page.getByRole('dialog');
      await ask.getByText(order.parts[0]!.number).waitFor();
      await ask.getByRole('button', { name: say.withoutOrder }).click();
      await page.getByText(say.nothing).waitFor();
      await expectSound(page);
      expect(await page.getByRole('button', { name: say.delivered, exact: true }).count()).toBe(0);
      await page.getByRole('button', { name: say.justDriveOn, exact: true }).click();
      await page.getByRole('button', { name: say.finish }).click();
      await page.getByText(say.done).waitFor();
      await page.context().close();
      // What stayed behind would go with the next run.
      await new Client(town.url()).must(`mutation ($t: String!) { cancelOrder(token: $t) { __typename } }`, {
        t: order.token,
      });
    },
  );

  it('a second tap where the last stop’s button was does not end the next one', async () => {
    const say = words.nb;
    const owner = await Api.signedIn(town.url(), core.people.ironmongerOwner);
    const first = await placeOrder(town.url(), [core.ironmonger.hammer.offerId], true);
    await makeReady(owner, first.parts[0]!.id);
    const runId = await plannedRun(town.url());
    const page = await town.signedIn(variants[0], core.people.courier);
    await page.goto(`/admin/ruter/${runId}`);
    await page.getByRole('button', { name: say.start }).click();
    for (const bag of [0, 1]) await page.locator('.bag').nth(bag).click();
    await page.getByRole('button', { name: say.onBoard }).click();
    const delivered = page.getByRole('button', { name: say.delivered, exact: true });
    await page.getByText('Stopp 2 av 3').waitFor();
    await delivered.click({ trial: true });
    const { x, y, width, height } = (await delivered.boundingBox())!;
    const tap = () => page.mouse.click(x + width / 2, y + height / 2);
    // The page's time stands still between the two taps.
    await page.clock.pauseAt(await page.evaluate(() => Date.now() + 1_000));
    await tap();
    await page.getByText('Stopp 3 av 3').waitFor();
    await tap();
    await page.getByText('Stopp 3 av 3').waitFor();
    expect(await delivered.isDisabled()).toBe(true);
    await page.clock.resume();
    await delivered.click();
    await page.getByRole('button', { name: say.finish }).click();
    await page.getByText(say.done).waitFor();
    await page.context().close();
  });

  it('an answer that was asked for before a mark does not take the mark back', async () => {
    const say = words.nb;
    const runId = await plannedRun(town.url());
    const page = await town.signedIn(variants[0], core.people.courier);
    await page.goto(`/admin/ruter/${runId}`);
    await page.getByRole('button', { name: say.start }).click();
    await page.locator('.bag').first().waitFor();

    // From the sheet that is kept on the phone, while the first question's answer is on its way, and nothing else tells of news.
    await page.route('**/api/live**', (route) => route.abort());
    let letGo = () => {};
    const held = new Promise<void>((resolve) => (letGo = resolve));
    let late: Request | undefined;
    await page.route('**/graphql', async (route) => {
      if (late || !route.request().postData()?.includes('query OneRun')) return route.continue();
      late = route.request();
      const response = await route.fetch();
      await held;
      await route.fulfill({ response });
    });
    await startedRunKept(page);
    await page.reload();
    await page.locator('.bag').first().waitFor();
    await handScan(page, (await page.locator('.bag b').first().textContent())!);
    await page.getByRole('button', { name: say.onBoard }).click();
    await page.getByRole('heading', { name: core.ane.name }).waitFor();
    await page.locator('.marks-waiting').waitFor({ state: 'detached' });
    await Promise.all([page.waitForEvent('requestfinished', (request) => request === late), letGo()]);
    await drawn(page);
    expect(await page.locator('.stop h2').textContent()).toBe(core.ane.name);
    await page.context().close();
  });

  it('nothing under the thumb moves when a mark is sent', async () => {
    const say = words.nb;
    const runId = await plannedRun(town.url());
    const page = await town.signedIn(variants[0], core.people.courier);
    let letGo = () => {};
    const held = new Promise<void>((resolve) => (letGo = resolve));
    await page.route('**/graphql', async (route) => {
      if (route.request().postData()?.includes('mutation LoadBag')) await held;
      await route.continue();
    });
    await page.goto(`/admin/ruter/${runId}`);
    await page.getByRole('button', { name: say.start }).click();
    await page.locator('.bag').first().waitFor();
    const places = () =>
      page
        .locator('.stop button, .courier summary')
        .evaluateAll((all) => all.map((one) => one.getBoundingClientRect().y));

    await handScan(page, (await page.locator('.bag b').first().textContent())!);
    await page.getByRole('button', { name: say.onBoard }).waitFor();
    await page.locator('.marks-unsent').waitFor();
    const unsent = await places();
    letGo();
    await page.locator('.marks-unsent').waitFor({ state: 'detached' });
    expect(unsent).toHaveLength(3);
    expect(await places()).toEqual(unsent);
    await page.context().close();
  });
});
