import { existsSync } from 'node:fs';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { ServerBuild } from 'react-router';
import { loadFiles, sendFile } from './files';
import { secureHeaders } from './headers';
import { alive, readiness } from './health';
import { liveStreams, proxy } from './proxy';
import { settings } from './settings';
import { createSite } from './site';

// The web process: it owns the port, renders the shop, hands out both sites' files and passes the rest on.
const dist = join(import.meta.dirname, '..');
const shopBuild = join(dist, 'shop/server/index.js');
if (!existsSync(shopBuild)) throw new Error(`The shop is not built: ${shopBuild} is missing. Run npm run build.`);

const shopFiles = loadFiles(join(dist, 'shop/client'));
const adminFiles = loadFiles(join(dist, 'admin'));
const site = createSite((await import(pathToFileURL(shopBuild).href)) as ServerBuild);
let draining = false;

const under = (path: string, prefix: string) => path === prefix || path.startsWith(`${prefix}/`);

/** Sitemaps and feeds stand outside /api, which robots are asked to leave alone. */
const ofApi = ['/graphql', '/api', '/sitemap.xml', '/sitemaps', '/feeds'];

function upstream(path: string): string | undefined {
  if (ofApi.some((prefix) => under(path, prefix))) return settings.apiUrl;
  if (under(path, '/dev') || under(path, '/pay')) return settings.sandboxUrl;
  return undefined;
}

function admin(req: IncomingMessage, res: ServerResponse, path: string) {
  const name = path.slice('/admin/'.length);
  // Every other address is a page of the admin's own router.
  const file = adminFiles.get(name) ?? (name.startsWith('assets/') ? undefined : adminFiles.get('index.html'));
  if (file) return sendFile(req, res, file);
  res.statusCode = 404;
  res.end();
}

async function handle(req: IncomingMessage, res: ServerResponse) {
  // Joined as text: as a relative address, //elsewhere would name another host.
  const address = `${settings.publicUrl.origin}${req.url}`;
  if (!req.url?.startsWith('/') || !URL.canParse(address)) {
    res.statusCode = 400;
    return void res.end();
  }
  const url = new URL(address);
  const path = url.pathname;
  const nonce = secureHeaders(req, res);
  if (draining) res.setHeader('connection', 'close');
  if (path === '/healthz') return alive(res);
  if (path === '/readyz') return readiness(res, draining);
  const target = upstream(path);
  if (target) return proxy(target, req, res);
  if (req.method === 'GET' || req.method === 'HEAD') {
    if (under(path, '/admin')) return admin(req, res, path);
    const file = shopFiles.get(path.slice(1));
    if (file) return sendFile(req, res, file);
  }
  return site(req, res, url, nonce);
}

const server = createServer((req, res) => {
  // A connection that was busy when the drain began is kept alive otherwise.
  res.on('close', () => draining && setImmediate(() => server.closeIdleConnections()));
  handle(req, res).catch((error: unknown) => {
    if (res.destroyed) return;
    // An order's address is its key: it stays out of the log.
    console.error(`${req.method} ${req.url?.replace(/(bestilling|angre)\/[^/?]+/, '$1/…')}`, error);
    if (res.headersSent) return void res.destroy();
    res.statusCode = 500;
    res.end();
  });
});
// Longer than a load balancer keeps its connections: the side that knows of requests has to close last.
server.keepAliveTimeout = 75_000;
server.listen(settings.port, settings.host, () => console.log(`web listens on ${settings.host}:${settings.port}`));

/** Takes nobody new, lets what runs finish, and ends live streams: their browsers connect again by themselves. */
function drain() {
  if (draining) return;
  draining = true;
  server.close(() => process.exit(0));
  server.closeIdleConnections();
  for (const stream of liveStreams) stream.end();
  setTimeout(() => server.closeAllConnections(), 7_000).unref();
}
process.on('SIGTERM', drain);
process.on('SIGINT', drain);
