const CACHE = 'bytorg-admin';
const parts = '/admin/assets/';

/** Makes this page open without net: what it is made of lies in the browser, put there by the page and by sw.js. */
export async function keepPage(): Promise<void> {
  if (!('serviceWorker' in navigator) || !('caches' in window)) return;
  await navigator.serviceWorker.register('/admin/sw.js');
  // What was fetched before the worker was there has not passed it.
  const cache = await caches.open(CACHE);
  const fetched = performance.getEntriesByType('resource').map(({ name }) => new URL(name));
  const own = fetched.filter(({ origin, pathname }) => origin === location.origin && pathname.startsWith(parts));
  const missing = async (path: string) => !(await cache.match(path));
  for (const path of new Set(['/admin/', ...own.map(({ pathname }) => pathname)]))
    if (await missing(path)) await cache.add(path);
}
