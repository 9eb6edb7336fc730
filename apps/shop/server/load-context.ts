import { createContext } from 'react-router';

/**
 * What the web process hands to every loader, action and to entry.server:
 *
 *   import { webContext } from '../server/load-context';
 *   const { nonce, apiUrl } = context.get(webContext);
 *
 * nonce      goes to <ServerRouter nonce>, <Scripts nonce>, <ScrollRestoration nonce> and to any inline script
 * apiUrl     where loaders send GraphQL, without a detour through the web process
 * now        the present moment as the api sees it (tests start its clock elsewhere)
 * forwarded  headers for those calls, so that the api counts and logs the shopper, not the web process
 */
export interface WebContext {
  nonce: string;
  apiUrl: string;
  now: () => Date;
  forwarded: Record<string, string>;
}

type Key = ReturnType<typeof createContext<WebContext>>;

// This file is bundled twice, into the site's server build and into the web process. The key has to be the
// same object in both, so the first one to load leaves it on globalThis.
const place = globalThis as { bytorgWebContext?: Key };

export const webContext: Key = (place.bytorgWebContext ??= createContext<WebContext>({
  nonce: '',
  apiUrl: 'http://127.0.0.1:4001',
  now: () => new Date(),
  forwarded: {},
}));
