function door({ visit }, people) {
  return async (email, viewport) => {
    const { password } = people.find((person) => person.email === email);
    const page = await visit(viewport, true);
    await page.goto('/admin/');
    await page.getByLabel('E-post').fill(email);
    await page.getByLabel('Passord', { exact: true }).fill(password);
    await page.getByRole('button', { name: 'Logg inn' }).click();
    await page.waitForURL((address) => !address.pathname.includes('logg-inn'));
    return page;
  };
}

/** Those who work here at noon: the counter, the shelves and the pilot office. */
export async function adminScreens(camera, people) {
  const { take, phone, desk } = camera;
  const as = door(camera, people);
  const counter = await as('bjorn@bytorg.example', desk);
  await counter.locator('.ticket').first().waitFor();
  await take(counter, '07-board');

  const picker = await as('bjorn@bytorg.example', phone);
  await picker.locator('.ticket').first().waitFor({ state: 'attached' });
  await picker.goto(await picker.locator('a[href*="/plukk/"]').first().getAttribute('href'));
  await picker.getByRole('heading', { level: 1 }).waitFor();
  await take(picker, '08-picking');

  const office = await as('evaluator@bytorg.example', desk);
  await office.locator('svg.recharts-surface').first().waitFor();
  await take(office, '10-pilot-office');
}

/** The van on its way, with bags to fetch where it stands. */
export async function courierScreen(camera, people) {
  const as = door(camera, people);
  const courier = await as('courier2@bytorg.example', camera.phone);
  await courier.locator('.run-link[data-state="UNDER_WAY"]').first().click();
  await courier.locator('.stop h2').waitFor();
  await courier.locator('.bag').first().waitFor();
  await camera.take(courier, '09-courier');
}
