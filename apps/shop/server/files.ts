import { createHash } from 'node:crypto';
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { extname, join, relative, sep } from 'node:path';
import { accepted, type Encoding } from './compression';

const types: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.map': 'application/json; charset=utf-8',
  '.webmanifest': 'application/manifest+json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.jpg': 'image/jpeg',
  '.webp': 'image/webp',
  '.avif': 'image/avif',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
  '.woff': 'font/woff',
  '.wasm': 'application/wasm',
  '.mp3': 'audio/mpeg',
  '.txt': 'text/plain; charset=utf-8',
  '.xml': 'application/xml; charset=utf-8',
};

interface StoredFile {
  type: string;
  etag: string;
  cache: string;
  body: Buffer;
  br?: Buffer;
  gzip?: Buffer;
}

// The bundlers put a hash of the content in the names under assets/.
const cacheFor = (path: string) =>
  path.startsWith('assets/')
    ? 'public, max-age=31536000, immutable'
    : path.endsWith('.html')
      ? 'no-cache'
      : 'public, max-age=3600';

const optional = (file: string) => (existsSync(file) ? readFileSync(file) : undefined);

function load(file: string, path: string): StoredFile {
  const body = readFileSync(file);
  return {
    body,
    br: optional(`${file}.br`),
    gzip: optional(`${file}.gz`),
    type: types[extname(file)] ?? 'application/octet-stream',
    etag: `"${createHash('sha256').update(body).digest('base64url').slice(0, 22)}"`,
    cache: cacheFor(path),
  };
}

/** A site's files, a few megabytes, read once: no path of a visitor's ever reaches the file system. */
export function loadFiles(folder: string): Map<string, StoredFile> {
  const files = new Map<string, StoredFile>();
  if (!existsSync(folder)) return files;
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile() || /\.(br|gz)$/.test(entry.name)) continue;
    const file = join(entry.parentPath, entry.name);
    const path = relative(folder, file).split(sep).join('/');
    files.set(path, load(file, path));
  }
  return files;
}

export function sendFile(req: IncomingMessage, res: ServerResponse, file: StoredFile) {
  res.setHeader('etag', file.etag);
  res.setHeader('cache-control', file.cache);
  res.setHeader('vary', 'accept-encoding');
  if (req.headers['if-none-match'] === file.etag) {
    res.statusCode = 304;
    return void res.end();
  }
  const encoding: Encoding | undefined = accepted(req);
  const squeezed = encoding && file[encoding];
  if (squeezed) res.setHeader('content-encoding', encoding);
  const body = squeezed ?? file.body;
  res.setHeader('content-type', file.type);
  res.setHeader('content-length', body.length);
  res.end(req.method === 'HEAD' ? undefined : body);
}
