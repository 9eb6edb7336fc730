import { Agent, request } from 'node:http';
import { Client } from '../harness/client';
import { startStack, type Stack } from '../harness/stack';
import { core } from '../town/core';

// No input gives a 5xx: what no page of ours would send, and what somebody sends all the same.
let stack: Stack;
beforeAll(async () => {
  stack = await startStack();
});
afterAll(async () => {
  agent.destroy();
  await stack?.stop();
});

const agent = new Agent({ keepAlive: true, maxSockets: 1 });

/** As it stands on the wire, on one connection: fetch refuses such methods, and tells every body's length. */
const status = (method: string, path: string, type?: string, body?: string) =>
  new Promise<number>((resolve, reject) => {
    const headers = { ...(type !== undefined && { 'content-type': type }), 'transfer-encoding': 'chunked' };
    request(`${stack.url}${path}`, { agent, method, ...(body !== undefined && { headers }) }, (answer) =>
      resolve(answer.resume().statusCode!),
    )
      .on('error', reject)
      .end(body);
  });

const form = 'application/x-www-form-urlencoded';

describe('a form of the shop', () => {
  const pages = [
    '/kurv',
    '/kasse/x',
    '/bestilling/x',
    '/finn-bestilling',
    '/angre/x',
    '/sted',
    '/utseende',
    '/en/kurv',
  ];

  it.each(pages)('%s is sent as a form, or refused', async (path) => {
    for (const type of ['text/plain', 'application/json', 'multipart/form-data', 'multipart/form-data; boundary=x'])
      expect([type, await status('POST', path, type, 'act=add')]).toEqual([type, 415]);
    expect(await status('POST', path, form, 'act=%00&offerId=%ED%A0%80')).toBeLessThan(500);
  });

  it('that grows too large while it arrives is refused, and its connection goes on', async () => {
    expect(await status('POST', '/kurv', form, 'a'.repeat(2_000_000))).toBe(413);
    expect(await status('GET', '/robots.txt')).toBe(200);
  });

  it.each(['TRACE', 'DELETE', 'PUT', 'OPTIONS', 'PROPFIND'])('is not sent by %s', async (method) =>
    expect(await status(method, '/kurv')).toBe(405),
  );
});

describe('sign-in', () => {
  const send = (path: string, body: unknown) => new Client(stack.url).post(`/api/auth/${path}`, body as object);

  it.each([
    ['two-factor/enable', 5],
    ['two-factor/enable', 'text'],
    ['two-factor/verify-totp', []],
    ['two-factor/verify-totp', { code: { toString: 1 } }],
    ['sign-in/email', { email: 'a\0b@example.com', password: 'x' }],
    ['request-password-reset', { email: 'a\0b@example.com' }],
    ['reset-password', { token: 'a\0b', newPassword: 'a long password' }],
  ])('%s is given %j and refuses it', async (path, body) => {
    const { status } = await send(path, body);
    expect(status).toBeGreaterThanOrEqual(400);
    expect(status).toBeLessThan(500);
  });

  it('takes a form of its own for nothing', async () =>
    expect(await status('POST', '/api/auth/two-factor/enable', 'text/plain', 'text')).toBeLessThan(500));
});

it('a file is sent by our own page, which says so in a header that another site cannot send', async () => {
  const owner = await new Client(stack.url).signIn(core.people.bookshopOwner);
  const body = new FormData();
  body.set('file', new File(['Varenummer;Pris\n1;10'], 'varer.csv'));
  const send = (headers: Record<string, string>) =>
    fetch(`${stack.url}/api/imports?storeId=${core.bookshop.id}`, {
      method: 'POST',
      body,
      headers: { cookie: owner.cookie, ...headers },
    });
  const foreign = await send({});
  expect([foreign.status, await foreign.json()]).toMatchObject([400, { code: 'CSRF' }]);
  const { data } = await owner.ask(`query ($s: ID!) { imports(storeId: $s) { id } }`, { s: core.bookshop.id });
  expect(data.imports).toEqual([]);
  expect((await send({ 'x-language': 'nb' })).status).toBe(201);
});

it('a place that is none is refused with its reason', async () => {
  const asked = await new Client(stack.url).ask(`{ stores(near: { lat: 91, lon: -1e308 }) { distanceM } }`);
  expect(asked.errors?.[0].extensions).toMatchObject({ code: 'INPUT_PROBLEMS', problems: [{ field: 'near' }] });
});
