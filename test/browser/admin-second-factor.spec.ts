import pg from 'pg';
import type { Browser, Page } from 'playwright-core';
import { authenticator } from '../harness/authenticator';
import { openBrowser } from '../harness/browser';
import { Client } from '../harness/client';
import { startStack, type Stack } from '../harness/stack';
import { core } from '../town/core';
import { expectSound, halves, type Language, mainPaths, openAdmin, signIn, variants } from './admin-pages';

const words = {
  nb: {
    email: 'E-post',
    password: 'Passord',
    signIn: 'Logg inn',
    security: 'Sikkerhet',
    signOut: 'Logg ut',
    menu: 'Meny',
    wrongPassword: 'Passordet stemmer ikke.',
    add: 'Legg den til i appen',
    code: 'Kode, seks sifre',
    wrongCode: /^Koden stemmer ikke/,
    codes: 'Ta vare på gjenopprettingskodene',
    kept: 'Jeg har tatt vare på kodene',
    challenge: 'Kode fra appen',
    useRecovery: 'Bruk en gjenopprettingskode',
    recovery: 'Gjenopprettingskode',
    next: 'Fortsett',
    on: /^På: vi spør/,
    renew: 'Vis nye koder',
    theirEmail: 'E-posten til den det gjelder',
    reset: 'Nullstill',
    unknown: 'Ingen her har den adressen.',
    done: /er nullstilt$/,
  },
  en: {
    email: 'E-mail',
    password: 'Password',
    signIn: 'Sign in',
    security: 'Security',
    signOut: 'Sign out',
    menu: 'Menu',
    wrongPassword: 'The password is not right.',
    add: 'Add it to the app',
    code: 'Code, six digits',
    wrongCode: /^The code is not right/,
    codes: 'Keep the recovery codes',
    kept: 'I have kept the codes',
    challenge: 'Code from the app',
    useRecovery: 'Use a recovery code',
    recovery: 'Recovery code',
    next: 'Continue',
    on: /^On: we ask/,
    renew: 'Show new codes',
    theirEmail: 'Their e-mail',
    reset: 'Reset',
    unknown: 'Nobody here has that address.',
    done: /is reset$/,
  },
};
type Person = (typeof core)['people']['bjorn'];

/** The password, and then the other question. */
const toChallenge = async (page: Page, { email, password }: Person, language: Language) => {
  const say = words[language];
  await page.goto('/admin/logg-inn');
  await page.getByLabel(say.email).fill(email);
  await page.getByLabel(say.password, { exact: true }).fill(password);
  await page.getByRole('button', { name: say.signIn }).click();
  await page.getByRole('heading', { name: say.challenge }).waitFor();
};
const withRecoveryCode = async (page: Page, code: string, language: Language) => {
  const say = words[language];
  await page.getByRole('button', { name: say.useRecovery }).click();
  await page.getByLabel(say.recovery, { exact: true }).fill(code);
  await page.keyboard.press('Enter');
  await page.waitForURL((address) => !address.pathname.includes('logg-inn'));
};
/** Where the next key goes: moved there once the new step is on the screen. */
const focusOn = (page: Page, words: string) =>
  page.waitForFunction((text) => document.activeElement?.textContent?.includes(text), words);
const signOut = async (page: Page, { language, screen }: (typeof variants)[number]) => {
  const say = words[language];
  if (screen === 'phone') await page.getByRole('button', { name: say.menu }).click();
  await page.getByRole('button', { name: say.signOut }).last().click();
  await page.waitForURL('**/logg-inn**');
};

describe('the second factor, where it is demanded', () => {
  let stack: Stack;
  let browser: Browser;
  let db: pg.Client;
  beforeAll(async () => {
    [stack, browser] = await Promise.all([startStack({ env: { SECOND_FACTOR: 'on' } }), openBrowser()]);
    db = new pg.Client({ connectionString: stack.database.url });
    await db.connect();
  });
  // All of them sit behind one address, which may try thirty times a minute.
  beforeEach(() => db.query(`DELETE FROM throttle`));
  afterAll(async () => {
    await db?.end();
    await browser?.close();
    await stack?.stop();
  });

  const { bakeryOwner, ironmongerOwner, bookshopOwner, evaluator } = core.people;
  const newcomers = [bakeryOwner, evaluator, bookshopOwner, ironmongerOwner];
  it.each(mainPaths.map((variant, i) => ({ ...variant, person: newcomers[i]! })))(
    'leads to it, by keyboard, and asks for it from then on ($language, $screen)',
    async (variant) => {
      const { language, person } = variant;
      const say = words[language];
      const page = await openAdmin(browser, stack.url, variant);
      await signIn(page, person, language);
      await page.waitForURL('**/admin/sikkerhet');
      await page.getByRole('heading', { name: say.security, level: 1 }).waitFor();
      await expectSound(page);
      await page.goto('/admin/');
      await page.waitForURL('**/admin/sikkerhet');

      await page.getByLabel(say.password).fill('et feil passord');
      await page.keyboard.press('Enter');
      await page.getByText(say.wrongPassword).waitFor();
      await page.getByLabel(say.password).fill(person.password);
      await page.keyboard.press('Enter');
      await page.getByRole('heading', { name: say.add }).waitFor();
      await focusOn(page, say.add);
      await page.getByRole('img', { name: /QR/ }).waitFor();
      await expectSound(page);

      const key = (await page.locator('.security-code').textContent())!.replaceAll(' ', '');
      const phone = authenticator(key);
      await page.getByLabel(say.code).fill(phone.wrong());
      await page.keyboard.press('Enter');
      await page.getByRole('alert').filter({ hasText: say.wrongCode }).waitFor();
      await page.getByLabel(say.code).fill(phone.code());
      await page.keyboard.press('Enter');
      await page.getByRole('heading', { name: say.codes }).waitFor();
      await focusOn(page, say.codes);
      const codes = await page.locator('.security-codes li').allTextContents();
      expect(codes).toHaveLength(10);
      await expectSound(page);
      await page.getByRole('button', { name: say.kept }).click();
      await page.waitForURL((address) => !address.pathname.endsWith('/sikkerhet'));
      await page.getByRole('heading', { level: 1 }).waitFor();

      await signOut(page, variant);
      await toChallenge(page, person, language);
      await expectSound(page);
      await page.getByLabel(say.code).fill(phone.wrong(1));
      await page.getByRole('button', { name: say.next }).click();
      await page.getByRole('alert').filter({ hasText: say.wrongCode }).waitFor();
      await withRecoveryCode(page, codes[0]!, language);

      await page.goto('/admin/sikkerhet');
      await page.getByText(say.on).waitFor();
      await expectSound(page);
      await page.getByLabel(say.password).fill(person.password);
      await page.getByRole('button', { name: say.renew }).click();
      await page.getByRole('heading', { name: say.codes }).waitFor();
      expect(await page.locator('.security-codes li').allTextContents()).not.toContain(codes[1]);
      await page.context().close();
    },
  );

  describe('a coordinator', () => {
    let coordinatorsCodes: string[];
    const { bjorn, courier, coordinator } = core.people;
    const losers = [bjorn, courier];
    beforeAll(async () => {
      await db.query(`DELETE FROM throttle`);
      ({ recoveryCodes: coordinatorsCodes } = await new Client(stack.url).enrol(coordinator));
      for (const person of losers) await new Client(stack.url).enrol(person);
    });

    it.each(halves.map((variant, i) => ({ ...variant, person: losers[i]!, i })))(
      'takes it from who has lost it ($language, $screen)',
      async (variant) => {
        const { language, person, i } = variant;
        const say = words[language];
        const page = await openAdmin(browser, stack.url, variant);
        await toChallenge(page, coordinator, language);
        await withRecoveryCode(page, coordinatorsCodes[i]!, language);
        await page.goto('/admin/by/brukere');
        await page.getByLabel(say.theirEmail).fill('ingen@bytorg.example');
        await page.getByRole('button', { name: say.reset, exact: true }).click();
        await page.getByText(say.unknown).waitFor();
        await page.getByLabel(say.theirEmail).fill(person.email);
        await page.getByRole('button', { name: say.reset, exact: true }).click();
        await page.getByText(say.done).waitFor();
        await expectSound(page);
        await new Client(stack.url).signIn(person);
        await page.context().close();
      },
    );
  });
});
