import { lookup, type LookupAddress, type LookupOptions } from 'node:dns';
import { type IncomingHttpHeaders, type IncomingMessage, request as plainRequest } from 'node:http';
import { request as secureRequest } from 'node:https';
import { isIP } from 'node:net';
import { DomainError } from '@bytorg/errors';
import { isPublic } from './public-address';

export interface Ask {
  method?: 'GET' | 'POST';
  headers?: Record<string, string>;
  body?: string;
}

export interface Limits {
  /** Of the answer's body. */
  bytes: number;
  /** From the first word to the last. */
  milliseconds: number;
  /** Without a word in between. */
  idleMilliseconds?: number;
  /** Plain http, too: for what is public anyway. */
  plainAllowed?: boolean;
  /** For tests and the demo on one machine: private addresses and plain http. */
  privateAllowed?: boolean;
}

export interface Given {
  status: number;
  headers: IncomingHttpHeaders;
  /** Read to its end or left with `return`: both let the connection go. */
  body: AsyncGenerator<Buffer>;
}

const MAX_REDIRECTS = 3;
const REDIRECTS = [301, 302, 303, 307, 308];
const notAllowed = (host: string) => new DomainError('ADDRESS_NOT_ALLOWED', { host });

/**
 * Asks an address that somebody else has named. Throws a DomainError: ADDRESS_NOT_ALLOWED, ADDRESS_UNREACHABLE,
 * ANSWER_TOO_SLOW or ANSWER_TOO_LARGE (the last two while the body is read, too). Any status is an answer.
 */
export const guardedFetch = async (address: string, ask: Ask, limits: Limits): Promise<Given> => {
  const signal = AbortSignal.timeout(limits.milliseconds);
  let url = checked(address, limits);
  let { headers = {} } = ask;
  for (let redirects = 0; ; redirects++) {
    const answer = await send(url, { ...ask, headers }, limits, signal);
    const { location } = answer.headers;
    if (!REDIRECTS.includes(answer.statusCode!) || !location)
      return { status: answer.statusCode!, headers: answer.headers, body: counted(answer, url, limits, signal) };
    answer.destroy();
    if (redirects === MAX_REDIRECTS || ask.body !== undefined) throw notAllowed(url.hostname);
    const next = checked(new URL(location, url).href, limits);
    // What proves who asks was given for one host.
    if (next.origin !== url.origin) headers = {};
    url = next;
  }
};

const checked = (address: string, { plainAllowed, privateAllowed }: Limits): URL => {
  if (!URL.canParse(address)) throw notAllowed(address.slice(0, 100));
  const url = new URL(address);
  const schemes = plainAllowed || privateAllowed ? ['https:', 'http:'] : ['https:'];
  const host = url.hostname.replace(/^\[|\]$/g, '');
  if (!schemes.includes(url.protocol) || url.username || url.password) throw notAllowed(host);
  // A literal address is never looked up.
  if (!privateAllowed && isIP(host) && !isPublic(host)) throw notAllowed(host);
  return url;
};

const send = (url: URL, ask: Ask, limits: Limits, signal: AbortSignal): Promise<IncomingMessage> =>
  new Promise((resolve, reject) => {
    const request = (url.protocol === 'https:' ? secureRequest : plainRequest)(
      url,
      {
        method: ask.method ?? 'GET',
        headers: { 'user-agent': 'Bytorg', 'accept-encoding': 'identity', ...ask.headers },
        lookup: limits.privateAllowed ? undefined : publicOnly,
        signal,
        // No connection is kept: the next one is judged anew.
        agent: false,
      },
      resolve,
    );
    request.setTimeout(limits.idleMilliseconds ?? limits.milliseconds, () => request.destroy(tooSlow(url)));
    request.on('error', (error) => reject(inOurWords(error, url, signal)));
    request.end(ask.body);
  });

type Found = (error: Error | null, address: string | LookupAddress[], family?: number) => void;

/** Refuses a name that leads anywhere private, also where one of its addresses is public. */
const publicOnly = (host: string, options: LookupOptions, done: Found): void => {
  lookup(host, { ...options, all: true }, (error, found) => {
    if (error) return done(error, []);
    if (!found.length || !found.every(({ address }) => isPublic(address))) return done(notAllowed(host), []);
    if (options.all) return done(null, found);
    return done(null, found[0]!.address, found[0]!.family);
  });
};

async function* counted(
  answer: IncomingMessage,
  url: URL,
  limits: Limits,
  signal: AbortSignal,
): AsyncGenerator<Buffer> {
  let bytes = 0;
  try {
    for await (const chunk of answer as AsyncIterable<Buffer>) {
      bytes += chunk.length;
      if (bytes > limits.bytes) throw new DomainError('ANSWER_TOO_LARGE', { host: url.hostname, max: limits.bytes });
      yield chunk;
    }
  } catch (error) {
    throw inOurWords(error as Error, url, signal);
  } finally {
    answer.destroy();
  }
}

const tooSlow = (url: URL) => new DomainError('ANSWER_TOO_SLOW', { host: url.hostname });

const inOurWords = (error: Error & { code?: string }, url: URL, signal: AbortSignal): DomainError => {
  if (error instanceof DomainError) return error;
  if (signal.aborted) return tooSlow(url);
  return new DomainError('ADDRESS_UNREACHABLE', { host: url.hostname, reason: error.code ?? 'unknown' });
};
