import { randomBytes } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import helmet from 'helmet';
import { settings } from './settings';

const secure = settings.publicUrl.protocol === 'https:';
const nonces = new WeakMap<object, string>();

const stripe = { js: 'https://js.stripe.com', api: 'https://api.stripe.com', hooks: 'https://hooks.stripe.com' };

const protect = helmet({
  contentSecurityPolicy: {
    useDefaults: false,
    directives: {
      defaultSrc: ["'self'"],
      baseUri: ["'self'"],
      objectSrc: ["'none'"],
      formAction: ["'self'", 'https://checkout.stripe.com'],
      frameAncestors: ["'self'"],
      // wasm: the admin's barcode reader where the browser has none
      scriptSrc: ["'self'", "'wasm-unsafe-eval'", stripe.js, (_req, res) => `'nonce-${nonces.get(res)}'`],
      scriptSrcAttr: ["'none'"],
      // Attributes only: React writes style="…" into the server's HTML. A <style> element has to be ours.
      styleSrc: ["'self'", (_req, res) => `'nonce-${nonces.get(res)}'`],
      styleSrcAttr: ["'unsafe-inline'"],
      imgSrc: ["'self'", 'data:', 'blob:'],
      fontSrc: ["'self'", 'data:'],
      connectSrc: ["'self'", stripe.api],
      frameSrc: ["'self'", stripe.js, stripe.hooks],
      workerSrc: ["'self'", 'blob:'],
      manifestSrc: ["'self'"],
      ...(secure ? { upgradeInsecureRequests: [] } : {}),
    },
  },
  strictTransportSecurity: secure ? { maxAge: 31_536_000, includeSubDomains: false } : false,
  frameguard: { action: 'sameorigin' },
  referrerPolicy: { policy: 'strict-origin-when-cross-origin' },
  // Stripe's and the bank's windows open from ours and answer to it.
  crossOriginOpenerPolicy: { policy: 'same-origin-allow-popups' },
});

/** Sets the headers that every answer carries, and answers with the nonce for inline scripts. */
export function secureHeaders(req: IncomingMessage, res: ServerResponse): string {
  const nonce = randomBytes(16).toString('base64');
  nonces.set(res, nonce);
  protect(req, res, (error?: unknown) => {
    if (error) throw error;
  });
  res.setHeader('permissions-policy', 'camera=(self), geolocation=(self), microphone=(), payment=(self)');
  return nonce;
}

/** Who asks and how. What the client itself claims is dropped, unless a proxy of ours stands between. */
export function forwarded(req: IncomingMessage): Record<string, string> {
  const peer = req.socket.remoteAddress?.replace(/^::ffff:/, '') ?? '';
  const trusted = settings.trustedProxies.has(peer);
  const told = trusted
    ? String(req.headers['x-forwarded-for'] ?? '')
        .split(',')
        .at(-1)
        ?.trim()
    : '';
  return {
    'x-forwarded-for': told || peer,
    'x-forwarded-proto': settings.publicUrl.protocol.slice(0, -1),
    // A forged Host must not end in a link of ours.
    'x-forwarded-host': settings.production ? settings.publicUrl.host : (req.headers.host ?? settings.publicUrl.host),
  };
}
