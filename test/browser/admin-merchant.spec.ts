import { core } from '../town/core';
import { placeOrder } from './admin-api';
import { adminTown, expectSound, handScan, mainPaths, variants } from './admin-pages';

const words = {
  nb: {
    accept: /^Bekreft, /,
    start: /^Start plukking, /,
    columns: ['Nye', 'Bekreftet'],
    wrong: /er ikke i denne bestillingen/,
    right: /riktig vare/,
    missing: /^Mangler /,
    fewer: 'Én færre',
    damaged: 'Skadet',
    save: 'Lagre',
    all: 'Ferdig plukket',
    ready: 'Klar til henting',
    told: /Kunden har fått beskjed/,
    tries: /\d forsøk igjen/,
    confirm: 'Bekreft utlevering',
    handed: 'Utlevert til Ane Solberg',
    next: 'Neste kunde',
    twice: /Allerede utlevert/,
    code: 'Hentekode, seks sifre',
  },
  en: {
    accept: /^Confirm, /,
    start: /^Start picking, /,
    columns: ['New', 'Confirmed'],
    wrong: /is not in this order/,
    right: /right item/,
    missing: /^Missing /,
    fewer: 'One fewer',
    damaged: 'Damaged',
    save: 'Save',
    all: 'Picking done',
    ready: 'Ready to collect',
    told: /The shopper has been told/,
    tries: /\d (tries|try) left/,
    confirm: 'Confirm hand-over',
    handed: 'Handed over to Ane Solberg',
    next: 'Next shopper',
    twice: /Already handed over/,
    code: 'Pickup code, six digits',
  },
};

describe('a day behind the bakery’s counter', () => {
  const town = adminTown();

  it.each(mainPaths)(
    'an order arrives, is picked by scanning and handed over ($language, $screen)',
    async (variant) => {
      const say = words[variant.language];
      const page = await town.signedIn(variant, core.people.bjorn);
      await page.waitForURL('**/tavle');
      await page.getByText(variant.language === 'nb' ? 'Direkte' : 'Live', { exact: true }).waitFor();

      // Nobody reloads: the order comes by itself.
      const order = await placeOrder(town.url(), [core.bakery.ryeBread.offerId, core.bakery.cinnamonBun.offerId]);
      const [{ number }] = order.parts;
      const ticket = page.getByRole('article', { name: new RegExp(`^${number}`) });
      const column = (name: string) => page.getByRole('button', { name }).click();
      if (variant.screen === 'phone') await column(say.columns[0]!);
      await ticket.waitFor();
      await expectSound(page);
      await ticket.getByRole('button', { name: say.accept }).click();
      if (variant.screen === 'phone') await column(say.columns[1]!);
      await ticket.getByRole('button', { name: say.start }).click();
      await page.waitForURL('**/plukk/**');
      await page
        .getByText(/0 (av|of) 2/)
        .first()
        .waitFor();

      await handScan(page, core.ironmonger.hammer.gtin);
      await page.getByText(say.wrong).waitFor();
      await handScan(page, core.bakery.ryeBread.gtin);
      await page.getByText(say.right).waitFor();
      await handScan(page, core.bakery.ryeBread.gtin);
      await page
        .getByText(/1 (av|of) 2 (linjer|lines)/)
        .first()
        .waitFor();
      await page.getByRole('button', { name: say.missing }).first().click();
      await page.getByLabel(say.damaged).check();
      await page.getByRole('button', { name: say.save, exact: true }).click();
      await page.getByRole('heading', { name: say.all }).waitFor();
      await expectSound(page);
      await page.getByRole('button', { name: say.ready }).click();
      await page.getByText(say.told).waitFor();

      await page.goto('/admin/butikk/solvkringla-bakeri/utlevering');
      const code = page.getByLabel(say.code);
      await code.fill(order.code === '111111' ? '222222' : '111111');
      await page.getByText(say.tries).waitFor();
      await expectSound(page);
      await code.fill(order.code);
      await page.getByRole('button', { name: say.confirm }).waitFor();
      await expectSound(page);
      await page.getByRole('button', { name: say.confirm }).click();
      await page.getByRole('heading', { name: say.handed }).waitFor();
      await page.getByRole('button', { name: say.next }).click();
      await code.fill(order.code);
      await page.getByText(say.twice).waitFor();

      // What Ane is asked afterwards is not answered beforehand.
      await page.goto(`/bestilling/${order.token}`);
      await page.locator('input[name="score"]').first().waitFor({ state: 'attached' });
      expect(await page.locator('input[name="score"]:checked').count()).toBe(0);
      await page.context().close();
    },
  );

  it('an order declined in one language is read in another', async () => {
    const order = await placeOrder(town.url(), [core.bakery.ryeBread.offerId]);
    const page = await town.signedIn(variants[1], core.people.bjorn);
    await page.getByRole('button', { name: `Decline, order ${order.parts[0]!.number}` }).click();
    await page.getByRole('heading', { name: `Decline order ${order.parts[0]!.number}` }).waitFor();
    await expectSound(page);
    await page.getByLabel('The item is damaged').check();
    await page.getByRole('button', { name: 'Decline the order' }).click();
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    for (const [path, why] of [
      ['/bestilling', 'Varen var skadet, og butikken har ingen annen. Du betaler ikke for den.'],
      ['/en/bestilling', 'The item was damaged and the shop has no other. You do not pay for it.'],
    ]) {
      await page.goto(`${path}/${order.token}`);
      expect(await page.locator('.order-why').textContent()).toBe(why);
    }
    await page.context().close();
  });

  it('pauses after five wrong codes', async () => {
    const page = await town.signedIn(variants[0], core.people.bakeryOwner);
    await page.goto('/admin/butikk/solvkringla-bakeri/utlevering');
    const code = page.getByLabel('Hentekode, seks sifre');
    for (const left of [4, 3, 2, 1, 0]) {
      await code.fill(`00000${left}`);
      await page.getByText(left === 0 ? /Prøv igjen om \d:\d\d/ : `${left} forsøk igjen`).waitFor();
    }
    expect(await code.isDisabled()).toBe(true);
    await page.context().close();
  });
});
