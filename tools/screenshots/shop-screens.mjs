/** A shopper's way from the front page to the code: three stores, one basket. */
export async function shopScreens({ visit, take, phone, desk }) {
  const atDesk = await visit(desk);
  await atDesk.goto('/');
  await take(atDesk, '01-front');
  await atDesk.goto('/sok?q=ull&idag=1&kategori=klaer');
  await take(atDesk, '02-search');

  const inHand = await visit(phone);
  await inHand.goto('/kategori/sjokolade?idag=1&sorter=navn');
  await inHand.goto(await linkIn(inHand.locator('.goods', { hasText: '5 butikker' })));
  await take(inHand, '03-product');

  for (const [shelf, store] of [
    ['/kategori/brod', 'Sølvkringla Bakeri'],
    ['/kategori/garn', 'Rettmaske Garn'],
    ['/kategori/handverktoy', 'Hengsle & Hammer'],
  ]) {
    await inHand.goto(`${shelf}?idag=1&sorter=navn`);
    await inHand.goto(await linkIn(inHand.locator('.goods', { hasText: store })));
    await inHand.getByRole('button', { name: 'Legg i kurven', exact: true }).first().click();
    // A click before the scripts are there opens the basket; both are right.
    await inHand.waitForFunction(() => location.pathname === '/kurv' || document.querySelector('.outcome-done'));
  }
  await inHand.goto('/kurv');
  await take(inHand, '04-basket');
  await inHand.getByRole('button', { name: 'Til kassen' }).click();
  await inHand.waitForURL(/\/kasse\//);

  await fillTill(inHand);
  await inHand.setViewportSize(desk);
  await inHand.evaluate(() => scrollTo(0, 0));
  await take(inHand, '05-checkout');
  await inHand.setViewportSize(phone);
  await inHand.getByRole('button', { name: 'Betal nå' }).click();
  await inHand.waitForURL(/\/pay\//);
  await inHand.getByRole('button', { name: /^Betal/ }).click();
  await inHand.waitForURL(/\/bestilling\//);
  await inHand.locator('.code-digits').first().waitFor();
  await take(inHand, '06-order');
}

/** The first of some cards, on a shelf that is sorted by name, so that the picture is the same each time. */
const linkIn = (cards) => cards.first().locator('.goods-name a').getAttribute('href');

async function fillTill(page) {
  await page.getByLabel('Navn', { exact: true }).fill('Ane Solberg');
  await page.getByLabel('Mobilnummer').fill('912 34 567');
  await page.getByLabel('E-post').fill('ane@bytorg.example');
  await page.getByLabel(/Jeg godtar vilkårene/).check();
}
