/** Those who work here: the counter, the shelves, the van and the pilot office. */
export async function adminScreens({ visit, take, phone, desk }, people) {
  const as = async (email, viewport) => {
    const { password } = people.find((person) => person.email === email);
    const page = await visit(viewport, true);
    await page.goto('/admin/');
    await page.getByLabel('E-post').fill(email);
    await page.getByLabel('Passord', { exact: true }).fill(password);
    await page.getByRole('button', { name: 'Logg inn' }).click();
    await page.waitForURL((address) => !address.pathname.includes('logg-inn'));
    return page;
  };

  const counter = await as('bjorn@bytorg.example', desk);
  await counter.locator('.ticket').first().waitFor();
  await take(counter, '07-board');

  const picker = await as('bjorn@bytorg.example', phone);
  await picker.locator('.ticket').first().waitFor({ state: 'attached' });
  await picker.goto(await picker.locator('a[href*="/plukk/"]').first().getAttribute('href'));
  await picker.getByRole('heading', { level: 1 }).waitFor();
  await take(picker, '08-picking');

  const courier = await as('courier2@bytorg.example', phone);
  await courier.locator('.run-link:not([data-state="COMPLETED"])').first().click();
  const start = courier.getByRole('button', { name: 'Start ruten' });
  await start.or(courier.locator('.stop')).first().waitFor();
  if (await start.isVisible()) await start.click();
  await courier.locator('.stop h2').waitFor();
  await take(courier, '09-courier');

  const office = await as('evaluator@bytorg.example', desk);
  await office.locator('svg.recharts-surface').first().waitFor();
  await take(office, '10-pilot-office');
}
