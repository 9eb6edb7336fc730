import type { ServerResponse } from 'node:http';
import { settings } from './settings';

function answer(res: ServerResponse, ok: boolean, about: Record<string, unknown>) {
  res.statusCode = ok ? 200 : 503;
  res.setHeader('content-type', 'application/json; charset=utf-8');
  res.setHeader('cache-control', 'no-store');
  res.end(JSON.stringify(about));
}

/** This process lives; nothing is said about the others, or a broken api would restart the web process. */
export const alive = (res: ServerResponse) => answer(res, true, { status: 'ok' });

async function ready(url: string) {
  try {
    return (await fetch(`${url}/readyz`, { signal: AbortSignal.timeout(3_000) })).ok;
  } catch {
    return false;
  }
}

/** A shopper can buy: the api with its database, and the worker, say so themselves. */
export async function readiness(res: ServerResponse, draining: boolean) {
  const [api, worker] = await Promise.all([ready(settings.apiUrl), ready(settings.workerUrl)]);
  answer(res, api && worker && !draining, { web: !draining, api, worker });
}
