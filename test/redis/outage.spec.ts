import { Client, eventually } from '../harness/client';
import { buy, orderPage } from '../harness/shopping';
import { startStack, type Stack } from '../harness/stack';
import { startRedis } from '../../tools/test/redis.mjs';
import { core } from '../town/core';
import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';

// Full strength: ten minutes without Redis, an order every few seconds.
const OUTAGE_MS = process.env.PROVE === '1' ? 600_000 : 0;
const PAUSE_MS = OUTAGE_MS ? 8_000 : 0;

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
  await db.query(`UPDATE stock SET on_hand = 1000 WHERE offer_id = $1`, [core.bakery.ryeBread.offerId]);
  const until = performance.now() + OUTAGE_MS;
  while (numbers.length < 3 || performance.now() < until) {
    await sleep(PAUSE_MS);
    const token = await buy(ane, [{ offerId: core.bakery.ryeBread.offerId }]);
    const page = await orderPage(ane, token);
    expect(page.status).toBe('PLACED');
    numbers.push(page.number);
  }
  const waiting = `SELECT count(*)::int AS n FROM outbox_event WHERE published_at IS NULL AND name = 'order.placed'`;
  expect((await db.query(waiting)).rows[0].n).toBe(numbers.length);
  expect(await subjects()).toHaveLength(1);

  redis = await startRedis(redis.port);
  // After a long while the queues ask for Redis every twenty seconds only; two minutes are promised.
  const all = await eventually(async () => {
    const sent = await subjects();
    return sent.length > numbers.length && sent;
  }, 120);
  expect(all.slice(1).toSorted()).toEqual(numbers.map((n) => `Takk for bestillingen, ${n}`).toSorted());
  expect((await db.query(waiting)).rows[0].n).toBe(0);
}, 900_000);
