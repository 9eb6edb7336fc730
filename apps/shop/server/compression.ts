import type { IncomingMessage, ServerResponse } from 'node:http';
import { pipeline, type Readable, type Transform } from 'node:stream';
import { constants, createBrotliCompress, createGzip } from 'node:zlib';

const worthIt = /^(text\/(?!event-stream)|application\/(json|.*\+json|javascript|xml)|image\/svg)/;

export type Encoding = 'br' | 'gzip';

export function accepted(req: IncomingMessage): Encoding | undefined {
  const accept = String(req.headers['accept-encoding'] ?? '');
  if (/\bbr\b(?!;q=0(\.0*)?(,|$))/.test(accept)) return 'br';
  return /\bgzip\b(?!;q=0(\.0*)?(,|$))/.test(accept) ? 'gzip' : undefined;
}

const { BROTLI_PARAM_QUALITY, BROTLI_OPERATION_FLUSH, Z_SYNC_FLUSH } = constants;

// Each written piece is flushed: the first screen must not wait in the compressor for the rest of the page.
const compressor: Record<Encoding, () => Transform> = {
  br: () => createBrotliCompress({ flush: BROTLI_OPERATION_FLUSH, params: { [BROTLI_PARAM_QUALITY]: 4 } }),
  gzip: () => createGzip({ flush: Z_SYNC_FLUSH, level: 5 }),
};

/** Sends a body as it arrives, compressed when the browser can read it and it is worth it; live streams never are. */
export function send(req: IncomingMessage, res: ServerResponse, body: Readable) {
  const type = String(res.getHeader('content-type') ?? '');
  const length = Number(res.getHeader('content-length') ?? Infinity);
  const already = res.hasHeader('content-encoding') || res.statusCode === 206 || res.statusCode === 304;
  const encoding = already || length < 1024 || !worthIt.test(type) ? undefined : accepted(req);
  const done = () => {}; // a visitor who left is no error
  if (worthIt.test(type)) res.appendHeader('vary', 'accept-encoding');
  if (!encoding || req.method === 'HEAD') return void pipeline(body, res, done);
  res.removeHeader('content-length');
  res.setHeader('content-encoding', encoding);
  pipeline(body, compressor[encoding](), res, done);
}
