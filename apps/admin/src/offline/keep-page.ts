const CACHE = 'bytorg-admin';
const parts = '/admin/assets/';

let watching = false;

/** Makes this page open without net: what it is made of lies in the browser, put there by the page and by sw.js. */
export async function keepPage(): Promise<void> {
  if (!('serviceWorker' in navigator) || !('caches' in window)) return;
  await navigator.serviceWorker.register('/admin/sw.js');
  const cache = await caches.open(CACHE);
  const keep = async (path: string) => void ((await cache.match(path)) ?? (await cache.add(path)));
  await keep('/admin/');
  if (watching) return;
  watching = true;
  // What was fetched before the worker was there has not passed it, nor what was on its way then. What comes later is
  // told as it comes: a list made now would leave it out.
  const met = new Set<string>();
  new PerformanceObserver((list) => {
    for (const { origin, pathname } of list.getEntries().map(({ name }) => new URL(name))) {
      if (origin !== location.origin || !pathname.startsWith(parts) || met.has(pathname)) continue;
      met.add(pathname);
      void keep(pathname).catch(() => met.delete(pathname));
    }
  }).observe({ type: 'resource', buffered: true });
}
