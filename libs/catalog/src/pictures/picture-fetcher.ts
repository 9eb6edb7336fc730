import { lookup as resolveName } from 'node:dns/promises';
import { type IncomingMessage, request as requestHttp } from 'node:http';
import { request as requestHttps } from 'node:https';
import { isIP, type LookupFunction } from 'node:net';
import { DomainError } from '@bytorg/errors';
import { Injectable, Optional } from '@nestjs/common';
import { checkPicture, MAX_BYTES, tooLarge } from './picture-bytes';
import { type Allowance, openInternet } from './public-address';

const MAX_REDIRECTS = 3;
const TOTAL_MS = 20_000;
const refused = () => new DomainError('PICTURE_ADDRESS_REFUSED');
const unreachable = () => new DomainError('PICTURE_UNREACHABLE');

/** What a test may replace; nothing in the environment can. */
export class FetchRules {
  allows: Allowance = openInternet;
  totalMs = TOTAL_MS;
  resolve = (name: string): Promise<{ address: string; family: number }[]> => resolveName(name, { all: true });
}

/** A picture from an address that somebody else wrote: from the open internet only, small, soon, and really a picture. */
@Injectable()
export class PictureFetcher {
  constructor(@Optional() private readonly rules: FetchRules = new FetchRules()) {}

  async fetch(text: string): Promise<Buffer> {
    const signal = AbortSignal.timeout(this.rules.totalMs);
    try {
      const bytes = await this.follow(text, signal);
      await checkPicture(bytes);
      return bytes;
    } catch (error) {
      if (error instanceof DomainError) throw error;
      throw signal.aborted ? new DomainError('PICTURE_TIMEOUT') : unreachable();
    }
  }

  private async follow(text: string, signal: AbortSignal): Promise<Buffer> {
    let url = readUrl(text);
    for (let hops = 0; hops <= MAX_REDIRECTS; hops++) {
      const answer = await this.open(url, signal);
      const { statusCode = 0, headers } = answer;
      if (statusCode === 200) return readAll(answer);
      answer.destroy();
      if (![301, 302, 303, 307, 308].includes(statusCode) || !headers.location) throw unreachable();
      url = readUrl(headers.location, url);
    }
    throw new DomainError('PICTURE_REDIRECTS');
  }

  private async open(url: URL, signal: AbortSignal): Promise<IncomingMessage> {
    const place = await this.placeOf(url, signal);
    // Connected to what was looked at, whatever the name says a moment later.
    const lookup: LookupFunction = (_, options, done) =>
      options.all ? done(null, [place]) : done(null, place.address, place.family);
    const request = url.protocol === 'https:' ? requestHttps : requestHttp;
    const headers = { accept: 'image/avif,image/webp,image/png,image/jpeg,image/gif', 'accept-encoding': 'identity' };
    return new Promise((resolve, reject) => {
      const asking = request(url, { agent: false, headers, lookup, signal }, resolve);
      asking.on('error', reject);
      asking.end();
    });
  }

  /** Every address of a name must be allowed: one that is not says enough about the others. */
  private async placeOf(url: URL, signal: AbortSignal): Promise<{ address: string; family: number }> {
    const name = url.hostname.replace(/^\[|\]$/g, '');
    const port = Number(url.port) || (url.protocol === 'https:' ? 443 : 80);
    const places = isIP(name)
      ? [{ address: name, family: isIP(name) }]
      : await inTime(this.rules.resolve(name), signal);
    if (!places.length || !places.every(({ address }) => this.rules.allows(address, port))) throw refused();
    return places[0];
  }
}

const readUrl = (text: string, from?: URL): URL => {
  if (text.length > 2000 || !URL.canParse(text, from?.href)) throw refused();
  const url = new URL(text, from?.href);
  if (!/^https?:$/.test(url.protocol) || url.username || url.password) throw refused();
  return url;
};

/** Name servers have their own patience; ours is shorter. */
const inTime = <T>(work: Promise<T>, signal: AbortSignal): Promise<T> =>
  new Promise((resolve, reject) => {
    signal.addEventListener('abort', () => reject(new DomainError('PICTURE_TIMEOUT')), { once: true });
    work.then(resolve, reject);
  });

const readAll = async (answer: IncomingMessage): Promise<Buffer> => {
  if (Number(answer.headers['content-length'] ?? 0) > MAX_BYTES) {
    answer.destroy();
    throw tooLarge();
  }
  const parts: Buffer[] = [];
  let size = 0;
  for await (const part of answer as AsyncIterable<Buffer>) {
    size += part.length;
    // Leaving the loop closes the line.
    if (size > MAX_BYTES) throw tooLarge();
    parts.push(part);
  }
  if (!answer.complete) throw unreachable();
  return Buffer.concat(parts);
};
