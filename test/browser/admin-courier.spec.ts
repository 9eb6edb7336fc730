import type { Browser } from 'playwright-core';
import { openBrowser } from '../harness/browser';
import { startStack, type Stack, vanTime } from '../harness/stack';
import { core } from '../town/core';
import { Api, makeReady, placeOrder } from './admin-api';
import { expectSound, handScan, openAdmin, signIn, variants } from './admin-pages';

const words = {
  nb: {
    attention: 'Trenger tilsyn',
    planning: 'Kjøreruter',
    plan: /^Lag rute for /,
    courier: /^Sjåfør for ruten /,
    open: /1 dør/,
    start: 'Start ruten',
    onBoard: 'Alt er med, kjør videre',
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
    wrong: /does not belong to this stop/,
    delivered: 'Delivered',
    failed: 'Not delivered',
    nobody: 'Nobody home',
    driveOn: 'Save and drive on',
    finish: 'Finish the run',
    done: /The run is done/,
  },
};

describe('one van for several shops', () => {
  let stack: Stack;
  let browser: Browser;
  beforeAll(async () => {
    [stack, browser] = await Promise.all([startStack({ clockStart: vanTime }), openBrowser()]);
  });
  afterAll(async () => {
    await browser?.close();
    await stack?.stop();
  });

  it.each(variants)('is planned by the coordinator and driven by the courier ($language, $screen)', async (variant) => {
    const say = words[variant.language];
    const order = await placeOrder(stack.url, [core.bakery.ryeBread.offerId, core.ironmonger.hammer.offerId], true);
    const owners = { [core.bakery.id]: core.people.bakeryOwner, [core.ironmonger.id]: core.people.ironmongerOwner };
    for (const part of order.parts) await makeReady(await Api.signedIn(stack.url, owners[part.store.id]!), part.id);

    const desk = await openAdmin(browser, stack.url, variant);
    await signIn(desk, core.people.coordinator, variant.language);
    await desk.getByRole('heading', { name: say.attention, level: 1 }).waitFor();
    await expectSound(desk);
    await desk.goto('/admin/by/ruter');
    await desk.getByRole('button', { name: say.plan }).click();
    // Runs of the same window that are driven already cannot be given away.
    const courier = desk.getByRole('combobox', { name: say.courier, disabled: false });
    await courier.selectOption({ label: core.people.courier.name });
    await expectSound(desk);
    await desk.context().close();

    const page = await openAdmin(browser, stack.url, variant);
    await signIn(page, core.people.courier, variant.language);
    await page.waitForURL('**/ruter');
    await expectSound(page);
    await page.locator('[data-state="PLANNED"]').first().click();
    await page.getByRole('button', { name: say.start }).click();

    for (let stores = 0; stores < 2; stores++) {
      const bag = page.locator('.bag').first();
      await bag.waitFor();
      await handScan(page, 'P-0000');
      await page.getByText(say.wrong).waitFor();
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
  });
});
