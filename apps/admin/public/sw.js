// Lets a courier open the run again where there is no net. It keeps the page and its parts, never an answer of the API:
// those lie in IndexedDB, under the person they belong to.
const CACHE = 'bytorg-admin';
const SHELL = '/admin/';

self.addEventListener('install', () => self.skipWaiting());
self.addEventListener('activate', (event) => event.waitUntil(self.clients.claim()));

self.addEventListener('fetch', (event) => {
  const { request } = event;
  const { origin, pathname } = new URL(request.url);
  if (request.method !== 'GET' || origin !== self.location.origin) return;
  if (request.mode === 'navigate') event.respondWith(page(request));
  else if (pathname.startsWith('/admin/assets/')) event.respondWith(part(request));
});

/** Every address of the offices is the same page: the newest, or the one that is kept. */
async function page(request) {
  const cache = await caches.open(CACHE);
  try {
    const answer = await fetch(request);
    if (answer.ok) await keep(cache, answer.clone());
    return answer;
  } catch {
    return (await cache.match(SHELL)) ?? Response.error();
  }
}

/** A new page has new parts: those of the old one go. */
async function keep(cache, answer) {
  const [was, is] = await Promise.all([cache.match(SHELL).then((kept) => kept?.text()), answer.clone().text()]);
  if (was === is) return;
  for (const old of await cache.keys()) await cache.delete(old);
  await cache.put(SHELL, answer);
}

/** Parts have a hash of their content in the name: what is kept is right. */
async function part(request) {
  const cache = await caches.open(CACHE);
  const kept = await cache.match(request);
  if (kept) return kept;
  const answer = await fetch(request);
  if (answer.ok) await cache.put(request, answer.clone());
  return answer;
}
