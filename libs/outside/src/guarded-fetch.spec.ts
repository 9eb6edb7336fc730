import { once } from 'node:events';
import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { guardedFetch, type Limits } from './guarded-fetch';
import { isPublic } from './public-address';

let server: Server;
let answer: RequestListener;
let base: string;
const asked: { path: string; authorization?: string }[] = [];
const near: Limits = { bytes: 1000, milliseconds: 5000, privateAllowed: true };

beforeAll(async () => {
  server = createServer((request, response) => {
    asked.push({ path: request.url!, authorization: request.headers.authorization });
    answer(request, response);
  });
  await once(server.listen(0, '127.0.0.1'), 'listening');
  base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
beforeEach(() => (asked.length = 0));
afterAll(() => server.close());

const read = async (path: string, limits = near, headers = {}) => {
  const given = await guardedFetch(base + path, { headers }, limits);
  const chunks = await Array.fromAsync(given.body);
  return { status: given.status, text: Buffer.concat(chunks).toString() };
};

it('control: what is allowed is answered', async () => {
  answer = (_, response) => response.writeHead(404).end('ikke her');
  expect(await read('/varer')).toEqual({ status: 404, text: 'ikke her' });
});

it('an answer that grows too long is cut off', async () => {
  answer = (_, response) => response.end('x'.repeat(1001));
  await expect(read('/')).rejects.toMatchObject({ code: 'ANSWER_TOO_LARGE', details: { max: 1000 } });
});

it('an answer that does not come is not waited for', async () => {
  answer = (_, response) => void response.write('a');
  await expect(read('/', { ...near, milliseconds: 200 })).rejects.toMatchObject({ code: 'ANSWER_TOO_SLOW' });
  answer = () => undefined;
  await expect(read('/', { ...near, idleMilliseconds: 100 })).rejects.toMatchObject({ code: 'ANSWER_TOO_SLOW' });
});

it('a connection that breaks is told as such', async () => {
  answer = (_, response) => response.writeHead(200, { 'content-length': 10 }).write('abc', () => response.destroy());
  await expect(read('/')).rejects.toMatchObject({ code: 'ADDRESS_UNREACHABLE' });
});

it('a redirect is followed, without the secret when it leads to another host, and not for ever', async () => {
  const elsewhere = base.replace('127.0.0.1', 'localhost');
  answer = ({ url }, response) =>
    url === '/a' ? response.writeHead(302, { location: `${elsewhere}/b` }).end() : response.end('fremme');
  expect(await read('/a', near, { authorization: 'Basic x' })).toMatchObject({ text: 'fremme' });
  expect(asked).toEqual([{ path: '/a', authorization: 'Basic x' }, { path: '/b' }]);
  answer = (_, response) => response.writeHead(302, { location: '/igjen' }).end();
  await expect(read('/igjen')).rejects.toMatchObject({ code: 'ADDRESS_NOT_ALLOWED' });
});

describe('without leave for private addresses', () => {
  const far: Limits = { bytes: 1000, milliseconds: 5000 };
  it.each([
    ...[
      'http://example.com/',
      'ftp://example.com/',
      'file:///etc/passwd',
      'https://a:b@example.com/',
      'ikke en adresse',
    ],
    ...['https://127.0.0.1/', 'https://10.1.2.3/', 'https://169.254.169.254/', 'https://[::1]/', 'https://2130706433/'],
    ...['https://0x7f.1/', 'https://[::ffff:127.0.0.1]/', 'https://[fd00::1]/', 'https://[64:ff9b::7f00:1]/'],
  ])('%s is refused', async (address) => {
    await expect(guardedFetch(address, {}, far)).rejects.toMatchObject({ code: 'ADDRESS_NOT_ALLOWED' });
  });

  it('a name that leads to a private address is refused where the connection is made', async () => {
    answer = (_, response) => response.end('hemmelig');
    const { port } = server.address() as AddressInfo;
    await expect(guardedFetch(`https://localhost:${port}/`, {}, far)).rejects.toMatchObject({
      code: 'ADDRESS_NOT_ALLOWED',
    });
    expect(asked).toEqual([]);
  });
});

it.each([
  ['93.184.216.34', true],
  ['2a02:2a0::1', true],
  ['192.168.1.1', false],
  ['172.31.255.255', false],
  ['172.32.0.1', true],
  ['255.255.255.255', false],
  ['2001:db8::1', false],
  ['2002:7f00:1::', false],
  ['fe80::1', false],
  ['::', false],
  ['kongsberg.no', false],
])('%s is public: %s', (address, expected) => expect(isPublic(address)).toBe(expected));
