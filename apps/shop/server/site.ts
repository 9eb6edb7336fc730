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

/** Forms of the shop are small; a body without a stated length is counted as it comes. */
function limited(req: IncomingMessage) {
  let seen = 0;
  const counter = new Transform({
    transform(chunk: Buffer, _encoding, next) {
      seen += chunk.length;
      next(seen > largestForm ? new Error('The form is too large') : null, chunk);
    },
  });
  req.on('error', (error) => counter.destroy(error));
  return req.pipe(counter);
}

function toRequest(req: IncomingMessage, url: URL, signal: AbortSignal): Request {
  const headers = new Headers();
  for (const [name, value] of Object.entries(req.headers))
    if (value !== undefined) for (const one of [value].flat()) headers.append(name, one);
  const init: RequestInit & { duplex?: 'half' } = { method: req.method, headers, signal };
  if (req.method !== 'GET' && req.method !== 'HEAD') {
    init.body = Readable.toWeb(limited(req)) as ReadableStream;
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
    if (Number(req.headers['content-length'] ?? 0) > largestForm) {
      res.statusCode = 413;
      return void res.end();
    }
    const left = new AbortController();
    res.on('close', () => left.abort());
    const context = new RouterContextProvider();
    context.set(webContext, { nonce, apiUrl: settings.apiUrl, now: () => clock.now(), forwarded: forwarded(req) });
    const response = await handle(toRequest(req, url, left.signal), context);
    if (response.status >= 500 && !res.destroyed && (await apiIsDown())) {
      await response.body?.cancel();
      return sayUnavailable(req, res);
    }
    answer(req, res, response);
  };
}
