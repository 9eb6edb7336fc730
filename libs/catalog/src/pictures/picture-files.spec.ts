import { createHash, createHmac } from 'node:crypto';
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { createServer, type IncomingMessage, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DiskFiles } from './disk-files';
import type { PictureFiles } from './picture-files';
import { S3Files } from './s3-files';

const [keyId, secret, region] = ['bytorg-test', 'a secret', 'eu-north-1'];
const hmac = (key: string | Buffer, text: string) => createHmac('sha256', key).update(text).digest();
const sha = (data: string | Buffer) => createHash('sha256').update(data).digest('hex');

/** AWS's signature, version 4, as its documentation tells it; apart from the package that signs. */
const signedBy = (request: IncomingMessage, body: Buffer): boolean => {
  const { authorization = '' } = request.headers;
  const [, credential, names, signature] =
    /^AWS4-HMAC-SHA256 Credential=([^,]+), SignedHeaders=([^,]+), Signature=(\w+)$/.exec(authorization) ?? [];
  if (!credential) return false;
  const [id, day, at, service, end] = credential.split('/');
  const hash = String(request.headers['x-amz-content-sha256']);
  if (hash !== 'UNSIGNED-PAYLOAD' && hash !== sha(body)) return false;
  const headers = names.split(';').map((name) => `${name}:${String(request.headers[name]).trim()}\n`);
  const canonical = [request.method, request.url, '', headers.join(''), names, hash].join('\n');
  const scope = [day, at, service, end].join('/');
  const text = ['AWS4-HMAC-SHA256', request.headers['x-amz-date'], scope, sha(canonical)].join('\n');
  const key = [at, service, end].reduce((k, part) => hmac(k, part), hmac(`AWS4${secret}`, day));
  return id === keyId && at === region && service === 's3' && hmac(key, text).toString('hex') === signature;
};

/** The four shapes of S3's protocol that are used, and its refusals. */
const bucketServer = () => {
  const objects = new Map<string, { body: Buffer; type: string }>();
  const server = createServer(async (request, response) => {
    const parts: Buffer[] = [];
    for await (const part of request) parts.push(part as Buffer);
    const body = Buffer.concat(parts);
    const path = request.url!;
    if (!signedBy(request, body))
      return response.writeHead(403).end('<Error><Code>SignatureDoesNotMatch</Code></Error>');
    if (!path.startsWith('/bytorg/')) return response.writeHead(404).end('<Error><Code>NoSuchBucket</Code></Error>');
    const held = objects.get(path);
    if (request.method === 'PUT') {
      objects.set(path, { body, type: String(request.headers['content-type']) });
      return response.end();
    }
    if (request.method === 'DELETE') return (objects.delete(path), response.writeHead(204).end());
    if (!held)
      return response.writeHead(404).end(request.method === 'HEAD' ? '' : '<Error><Code>NoSuchKey</Code></Error>');
    response.writeHead(200, { 'content-type': held.type, 'content-length': held.body.length });
    return response.end(request.method === 'HEAD' ? undefined : held.body);
  });
  return { server, objects };
};

let folder: string;
let server: Server;
let objects: Map<string, { body: Buffer; type: string }>;
let stores: Record<'disk' | 's3', PictureFiles>;
const bucket = (more = {}) => ({
  url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/bytorg`,
  region,
  accessKeyId: keyId,
  secretAccessKey: secret,
  ...more,
});

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'bytorg-files-'));
  ({ server, objects } = bucketServer());
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  stores = { disk: new DiskFiles(folder), s3: new S3Files(bucket()) };
});
afterAll(() => {
  server.closeAllConnections();
  server.close();
  rmSync(folder, { recursive: true, force: true });
});

describe.each(['disk', 's3'] as const)('%s', (kind) => {
  const key = 'pictures/ab/abcdef/640.avif';
  const bytes = Buffer.from([0, 255, 1, 254, 10, 13]);

  it('keeps what is put, byte for byte, until it is removed', async () => {
    const files = stores[kind];
    expect([await files.has(key), await files.get(key)]).toEqual([false, null]);
    await files.put(key, bytes, 'image/avif');
    await files.put(key, bytes, 'image/avif');
    expect([await files.has(key), await files.get(key)]).toEqual([true, bytes]);
    await files.remove(key);
    await files.remove(key);
    expect([await files.has(key), await files.get(key)]).toEqual([false, null]);
  });

  it.each(['../etc/passwd', '/etc/passwd', 'a/../b', 'a//b', 'a b', 'A', ''])('%s is no key', async (odd) => {
    const files = stores[kind];
    for (const act of [
      () => files.get(odd),
      () => files.put(odd, bytes, 'x'),
      () => files.remove(odd),
      () => files.has(odd),
    ])
      await expect(act()).rejects.toThrow('no key of a picture');
  });
});

it('a disk shows no half-written file under its name', async () => {
  const large = Buffer.alloc(4_000_000, 7);
  await Promise.all(Array.from({ length: 4 }, () => stores.disk.put('pictures/aa/x/1.jpg', large, 'image/jpeg')));
  expect((await stores.disk.get('pictures/aa/x/1.jpg'))!.equals(large)).toBe(true);
  expect(readdirSync(join(folder, 'pictures/aa/x'))).toEqual(['1.jpg']);
});

it('a bucket is told the type, and says who may not', async () => {
  await stores.s3.put('pictures/aa/y/1.webp', Buffer.from('x'), 'image/webp');
  expect(objects.get('/bytorg/pictures/aa/y/1.webp')?.type).toBe('image/webp');
  const stranger = new S3Files(bucket({ secretAccessKey: 'another' }));
  await expect(stranger.get('pictures/aa/y/1.webp')).rejects.toThrow('403');
  await expect(stranger.put('pictures/aa/y/1.webp', Buffer.from('y'), 'image/webp')).rejects.toThrow('403');
  await expect(stranger.remove('pictures/aa/y/1.webp')).rejects.toThrow('403');
  expect(objects.get('/bytorg/pictures/aa/y/1.webp')?.body).toEqual(Buffer.from('x'));
});
