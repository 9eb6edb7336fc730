import { type Browser, type BrowserContext, errors, type Page } from 'playwright-core';
import { core } from '../town/core';

export type Language = 'nb' | 'en';

/** The words a shopper looks for, per language. A test that finds them has also proved the translation. */
export const words = {
  nb: {
    prefix: '',
    search: 'brød',
    add: 'Legg i kurven',
    seeBasket: 'Se kurven',
    toTill: 'Til kassen',
    name: 'Navn',
    phone: 'Mobilnummer',
    email: 'E-post',
    accept: /Jeg godtar vilkårene/,
    pay: 'Betal nå',
    deliver: /Samlet levering/,
    line: 'Gateadresse',
    postcode: 'Postnummer',
    city: 'Sted',
    testPay: /^Betal/,
    thanks: 'Takk, Ane',
    code: 'Hentekode',
    accepted: 'Bekreftet',
    declined: 'Kortet avvises',
    worksCard: 'Kortet virker',
    backToTill: 'Avbryt og gå tilbake til kassen',
    bread: core.bakery.ryeBread.nameNb,
    required: 'Må fylles ut',
    notPhone: 'Skriv et norsk nummer med åtte siffer',
    cancelAll: 'Avbestill alt',
    yesCancel: 'Ja, avbestill',
    cancelled: 'Bestillingen er avbestilt',
  },
  en: {
    prefix: '/en',
    search: 'bread',
    add: 'Add to basket',
    seeBasket: 'See basket',
    toTill: 'Checkout',
    name: 'Name',
    phone: 'Mobile number',
    email: 'E-mail',
    accept: /I accept the terms/,
    pay: 'Pay now',
    deliver: /One delivery/,
    line: 'Street address',
    postcode: 'Postcode',
    city: 'Town',
    testPay: /^Pay/,
    thanks: 'Thank you, Ane',
    code: 'Pickup code',
    accepted: 'Confirmed',
    declined: 'The card is declined',
    worksCard: 'The card works',
    backToTill: 'Cancel and go back to the checkout',
    bread: core.bakery.ryeBread.nameEn,
    required: 'Please fill this in',
    notPhone: 'Write a Norwegian number with eight digits',
    cancelAll: 'Cancel everything',
    yesCancel: 'Yes, cancel',
    cancelled: 'The order is cancelled',
  },
} as const;

export interface Visit {
  context: BrowserContext;
  page: Page;
  /** What the browser complained of: a page that works complains of nothing. */
  complaints: string[];
}

export interface VisitOptions {
  width: number;
  scripts?: boolean;
  dark?: boolean;
}

export async function visit(browser: Browser, { width, scripts = true, dark = false }: VisitOptions): Promise<Visit> {
  const context = await browser.newContext({
    viewport: { width, height: width < 600 ? 844 : 900 },
    javaScriptEnabled: scripts,
    colorScheme: dark ? 'dark' : 'light',
    reducedMotion: 'reduce',
  });
  const page = await context.newPage();
  const complaints: string[] = [];
  page.on('pageerror', (error) => complaints.push(error.message));
  page.on('console', (message) => {
    // The stand-in for the payment page is not the shop's; a page that is missing on purpose answers 404.
    const ours = !new URL(page.url()).pathname.startsWith('/pay/') && !/status of 40[0-9]/.test(message.text());
    if (message.type() === 'error' && ours) complaints.push(message.text());
  });
  return { context, page, complaints };
}

/**
 * The page's own scripts have taken over from the server: what is done from here on meets them. Known by React's own
 * marks, for a page that works without scripts says nothing of when they came.
 */
export const hydrated = (page: Page) =>
  page.waitForFunction(() => {
    const key = Object.keys(document).find((name) => name.startsWith('__reactContainer'));
    const root = key && (document as unknown as Record<string, any>)[key].stateNode;
    return Boolean(root) && !root.current.memoizedState.isDehydrated && root.pendingLanes === 0;
  });

/** From a product's page into the basket; without scripts the basket opens by itself. */
export async function addToBasket(page: Page, url: string, slug: string, language: Language) {
  const t = words[language];
  await page.goto(`${url}${t.prefix}/vare/${slug}`);
  await page.getByRole('button', { name: t.add, exact: true }).first().click();
  await page.waitForFunction(() => location.pathname.endsWith('/kurv') || document.querySelector('.outcome-done'));
}

export async function fillContact(page: Page, language: Language) {
  const t = words[language];
  await page.getByLabel(t.name, { exact: true }).fill(core.ane.name);
  await page.getByLabel(t.phone).fill('912 34 567');
  await page.getByLabel(t.email).fill(core.ane.email);
}

/** How far a page runs out of the screen sideways; a phone must never scroll that way. */
export function sideways(page: Page) {
  return page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
}

/** For what never came about; that a page is gone, or the question itself is wrong, is another fault. */
export const ifNever = (tell: () => unknown) => (problem: unknown) => {
  if (!(problem instanceof errors.TimeoutError)) throw problem;
  tell();
};
