import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Config } from '@bytorg/config';
import sharp from 'sharp';
import { MAX_BYTES } from './picture-bytes';
import { PictureFetcher, TOTAL_MS } from './picture-fetcher';

let picture: Buffer;
let server: Server;
let port: number;
let answer: RequestListener;
let asked: string[];

beforeAll(async () => {
  picture = await sharp({ create: { width: 300, height: 300, channels: 3, background: '#a33' } })
    .jpeg()
    .toBuffer();
  server = createServer((request, response) => {
    asked.push(request.url!);
    answer(request, response);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  port = (server.address() as AddressInfo).port;
});
afterAll(() => {
  server.closeAllConnections();
  server.close();
});
beforeEach(() => {
  asked = [];
  answer = (_, response) => response.end(picture);
});

const from = (PRIVATE_SOURCES: 'allowed' | 'refused') =>
  new PictureFetcher({ env: { PRIVATE_SOURCES } } as Pick<Config, 'env'>);
const refusal = (url: string, { sources = 'allowed' as 'allowed' | 'refused', totalMs = TOTAL_MS } = {}) =>
  from(sources)
    .fetch(url, totalMs)
    .then(
      () => null,
      (error) => error.code ?? error,
    );
const url = (path: string) => `http://127.0.0.1:${port}${path}`;

it('a picture is fetched, without cookies, names or passwords', async () => {
  let headers: object = {};
  answer = (request, response) => {
    headers = request.headers;
    response.writeHead(200, { 'content-type': 'text/html', 'set-cookie': 'a=b' }).end(picture);
  };
  // What the sender calls it counts for nothing.
  expect(await from('allowed').fetch(url('/bilde'))).toEqual(picture);
  expect(Object.keys(headers).toSorted()).toEqual(['accept', 'accept-encoding', 'connection', 'host', 'user-agent']);
});

it('by the rules in use, nothing of this machine is asked, however its address is written', async () => {
  for (const host of [
    `127.0.0.1:${port}`,
    `localhost:${port}`,
    `2130706433:${port}`,
    `0x7f.1:${port}`,
    `[::1]:${port}`,
    `[::ffff:127.0.0.1]:${port}`,
  ])
    expect(await refusal(`http://${host}/`, { sources: 'refused' })).toBe('PICTURE_ADDRESS_REFUSED');
  expect(asked).toEqual([]);
});

it.each([
  'file:///etc/passwd',
  'ftp://example.com/a.jpg',
  'data:image/png;base64,AAAA',
  'gopher://x',
  'kart.jpg',
  '',
  'http://ane:hemmelig@127.0.0.1/',
])('no address of a picture: %s', async (text) => expect(await refusal(text)).toBe('PICTURE_ADDRESS_REFUSED'));

it('sent on three times it arrives', async () => {
  answer = ({ url: path }, response) =>
    path === '/3'
      ? response.end(picture)
      : response.writeHead(301, { location: `/${Number(path!.slice(1)) + 1}` }).end();
  expect(await from('allowed').fetch(url('/0'))).toEqual(picture);
});

it.each([
  ['says that it is too large', { 'content-length': String(MAX_BYTES + 1) }],
  ['is too large without saying so', {}],
])('a file that %s is left at once', async (_, headers) => {
  let sent = 0;
  let closed = false;
  answer = (__, response) => {
    response.writeHead(200, headers).on('close', () => (closed = true));
    const more = () => {
      while (!closed && sent < 4 * MAX_BYTES && response.write(Buffer.alloc(65_536))) sent += 65_536;
    };
    response.on('drain', more);
    more();
  };
  expect(await refusal(url('/'))).toBe('PICTURE_TOO_LARGE');
  expect(sent).toBeLessThan(2 * MAX_BYTES);
});

it('what drips is given up when the time is over, though something always comes', async () => {
  const drips: NodeJS.Timeout[] = [];
  answer = (_, response) => {
    response.writeHead(200);
    drips.push(setInterval(() => response.write('\xff', 'latin1'), 20));
  };
  expect(await refusal(url('/'), { totalMs: 300 })).toBe('PICTURE_TIMEOUT');
  drips.forEach(clearInterval);
});

it.each([
  ['a page', (): [number, Buffer] => [200, Buffer.from('<!doctype html>')], 'PICTURE_TYPE'],
  [
    'a drawing',
    (): [number, Buffer] => [200, Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>')],
    'PICTURE_TYPE',
  ],
  ['an error with a picture', (): [number, Buffer] => [404, picture], 'PICTURE_NOT_THERE'],
  ['a bad hour’s picture', (): [number, Buffer] => [503, picture], 'PICTURE_UNREACHABLE'],
])('%s is not taken', async (_, say, code) => {
  const [status, body] = say();
  answer = (__, response) => response.writeHead(status).end(body);
  expect(await refusal(url('/'))).toBe(code);
});

it('a line that breaks is no whole picture', async () => {
  answer = (_, response) => {
    response.writeHead(200, { 'content-length': String(picture.length + 10) });
    response.write(picture, () => response.destroy());
  };
  expect(await refusal(url('/'))).toBe('PICTURE_UNREACHABLE');
});
