import { Client, eventually } from '../harness/client';
import { buy, orderPage } from '../harness/shopping';
import { startStack, type Stack } from '../harness/stack';
import { startRedis } from '../../tools/test/redis.mjs';
import { core } from '../town/core';
import pg from 'pg';

let stack: Stack;
let db: pg.Client;
let redis: Awaited<ReturnType<typeof startRedis>>;

beforeAll(async () => {
  redis = await startRedis();
  stack = await startStack({ env: { REDIS_URL: redis.url } });
  db = new pg.Client({ connectionString: stack.database.url });
  await db.connect();
});
afterAll(async () => {
  await db?.end();
  await stack?.stop();
  await redis?.stop();
});

const subjects = async (): Promise<string[]> => {
  const all = await fetch(`${stack.sandboxUrl}/dev/mail.json?to=${core.ane.email}`);
  return ((await all.json()) as { subject: string }[]).map((m) => m.subject);
};

it('without Redis people go on buying; when it is back every job is done, once', async () => {
  const ane = new Client(stack.url);
  await buy(ane, [{ offerId: core.bakery.ryeBread.offerId }]);
  await eventually(async () => (await subjects()).length === 1);

  await redis.stop();
  const numbers: string[] = [];
  for (let i = 0; i < 3; i++) {
    const token = await buy(ane, [{ offerId: core.bakery.ryeBread.offerId }]);
    const page = await orderPage(ane, token);
    expect(page.status).toBe('PLACED');
    numbers.push(page.number);
  }
  const waiting = `SELECT count(*)::int AS n FROM outbox_event WHERE published_at IS NULL AND name = 'order.placed'`;
  expect((await db.query(waiting)).rows[0].n).toBe(3);
  expect(await subjects()).toHaveLength(1);

  redis = await startRedis(redis.port);
  const all = await eventually(async () => {
    const sent = await subjects();
    return sent.length >= 4 && sent;
  });
  expect(all.slice(1).toSorted()).toEqual(numbers.map((n) => `Takk for bestillingen, ${n}`).toSorted());
  expect((await db.query(waiting)).rows[0].n).toBe(0);
}, 120_000);
