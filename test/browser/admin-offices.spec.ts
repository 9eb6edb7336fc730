import { core } from '../town/core';
import { adminTown, expectSound, mainPaths, said, visitSound } from './admin-pages';

const words = {
  nb: {
    stores: 'Butikker',
    pause: `Sett ${core.bookshop.name} på pause`,
    pauseIt: 'Sett på pause',
    resume: `Åpne ${core.bookshop.name} igjen`,
    admit: 'Ta opp butikk',
    kind: 'Slags butikk',
    bakery: 'Bakeri',
    change: 'Endre tallet',
    count: 'Antall butikker i byen',
    save: 'Lagre',
    noNumber: 'Tallet kan ikke leses.',
    eligible: '71 butikker i byen kan være med',
    send: 'Ta opp og inviter eieren',
    needed: 'Må fylles ut.',
    pilot: 'Pilotkontor',
    table: 'Tallene bak',
    how: 'Slik er det regnet ut',
    weeks: 'Siste 8 uker',
    csv: 'Last ned CSV',
    notFound: 'Fant ikke siden',
    invited: /Invitasjonen er sendt til/,
    email: 'E-post',
    invite: 'Send invitasjon',
    notMail: 'Skriv en gyldig e-postadresse.',
    wrong: /stemmer ikke/,
  },
  en: {
    stores: 'Stores',
    pause: `Pause ${core.bookshop.name}`,
    pauseIt: 'Pause',
    resume: `Resume ${core.bookshop.name}`,
    admit: 'Admit a store',
    kind: 'Kind of store',
    bakery: 'Bakery',
    change: 'Change the count',
    count: 'Stores in town',
    save: 'Save',
    noNumber: 'The number cannot be read.',
    eligible: '71 stores of the town could take part',
    send: 'Admit and invite the owner',
    needed: 'This is needed.',
    pilot: 'Pilot office',
    table: 'The numbers behind',
    how: 'How it was computed',
    weeks: 'Last 8 weeks',
    csv: 'Download CSV',
    notFound: 'Page not found',
    invited: /The invitation is sent to/,
    email: 'E-mail',
    invite: 'Send invitation',
    notMail: 'Write a valid e-mail address.',
    wrong: /is not right/,
  },
};

describe('the town’s offices', () => {
  const town = adminTown();

  it.each(mainPaths)('the coordinator looks after stores and people ($language, $screen)', async (variant) => {
    const say = words[variant.language];
    const page = await town.signedIn(variant, core.people.coordinator);
    await page.goto('/admin/by/butikker');
    // The way to pause a store lies on the screen, not in a part of a table that has to be pulled in.
    const pause = await page.getByRole('button', { name: say.pause }).boundingBox();
    expect(pause!.x + pause!.width).toBeLessThanOrEqual(variant.viewport.width);
    await page.getByRole('button', { name: say.pause }).click();
    await page.getByRole('dialog').getByRole('button', { name: say.pauseIt }).click();
    await page.getByRole('button', { name: say.resume }).click();
    await page.getByRole('button', { name: say.pause }).waitFor();
    await page.getByRole('button', { name: say.admit }).click();
    await page.getByRole('button', { name: say.send }).click();
    await page.getByText(say.needed).first().waitFor();
    await page.getByLabel(say.kind).selectOption({ label: say.bakery });
    await expectSound(page);
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: say.change }).click();
    await page.getByLabel(say.count).fill('mange');
    await page.getByLabel(say.count).press('Enter');
    await page.getByText(say.noNumber).waitFor();
    await expectSound(page);
    await page.getByLabel(say.count).fill('71');
    await page.getByRole('button', { name: say.save, exact: true }).click();
    await page.getByText(say.eligible).waitFor();
    for (const path of ['sentre', 'kategorier', 'logg']) await visitSound(page, `/admin/by/${path}`);
    await page.goto('/admin/by/brukere');
    await page.getByLabel(say.email, { exact: true }).fill('ingen adresse');
    await page.getByRole('button', { name: say.invite }).click();
    await page.getByText(say.notMail).waitFor();
    await page.getByLabel(say.email, { exact: true }).fill(`ny-${variant.language}-${variant.screen}@bytorg.example`);
    await said(page, say.invited, () => page.getByRole('button', { name: say.invite }).click());
    await expectSound(page);
    await page.context().close();
  });

  it.each(mainPaths)('the evaluator reads twelve metrics ($language, $screen)', async (variant) => {
    const say = words[variant.language];
    const page = await town.signedIn(variant, core.people.evaluator);
    await page.getByRole('heading', { name: say.pilot }).waitFor();
    await page.locator('.metric').nth(11).waitFor();
    expect(await page.locator('.metric').count()).toBe(12);
    await page.getByRole('button', { name: say.weeks }).click();
    await page.waitForURL('**uker=8');
    await page.getByText(say.table).first().click();
    await page.getByText(say.how).first().click();
    await page.locator('.metric table').first().waitFor();
    await expectSound(page);
    const csv = await page.request.get((await page.getByRole('link', { name: say.csv }).getAttribute('href'))!);
    expect(csv.status()).toBe(200);
    expect(csv.headers()['content-type']).toContain('text/csv');
    // Another office's address is no way in.
    await page.goto('/admin/by/butikker');
    await page.getByRole('heading', { name: say.notFound, level: 1 }).waitFor();
    await page.context().close();
  });

  it.each(mainPaths)('says what is wrong at the door ($language, $screen)', async (variant) => {
    const say = words[variant.language];
    const page = await town.open(variant);
    await page.goto('/admin/by/butikker');
    await page.waitForURL('**/logg-inn?til=**');
    const password = page.getByLabel(variant.language === 'nb' ? 'Passord' : 'Password', { exact: true });
    await password.waitFor();
    await expectSound(page);
    await page
      .getByLabel(say.email, { exact: true })
      .fill(`ukjent-${variant.language}-${variant.screen}@bytorg.example`);
    await password.fill('ikke dette');
    await page.getByRole('button', { name: variant.language === 'nb' ? 'Logg inn' : 'Sign in' }).click();
    await page.getByText(say.wrong).waitFor();
    await page.context().close();
  });
});
