import { Agent, request, type IncomingHttpHeaders, type IncomingMessage, type ServerResponse } from 'node:http';
import { send } from './compression';
import { forwarded } from './headers';
import { sayUnavailable } from './unavailable';

const agent = new Agent({ keepAlive: true, keepAliveMsecs: 10_000, scheduling: 'lifo' });

// They speak about one connection, not about the message.
const perConnection = new Set(
  'connection keep-alive proxy-authenticate proxy-authorization te trailer transfer-encoding upgrade expect'.split(' '),
);
const claims = /^(x-forwarded-|forwarded$|x-real-ip$)/;

function onward(req: IncomingMessage): Record<string, string | string[]> {
  const headers: Record<string, string | string[]> = {};
  for (const [name, value] of Object.entries(req.headers as IncomingHttpHeaders))
    if (value !== undefined && !perConnection.has(name) && !claims.test(name)) headers[name] = value;
  return { ...headers, ...forwarded(req) };
}

/** Live streams that are open: they would hold the process back when it is asked to stop. */
export const liveStreams = new Set<ServerResponse>();

const MEGABYTE = 1024 * 1024;
// A store's own file and its pictures are the large things that are sent; their forms add a little around them.
const large = [
  { path: '/api/imports', megabytes: 20, code: 'FILE_TOO_LARGE' },
  { path: '/api/pictures', megabytes: 15, code: 'PICTURE_TOO_LARGE' },
];
const largeAt = (path = '') => large.find((one) => path.startsWith(one.path));
const mostOf = (path?: string) => {
  const { megabytes } = largeAt(path) ?? {};
  return megabytes ? megabytes * MEGABYTE + 64 * 1024 : MEGABYTE;
};

/** What says of itself that it is too large is refused before it has arrived; the rest is read and let go. */
function refuseLarge(req: IncomingMessage, res: ServerResponse): boolean {
  const max = mostOf(req.url);
  if (Number(req.headers['content-length'] ?? 0) <= max) return false;
  // Read to its end: who is still writing would only see a broken line.
  req.resume().on('end', () => sayTooLarge(req, res, max));
  return true;
}

function sayTooLarge(req: IncomingMessage, res: ServerResponse, max: number) {
  res.writeHead(413, { 'content-type': 'application/json', connection: 'close' });
  const { code = 'TOO_LARGE', megabytes } = largeAt(req.url) ?? {};
  res.end(JSON.stringify({ code, values: { max, megabytes } }));
}

/** Passes a request on, byte for byte: a webhook's signature is over its raw body. */
export function proxy(target: string, req: IncomingMessage, res: ServerResponse) {
  if (refuseLarge(req, res)) return;
  const { hostname, port } = new URL(target);
  const options = { agent, hostname, port, method: req.method, path: req.url, headers: onward(req) };
  let answered = false;
  const outgoing = request(options, (answer) => {
    answered = true;
    pass(answer, req, res);
  });
  outgoing.on('error', () => {
    // A file that is too large is refused before it has all arrived: the refusal counts, the rest is let go.
    if (answered) req.unpipe(outgoing).resume();
    else sayUnavailable(req, res);
  });
  // A live stream writes little: it has to leave at once.
  outgoing.setNoDelay(true);
  res.on('close', () => outgoing.destroy());
  req.pipe(outgoing);
}

function pass(answer: IncomingMessage, req: IncomingMessage, res: ServerResponse) {
  res.statusCode = answer.statusCode ?? 502;
  for (const [name, value] of Object.entries(answer.headers))
    if (value !== undefined && !perConnection.has(name)) res.setHeader(name, value);
  if (!String(answer.headers['content-type']).startsWith('text/event-stream')) return send(req, res, answer);
  liveStreams.add(res);
  res.on('close', () => liveStreams.delete(res));
  res.socket?.setNoDelay(true);
  res.flushHeaders();
  answer.on('error', () => res.destroy());
  answer.pipe(res);
}
