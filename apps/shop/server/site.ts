import type { IncomingMessage, ServerResponse } from 'node:http';
import { Readable, Transform } from 'node:stream';
import { Clock } from '@bytorg/clock';
import { createRequestHandler, RouterContextProvider, type ServerBuild } from 'react-router';
import { send } from './compression';
import { forwarded } from './headers';
import { webContext } from './load-context';
import { settings } from './settings';
import { sayUnavailable } from './unavailable';

const clock = new Clock(settings.clockStart);
const largestForm = 1024 * 1024;

const reads = new Set(['GET', 'HEAD']);
const asForm = /^application\/x-www-form-urlencoded\b/i;

/** What none of our own pages sends is refused before a page would stumble over it. */
function refusalOf(req: IncomingMessage): number | undefined {
  if (Number(req.headers['content-length'] ?? 0) > largestForm) return 413;
  if (reads.has(req.method!)) return undefined;
  if (req.method !== 'POST') return 405;
  return asForm.test(req.headers['content-type'] ?? '') ? undefined : 415;
}

function refuse(res: ServerResponse, status: number) {
  if (status === 405) res.setHeader('allow', 'GET, HEAD, POST');
  res.statusCode = status;
  res.end();
}

/** Forms of the shop are small; a body without a stated length is counted as it comes. */
function limited(req: IncomingMessage, tooLarge: () => void) {
  let seen = 0;
  const counter = new Transform({
    transform(chunk: Buffer, _encoding, next) {
      seen += chunk.length;
      if (seen <= largestForm) return next(null, chunk);
      tooLarge();
      next(new Error('The form is too large'));
    },
  });
  req.on('error', (error) => counter.destroy(error));
  return req.pipe(counter);
}

function toRequest(req: IncomingMessage, url: URL, signal: AbortSignal, tooLarge: () => void): Request {
  const headers = new Headers();
  for (const [name, value] of Object.entries(req.headers))
    if (value !== undefined) for (const one of [value].flat()) headers.append(name, one);
  const init: RequestInit & { duplex?: 'half' } = { method: req.method, headers, signal };
  if (!reads.has(req.method!)) {
    init.body = Readable.toWeb(limited(req, tooLarge)) as ReadableStream;
    init.duplex = 'half';
  }
  return new Request(url, init);
}

function answer(req: IncomingMessage, res: ServerResponse, response: Response) {
  res.statusCode = response.status;
  for (const [name, value] of response.headers)
    if (name === 'set-cookie') res.appendHeader(name, value);
    else res.setHeader(name, value);
  // A page carries a nonce and a visitor's basket: nobody in between may keep it.
  if (!res.hasHeader('cache-control')) res.setHeader('cache-control', 'private, no-cache');
  if (!response.body || req.method === 'HEAD') return void res.end();
  send(req, res, Readable.fromWeb(response.body as Parameters<typeof Readable.fromWeb>[0]));
}

async function apiIsDown() {
  try {
    return !(await fetch(`${settings.apiUrl}/healthz`, { signal: AbortSignal.timeout(1_000) })).ok;
  } catch {
    return true;
  }
}

/** Renders the shop's pages. A page that failed because the api is away becomes the page that says so. */
export function createSite(build: ServerBuild) {
  const handle = createRequestHandler(build, settings.production ? 'production' : 'development');

  return async (req: IncomingMessage, res: ServerResponse, url: URL, nonce: string) => {
    const refused = refusalOf(req);
    if (refused) return refuse(res, refused);
    let grown = false;
    const left = new AbortController();
    res.on('close', () => {
      left.abort();
      req.unpipe().resume(); // what no page has read of a form must not stand before the connection's next request
    });
    const context = new RouterContextProvider();
    context.set(webContext, { nonce, apiUrl: settings.apiUrl, now: () => clock.now(), forwarded: forwarded(req) });
    const response = await handle(
      toRequest(req, url, left.signal, () => (grown = true)),
      context,
    );
    if (grown) {
      await response.body?.cancel();
      return refuse(res, 413);
    }
    if (response.status >= 500 && !res.destroyed && (await apiIsDown())) {
      await response.body?.cancel();
      return sayUnavailable(req, res);
    }
    answer(req, res, response);
  };
}
