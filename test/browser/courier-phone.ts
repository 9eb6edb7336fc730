import type { Page } from 'playwright-core';
import { eventually } from '../harness/client';

/** Seconds for what a phone puts away by itself, on a machine with other work. */
const PUT_AWAY = 30;

/** All that the page in this browser is made of lies in the browser: it opens without net. */
export async function keptForOffline(page: Page): Promise<void> {
  await page.evaluate(() => navigator.serviceWorker.ready);
  await eventually(() => page.evaluate(partsKept), PUT_AWAY);
}

async function partsKept(): Promise<boolean> {
  const cache = await caches.open('bytorg-admin');
  // The clock that the page is given knows of no file; who watches is told by the browser itself.
  const fetched = await new Promise<PerformanceEntryList>((told) => {
    new PerformanceObserver((list) => told(list.getEntries())).observe({ type: 'resource', buffered: true });
  });
  const parts = fetched.map(({ name }) => new URL(name).pathname).filter((path) => path.startsWith('/admin/assets/'));
  const kept = await Promise.all(['/admin/', ...parts].map((path) => cache.match(path)));
  return parts.length > 0 && kept.every(Boolean);
}

/** The sheet that lies on the phone is the started run's. */
export const startedRunKept = (page: Page) => eventually(() => page.evaluate(startedRun), PUT_AWAY);

async function startedRun(): Promise<boolean> {
  const settled = <T>(asked: IDBRequest<T>) =>
    new Promise<T>((resolve, reject) => {
      asked.onsuccess = () => resolve(asked.result);
      asked.onerror = () => reject(asked.error!);
    });
  const db = await settled(indexedDB.open('bytorg-courier'));
  const answers = db.transaction('answers').objectStore('answers');
  const kept = await settled<{ run?: { state: string } }[]>(answers.getAll());
  db.close();
  return kept.some(({ run }) => run && run.state !== 'PLANNED');
}
