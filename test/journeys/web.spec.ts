import { spawn, type ChildProcess } from 'node:child_process';
import { createServer, request, type IncomingHttpHeaders, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { freePort } from '../../tools/launch/ports.mjs';

// The web process alone, before an api that only says what it was asked.
const root = join(import.meta.dirname, '../..');
let api: Server;
let web: ChildProcess;
let at: string;
let openStreams = 0;

function pretendApi() {
  return createServer((req, res) => {
    if (req.url === '/healthz' || req.url === '/readyz') return void res.end('{}');
    if (req.url === '/api/live') {
      openStreams++;
      res.on('close', () => openStreams--);
      res.setHeader('content-type', 'text/event-stream');
      return void res.write('data: one\n\n');
    }
    if (req.url === '/api/slow') return void setTimeout(() => res.end('done'), 800);
    if (req.url === '/api/imports/refuse') return void res.writeHead(413).end('too large');
    // A page that asks it something hears that it is away.
    if (req.url === '/graphql' && req.method === 'POST')
      return void res.writeHead(503).end('{"errors":[{"extensions":{"code":"UNAVAILABLE"}}]}');
    const chunks: Buffer[] = [];
    req.on('data', (chunk: Buffer) => chunks.push(chunk));
    req.on('end', () => {
      res.setHeader('content-type', 'application/json');
      const body = Buffer.concat(chunks).toString('base64');
      res.end(JSON.stringify({ headers: req.headers, body, filling: ' '.repeat(4000) }));
    });
  });
}

async function startWeb(env: Record<string, string> = {}) {
  const port = await freePort();
  at = `http://127.0.0.1:${port}`;
  const apiUrl = `http://127.0.0.1:${(api.address() as AddressInfo).port}`;
  web = spawn(process.execPath, [join(root, 'dist/web/main.mjs')], {
    env: { PATH: process.env.PATH, PORT: String(port), API_URL: apiUrl, WORKER_URL: apiUrl, ...env },
    stdio: 'ignore',
  });
  const answers = () =>
    fetch(`${at}/healthz`).then(
      (answer) => answer.ok,
      () => false,
    );
  for (let tries = 0; tries < 200; tries++)
    if (await answers()) return;
    else await sleep(25);
  throw new Error('The web process did not start');
}

const ended = (child: ChildProcess) => new Promise<number | null>((resolve) => child.on('exit', resolve));

/** The address as it stands: fetch would tidy it first. */
function statusOf(path: string) {
  const { hostname, port } = new URL(at);
  return new Promise<number>((resolve, reject) => {
    request({ hostname, port, path }, (res) => resolve(res.resume().statusCode!))
      .on('error', reject)
      .end();
  });
}

beforeAll(async () => {
  api = pretendApi();
  await new Promise<void>((resolve) => api.listen(0, '127.0.0.1', resolve));
  await startWeb();
});
afterAll(() => {
  web.kill('SIGKILL');
  api.closeAllConnections();
  api.close();
});

interface Echo {
  headers: IncomingHttpHeaders;
  body: string;
}

describe('the web process', () => {
  it('passes a webhook on byte for byte, and says itself who asks', async () => {
    const body = Buffer.from([0x7b, 0x20, 0x0a, 0xff, 0x00, 0x7d]);
    const headers = { 'stripe-signature': 't=1', 'x-forwarded-for': '6.6.6.6', forwarded: 'for=6.6.6.6' };
    const echo = (await (await fetch(`${at}/api/stripe/webhook`, { method: 'POST', body, headers })).json()) as Echo;
    expect(Buffer.from(echo.body, 'base64').equals(body)).toBe(true);
    expect(echo.headers).toMatchObject({
      'stripe-signature': 't=1',
      'x-forwarded-for': '127.0.0.1',
      'x-forwarded-proto': 'http',
    });
    expect(echo.headers).not.toHaveProperty('forwarded');
  });

  it('passes on a refusal that comes before the whole file has', async () => {
    const answer = await fetch(`${at}/api/imports/refuse`, { method: 'POST', body: Buffer.alloc(15 * 1024 * 1024) });
    expect([answer.status, await answer.text()]).toEqual([413, 'too large']);
  });

  it('refuses by itself what is larger than anything that is ever sent', async () => {
    const answer = await fetch(`${at}/graphql`, { method: 'POST', body: Buffer.alloc(50 * 1024 * 1024) });
    expect([answer.status, await answer.json()]).toEqual([413, { code: 'TOO_LARGE', values: { max: 1024 * 1024 } }]);
  });

  it('compresses answers, and lets live events through at once and uncompressed', async () => {
    const answer = await fetch(`${at}/graphql`, { headers: { 'accept-encoding': 'br' } });
    expect(answer.headers.get('content-encoding')).toBe('br');
    const left = new AbortController();
    const live = await fetch(`${at}/api/live`, { signal: left.signal, headers: { 'accept-encoding': 'br' } });
    expect(live.headers.get('content-encoding')).toBeNull();
    const { value } = await live.body!.getReader().read();
    expect(new TextDecoder().decode(value)).toBe('data: one\n\n');
    left.abort();
    for (let tries = 0; tries < 100 && openStreams > 0; tries++) await sleep(10);
    expect(openStreams).toBe(0);
  });

  it('gives each page a nonce of its own and no way for foreign scripts', async () => {
    const policy = async () => (await fetch(`${at}/healthz`)).headers.get('content-security-policy')!;
    const [one, two] = [await policy(), await policy()];
    expect(one).toMatch(/script-src 'self' 'wasm-unsafe-eval' https:\/\/js\.stripe\.com 'nonce-[\w+/=]+'/);
    expect(one).not.toBe(two);
    expect(one).not.toContain('upgrade-insecure-requests');
    expect((await fetch(`${at}/healthz`)).headers.has('strict-transport-security')).toBe(false);
  });

  it('hands the admin out on every address of its own, files for ever, the page never from a cache', async () => {
    const page = await fetch(`${at}/admin/orders/17`);
    expect([page.status, page.headers.get('cache-control')]).toEqual([200, 'no-cache']);
    const [script] = (await page.text()).match(/\/admin\/assets\/[^"]+\.js/)!;
    expect((await fetch(at + script)).headers.get('cache-control')).toBe('public, max-age=31536000, immutable');
    expect((await fetch(`${at}/admin/assets/none.js`)).status).toBe(404);
  });

  it('answers a strange address without a 5xx', async () => {
    const strange = [
      '//elsewhere.example/..',
      '/%',
      '/%00',
      '/admin/../../etc/passwd',
      '/assets/%2e%2e/x',
      '/?%ff',
      '*',
    ];
    // The stand-in api knows no GraphQL: a page that asks it something says 503, never that it broke.
    for (const path of strange) {
      const status = await statusOf(path);
      expect([path, status < 500 || status === 503]).toEqual([path, true]);
    }
  });

  it('lets what runs finish, ends live events and takes nobody new when it is told to stop', async () => {
    const slow = fetch(`${at}/api/slow`);
    const live = await fetch(`${at}/api/live`);
    await sleep(100);
    const over = ended(web);
    web.kill('SIGTERM');
    expect(await live.text()).toBe('data: one\n\n');
    expect(await (await slow).text()).toBe('done');
    expect(await over).toBe(0);
    await expect(fetch(`${at}/healthz`)).rejects.toThrow();
  });

  it('says that it will be back when the api is away, in both languages and to programs', async () => {
    const away = 'http://127.0.0.1:1';
    await startWeb({ API_URL: away, WORKER_URL: away, PUBLIC_URL: 'https://bytorg.example' });
    const page = await fetch(`${at}/api/x`, { headers: { accept: 'text/html' } });
    expect([page.status, page.headers.get('retry-after')]).toEqual([503, '5']);
    expect(await page.text()).toMatch(/straks tilbake[\s\S]*back shortly/);
    const answer = await fetch(`${at}/graphql`, { method: 'POST' });
    expect(await answer.json()).toMatchObject({ errors: [{ extensions: { code: 'UNAVAILABLE' } }] });
    expect(answer.headers.get('strict-transport-security')).toContain('max-age=');
    expect((await fetch(`${at}/readyz`)).status).toBe(503);
    expect((await fetch(`${at}/healthz`)).status).toBe(200);
  });
});
