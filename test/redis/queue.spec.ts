import { Client, eventually } from '../harness/client';
import { buy, orderPage } from '../harness/shopping';
import { redisUrl } from '../harness/redis';
import { startStack, type Stack } from '../harness/stack';
import { core } from '../town/core';
import { Redis } from 'ioredis';

let stack: Stack;
let redis: Redis;

beforeAll(async () => {
  stack = await startStack({ env: { REDIS_URL: redisUrl() } });
  redis = new Redis(redisUrl());
});
afterAll(async () => {
  await redis?.quit();
  await stack?.stop();
});

it('the same jobs run on a real Redis: letters are sent and live news arrives', async () => {
  const bjorn = await new Client(stack.url).signIn(core.people.bjorn);
  const live = await bjorn.get(`/api/live?store=${core.bakery.id}`);
  expect(live.headers.get('content-type')).toContain('text/event-stream');
  const heard = (async () => {
    const decoder = new TextDecoder();
    let text = '';
    for await (const chunk of live.body!) {
      text += decoder.decode(chunk as Uint8Array);
      if (text.includes('sub_order.placed')) return text;
    }
    return text;
  })();
  const ane = new Client(stack.url);
  const token = await buy(ane, [{ offerId: core.bakery.ryeBread.offerId }]);
  expect(await heard).toContain('sub_order.placed');
  const { number } = await orderPage(ane, token);
  const letters = await eventually(async () => {
    const all = (await (await fetch(`${stack.sandboxUrl}/dev/mail.json?to=${core.ane.email}`)).json()) as {
      subject: string;
    }[];
    return all.length > 0 && all;
  });
  expect(letters[0].subject).toBe(`Takk for bestillingen, ${number}`);
  // It really was Redis: the queue's keys are there, and PostgreSQL's are not.
  expect((await redis.keys('bull:events:*')).length).toBeGreaterThan(0);
});
