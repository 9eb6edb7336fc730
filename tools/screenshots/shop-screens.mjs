/** A shopper's way from the front page to the code: three stores, one basket. */
export async function shopScreens({ visit, take, phone, desk }) {
  const atDesk = await visit(desk);
  await atDesk.goto('/');
  await take(atDesk, '01-front');
  await atDesk.goto('/sok?q=ull&idag=1&kategori=klaer&sorter=pris-opp');
  await take(atDesk, '02-search');

  const inHand = await visit(phone);
  await inHand.goto(await firstOf(inHand, '/kategori/sjokolade'));
  await take(inHand, '03-product');

  for (const shelf of ['/kategori/brod', '/kategori/garn', '/kategori/handverktoy']) {
    await inHand.goto(await firstOf(inHand, shelf));
    await inHand.getByRole('button', { name: 'Legg i kurven', exact: true }).first().click();
    await inHand.locator('.outcome-done').waitFor();
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
  await inHand.locator('.code-digits').waitFor();
  await take(inHand, '06-order');
}

/** The first thing on a shelf, by its name, so that the picture is the same each time. */
async function firstOf(page, shelf) {
  await page.goto(`${shelf}?idag=1&sorter=navn`);
  return page.locator('.goods-name a').first().getAttribute('href');
}

async function fillTill(page) {
  await page.getByLabel('Navn', { exact: true }).fill('Ane Solberg');
  await page.getByLabel('Mobilnummer').fill('912 34 567');
  await page.getByLabel('E-post').fill('ane@bytorg.example');
  await page.getByLabel(/Jeg godtar vilkårene/).check();
}
