import pg from 'pg';
import { Client, eventually } from '../harness/client';
import { buy, orderPage } from '../harness/shopping';
import { startStack, type Stack } from '../harness/stack';
import { core } from '../town/core';

let stack: Stack;
let db: pg.Client;

beforeAll(async () => {
  stack = await startStack({ env: { LIVE_HEARTBEAT_SECONDS: '1' } });
  db = new pg.Client({ connectionString: stack.database.url });
  await db.connect();
});
afterAll(async () => {
  await db?.end();
  await stack?.stop();
});

/** An open page: what it has heard so far, and whether the server has ended it. */
const listen = async (client: Client, path: string) => {
  const answer = await client.get(path);
  if (answer.status !== 200) throw new Error(`${path} answered ${answer.status}`);
  const page = { heard: '', ended: false, leave: () => reader.cancel() };
  const reader = answer.body!.getReader();
  const decoder = new TextDecoder();
  void (async () => {
    for (let part = await reader.read(); !part.done; part = await reader.read())
      page.heard += decoder.decode(part.value);
    page.ended = true;
  })().catch(() => undefined);
  return page;
};
const beats = (page: { heard: string }) => page.heard.split(': \n').length - 1;
/** Whoever is still here after two more beats has been looked at again and may stay. */
const outlastsTwoBeats = async (page: { heard: string; ended: boolean }) => {
  const before = beats(page);
  await eventually(() => Promise.resolve(beats(page) >= before + 2 || page.ended));
  return !page.ended;
};

it('a stream ends when the session ends, and not before', async () => {
  const bjorn = await new Client(stack.url).signIn(core.people.bjorn);
  const page = await listen(bjorn, `/api/live?store=${core.bakery.id}`);
  expect(await outlastsTwoBeats(page)).toBe(true);
  await bjorn.post('/api/auth/sign-out', {});
  await eventually(() => Promise.resolve(page.ended));
});

it('a stream ends when the grant is taken away, though the person is still signed in', async () => {
  const clerk = await new Client(stack.url).signIn(core.people.ironmongerClerk);
  const page = await listen(clerk, `/api/live?store=${core.ironmonger.id}`);
  await db.query(`DELETE FROM role_grant WHERE person_id = $1`, [core.people.ironmongerClerk.id]);
  await eventually(() => Promise.resolve(page.ended));
  expect((await clerk.must(`{ me { email } }`)).me.email).toBe(core.people.ironmongerClerk.email);
});

it('an order’s stream wants the right link, and ends when the link is changed', async () => {
  const ane = new Client(stack.url);
  expect((await ane.get(`/api/live?order=${'x'.repeat(32)}`)).status).toBe(404);
  const [token, other] = [
    await buy(ane, [{ offerId: core.bakery.ryeBread.offerId }]),
    await buy(ane, [{ offerId: core.bookshop.novel.offerId }]),
  ];
  const page = await listen(ane, `/api/live?order=${token}`);
  const stays = await listen(ane, `/api/live?order=${other}`);
  await db.query(`UPDATE orders SET token = 'a-new-link-for-the-same-order' WHERE token = $1`, [token]);
  await eventually(() => Promise.resolve(page.ended));
  expect(await outlastsTwoBeats(stays)).toBe(true);
  expect((await ane.get(`/api/live?order=${token}`)).status).toBe(404);
});

it('one address may have a hundred pages open and not one more, until one is closed; others are not held up', async () => {
  const token = await buy(new Client(stack.url), [{ offerId: core.bakery.ryeBread.offerId }]);
  const path = `/api/live?order=${token}`;
  const crowd = new Client(stack.apiUrl, 'nb', '198.51.100.7');
  const pages = await Promise.all(Array.from({ length: 100 }, () => listen(crowd, path)));
  const refused = await crowd.get(path);
  expect([refused.status, (await refused.json()) as any]).toEqual([429, { code: 'TOO_MANY_STREAMS', values: {} }]);
  await (await listen(new Client(stack.apiUrl, 'nb', '198.51.100.8'), path)).leave();
  await pages[0]!.leave();
  const next = await eventually(() => listen(crowd, path).catch(() => null));
  for (const page of [...pages, next]) await page.leave();
});

it('one person may have twenty pages open, from whatever addresses', async () => {
  const owner = await new Client(stack.url).signIn(core.people.bookshopOwner);
  const path = `/api/live?store=${core.bookshop.id}`;
  const pages = await Promise.all(Array.from({ length: 20 }, () => listen(owner, path)));
  expect((await owner.get(path)).status).toBe(429);
  const clerk = await new Client(stack.url).signIn(core.people.bookshopClerk);
  await (await listen(clerk, path)).leave();
  // News still reaches those who are in.
  const ane = new Client(stack.url);
  const token = await buy(ane, [{ offerId: core.bookshop.novel.offerId }]);
  const { parts } = await orderPage(ane, token);
  await eventually(() => Promise.resolve(pages.every((page) => page.heard.includes(parts[0].id))));
  for (const page of pages) await page.leave();
});
