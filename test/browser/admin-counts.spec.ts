import { randomUUID } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import pg from 'pg';
import { core } from '../town/core';
import { Api } from './admin-api';
import { adminTown, afterJob, answered, expectSound, halves, handScan, signIn } from './admin-pages';
import type { Page } from 'playwright-core';

const words = {
  nb: {
    to: 'Telling',
    scan: 'Det jeg skanner',
    shelf: 'Tell Hylle A2',
    goOn: 'Fortsett Hylle A2',
    code: 'Strekkode eller varenummer',
    number: 'Antall på hylla',
    print: 'Skriv ut listen',
    save: 'Lagre, neste',
    whole: 'Skriv et helt tall fra 0 og opp.',
    unknown: /selger ingen vare med koden 4006381333931/,
    waiting: /venter på nettet/,
    anew: 'Tell på nytt',
    review: 'Se over og godkjenn',
    left: /varer? er ikke telt/,
    gone: /^Ja, \d+ varer? er borte/,
    zero: 'Sett dem til 0',
    approve: 'Godkjenn tellingen',
    done: 'Tellingen er godkjent og lageret rettet.',
    drop: 'Forkast',
    dropYes: 'Forkast tellingen',
    dropped: /Ingenting er rettet/,
    counted: /^1 vare telt/,
    menu: 'Meny',
    signOut: 'Logg ut',
    told: '2 tellinger er ikke sendt',
    anyway: 'Logg ut likevel',
    signIn: 'Logg inn',
  },
  en: {
    to: 'Stock count',
    scan: 'What I scan',
    shelf: 'Count Shelf A2',
    goOn: 'Go on with Shelf A2',
    code: 'Barcode or SKU',
    number: 'Number on the shelf',
    print: 'Print the list',
    save: 'Save, next',
    whole: 'Write a whole number from 0 up.',
    unknown: /sells no item with the code 4006381333931/,
    waiting: /for the net/,
    anew: 'Count anew',
    review: 'Look through and approve',
    left: /items? (is|are) not counted/,
    gone: /^Yes, \d+ items? (is|are) gone/,
    zero: 'Set them to 0',
    approve: 'Approve the count',
    done: 'The count is approved and stock corrected.',
    drop: 'Drop',
    dropYes: 'Drop the count',
    dropped: /Nothing was corrected/,
    counted: /^1 item counted/,
    menu: 'Menu',
    signOut: 'Sign out',
    told: '2 counts are not sent',
    anyway: 'Sign out anyway',
    signIn: 'Sign in',
  },
};

const { hammer, lamp } = core.ironmonger;
const goods = `/admin/butikk/${core.ironmonger.slug}/varer`;

describe('the ironmonger’s clerk counts with a phone while the shop sells', () => {
  const town = adminTown();
  const look = async (page: Page, name: string) =>
    process.env.LOOK && writeFileSync(`${process.env.LOOK}/${name}.png`, await page.screenshot({ fullPage: true }));
  // What lies beside the hammer is met by nobody.
  beforeAll(async () => {
    const db = new pg.Client({ connectionString: town.database() });
    await db.connect();
    await db.query(`UPDATE offer SET shelf = 'A2' WHERE id = $1`, [lamp.offerId]);
    await db.end();
  });
  const onHand = async ({ sku } = hammer): Promise<number> => {
    const api = await Api.signedIn(town.url(), core.people.ironmongerOwner);
    const { storeOffers } = await api.ask(
      `query ($s: ID!, $t: String) { storeOffers(storeId: $s, text: $t) { rows { id onHand } } }`,
      { s: core.ironmonger.id, t: sku },
    );
    return storeOffers.rows[0].onHand;
  };
  const sell = async (n: number, key: string) => {
    const api = await Api.signedIn(town.url(), core.people.ironmongerOwner);
    await api.ask(
      `mutation ($o: ID!, $n: Int!, $k: String!) { walkInSale(offerId: $o, quantity: $n, key: $k) { ... on OfferRow { onHand } } }`,
      { o: hammer.offerId, n, k: key },
    );
  };

  const find = async (n: number) => {
    const api = await Api.signedIn(town.url(), core.people.ironmongerOwner);
    await api.ask(
      `mutation ($o: ID!, $n: Int!, $k: String!) { countStock(offerId: $o, onHand: $n, reason: FOUND, key: $k) { onHand } }`,
      { o: lamp.offerId, n, k: randomUUID() },
    );
  };

  it.each(halves)('by scanning, by shelf, and approves ($language, $screen)', async (variant) => {
    const say = words[variant.language];
    const as = `${variant.language}-${variant.screen}`;
    const page = await town.signedIn(variant, core.people.ironmongerClerk);
    await page.goto(goods);
    await page.getByRole('link', { name: say.to }).click();
    await page.getByRole('button', { name: say.shelf }).waitFor();
    await expectSound(page);
    await look(page, `${as}-1-rounds`);
    const before = await onHand();

    // By scanning: the number grows, an unknown code is said, and the net may be away for a while.
    await page.getByRole('button', { name: say.scan }).click();
    await page.getByLabel(say.code).waitFor();
    await handScan(page, hammer.gtin.replace(/^0+/, ''));
    const number = page.getByLabel(say.number);
    await number.waitFor();
    await page.getByText(say.counted).first().waitFor();
    await page.route('**/graphql', (route) => route.abort());
    await handScan(page, hammer.gtin.replace(/^0+/, ''));
    await handScan(page, hammer.sku);
    await page.getByText(say.waiting).waitFor();
    expect(await number.inputValue()).toBe('3');
    await page.unroute('**/graphql');
    await page.clock.runFor(3000);
    await page.getByText(say.waiting).waitFor({ state: 'detached' });
    expect(await number.inputValue()).toBe('3');
    await expectSound(page);
    await look(page, `${as}-2-in-hand`);
    await handScan(page, '4006381333931');
    await page.getByText(say.unknown).waitFor();
    await expectSound(page);
    await look(page, `${as}-2-scan`);
    await page.getByRole('link', { name: say.review }).click();
    await page.getByText(hammer.sku).first().waitFor();
    await page.getByRole('button', { name: say.drop, exact: true }).click();
    await page.getByRole('button', { name: say.dropYes }).click();
    await page.getByText(say.dropped).waitFor();
    expect(await onHand()).toBe(before);

    // By shelf: a typed number, a sale meanwhile, what nobody met.
    await find(5);
    await page.goto(`${goods}/telling`);
    await page.getByRole('button', { name: say.shelf }).click();
    await page
      .getByRole('button', { name: new RegExp(variant.language === 'nb' ? hammer.nameNb : 'hammer', 'i') })
      .click();
    await number.fill('ti');
    await page.getByRole('button', { name: say.save }).click();
    await page.getByText(say.whole).waitFor();
    await number.fill(String(before - 2));
    await page.getByRole('button', { name: say.save }).click();
    await page.getByText(say.waiting).waitFor({ state: 'detached' });
    await look(page, `${as}-3-shelf`);
    await expectSound(page);
    await sell(1, as);
    await page.goto(`${goods}/telling`);
    await page.getByRole('button', { name: say.goOn }).click();
    await page.getByRole('link', { name: say.review }).click();
    await page.getByText('−2').first().waitFor();
    await expectSound(page);
    await look(page, `${as}-4-review`);
    expect(await page.getByRole('button', { name: say.zero }).isDisabled()).toBe(true);
    await page.getByLabel(say.gone).check();
    await page.getByRole('button', { name: say.zero }).click();
    await page.getByText(say.left).first().waitFor({ state: 'detached' });
    await page.getByRole('button', { name: say.approve }).click();
    await page.getByText(say.done).waitFor(afterJob);
    await expectSound(page);
    await look(page, `${as}-5-done`);
    expect(await onHand()).toBe(before - 3);
    expect(await onHand(lamp)).toBe(0);
    await page.context().close();
  });

  it.each(halves)(
    'what waits belongs to who counted it, also in a tab that others use ($language, $screen)',
    async (v) => {
      const say = words[v.language];
      const { ironmongerClerk: clerk, ironmongerOwner: owner } = core.people;
      const page = await town.signedIn(v, clerk);
      await page.goto(`${goods}/telling`);
      await page.getByRole('button', { name: say.scan }).click();
      await page.getByLabel(say.code).waitFor();
      const round = page.url();
      await page.route('**/graphql', (route) => route.abort());
      await handScan(page, hammer.sku);
      await handScan(page, hammer.sku);
      await page.getByText(say.waiting).waitFor();
      if (v.screen === 'phone') await page.getByRole('button', { name: say.menu }).click();
      await page.getByRole('button', { name: say.signOut }).click();
      await page.getByRole('heading', { name: say.told }).waitFor();
      await expectSound(page);
      await page.getByRole('button', { name: say.anyway }).click();
      await page.getByRole('button', { name: say.signIn }).waitFor();
      await page.unroute('**/graphql');

      const entries = async () => {
        const api = await Api.signedIn(town.url(), owner);
        const query = `query ($i: ID!) { countLines(id: $i, show: COUNTED) { rows { figure mine } } }`;
        return (await api.ask(query, { i: round.split('/').at(-1) })).countLines.rows;
      };
      await signIn(page, owner, v.language);
      await page.goto(round);
      await page.getByLabel(say.code).waitFor();
      // One of the owner's own, and nothing but it.
      await handScan(page, hammer.sku);
      await page.getByText(say.counted).first().waitFor();
      expect(await page.getByText(say.waiting).count()).toBe(0);
      expect(await entries()).toEqual([{ figure: 1, mine: 1 }]);
      if (v.screen === 'phone') await page.getByRole('button', { name: say.menu }).click();
      await page.getByRole('button', { name: say.signOut }).click();
      await page.getByRole('button', { name: say.signIn }).waitFor();

      await signIn(page, clerk, v.language);
      await answered(page, 'mutation RecordCount', () => page.goto(round));
      await page.getByText(say.waiting).waitFor({ state: 'detached' });
      expect(await entries()).toEqual([{ figure: 3, mine: 1 }]);
      await page.goto(`${round}/se-over`);
      await page.getByRole('button', { name: say.drop, exact: true }).click();
      await page.getByRole('button', { name: say.dropYes }).click();
      await page.getByText(say.dropped).waitFor();
      await page.context().close();
    },
  );
});
